import satori, { type Font } from 'satori'
import { createCanvas } from './canvas.ts'
import { cardSize, type ShareCard } from './card.ts'
import { colourOf, shapesOf } from './drawing.ts'
import type { Element } from './element.ts'
import { faultsOf, type Part } from './layout.ts'
import { palette } from './palette.ts'
import { encodePng, type Deflate } from './png.ts'
import { settingsOf } from './templates/index.ts'

export type { Font }

export interface DrawingTools {
  /** The faces named in typography.ts. Always the same array: satori keeps what it has read by it. */
  fonts: Font[]
  deflate: Deflate
}

export interface DrawnCard {
  /** 1200 × 630. */
  png: Uint8Array
  parts: readonly Part[]
  /** Characters that no face has. They were left out of the picture. */
  missing: readonly string[]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const without = (element: Element, characters: ReadonlySet<string>): Element => {
  const { children } = element.props
  const kept =
    typeof children === 'string'
      ? Array.from(graphemes.segment(children), ({ segment }) => segment)
          .filter((character) => !characters.has(character))
          .join('')
      : children.map((child) => without(child, characters))
  return { ...element, props: { ...element.props, children: kept } }
}

interface Layout {
  svg: string
  parts: Part[]
  missing: Set<string>
}

const layOut = async (element: Element, fonts: Font[]): Promise<Layout> => {
  const parts: Part[] = []
  const missing = new Set<string>()
  const svg = await satori(element, {
    ...cardSize,
    fonts,
    // Letters as outlines.
    embedFont: true,
    onNodeDetected: ({ key, left, top, width, height }) => {
      if (typeof key === 'string') parts.push({ name: key, left, top, width, height })
    },
    loadAdditionalAsset: (_language, characters) => {
      for (const { segment } of graphemes.segment(characters)) missing.add(segment)
      return Promise.resolve([])
    },
  })
  return { svg, parts, missing }
}

const paint = createCanvas(cardSize, colourOf(palette.paper))

/**
 * Draws a card in the first of its settings in which every part lies inside the card and on no other.
 * Equal cards, fonts and versions of satori give equal bytes.
 * @throws when even the last setting does not fit, or something in it cannot be drawn: mistakes in its template
 */
export const drawCard = async (card: ShareCard, { fonts, deflate }: DrawingTools): Promise<DrawnCard> => {
  const missing = new Set<string>()
  let faults: readonly string[] = []
  for (const setting of settingsOf(card)) {
    let layout = await layOut(without(setting, missing), fonts)
    if (layout.missing.size > 0) {
      for (const character of layout.missing) missing.add(character)
      layout = await layOut(without(setting, missing), fonts)
    }
    faults = faultsOf(layout.parts)
    if (faults.length === 0) {
      const png = encodePng(paint(shapesOf(layout.svg)), deflate)
      return { png, parts: layout.parts, missing: [...missing] }
    }
  }
  throw new Error(`No setting of this ${card.kind} card fits: ${faults.join('; ')}.`)
}
