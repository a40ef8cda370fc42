import { cardSize } from './card.ts'

/** Where a part of a card was laid, in pixels from the card's upper left corner. */
export interface Part {
  name: string
  left: number
  top: number
  width: number
  height: number
}

/** Messengers crop a picture and round its corners: everything keeps this far from its edge. In pixels. */
export const safeMargin = 40

/** The rows of a card that some parts have for themselves. */
export interface Rows {
  top: number
  height: number
}

const isInside = ({ left, top, width, height }: Part, rows: Rows): boolean =>
  left >= safeMargin &&
  left + width <= cardSize.width - safeMargin &&
  top >= Math.max(safeMargin, rows.top) &&
  top + height <= Math.min(cardSize.height - safeMargin, rows.top + rows.height)

const overlap = (one: Part, other: Part): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/** What is wrong with a layout, in words; nothing, if every part lies inside its rows of the card and on no other part. */
export const faultsOf = (parts: readonly Part[], rows: Rows): readonly string[] => [
  ...parts.filter((part) => !isInside(part, rows)).map(({ name }) => `${name} leaves its place`),
  ...parts.flatMap((part, index) =>
    parts
      .slice(index + 1)
      .filter((other) => overlap(part, other))
      .map((other) => `${part.name} lies on ${other.name}`),
  ),
]
