import { cardSize, type ShareCard } from './card.ts'
import { box, shape, text, type Element, type Style } from './element.ts'
import type { Room } from './fit.ts'
import { palette } from './palette.ts'
import { typography } from './typography.ts'

const margin = { x: 64, y: 48 }
const mastheadHeight = 48
const ruleWidth = 2
const footHeight = 48
const spaces = { underMasthead: 14, overContent: 32, overFoot: 24 }

const width = cardSize.width - 2 * margin.x
const headHeight = mastheadHeight + spaces.underMasthead + ruleWidth
const contentTop = margin.y + headHeight + spaces.overContent
const footTop = cardSize.height - margin.y - footHeight
const height = footTop - spaces.overFoot - contentTop

/** What a template has between the rule and the foot. */
export const content: Room = { width, height }

/** How far a `stack` may reach into the space under the rule, rather than be set smaller. */
const headroom = 14
/** What a `stack` has. */
export const stackRoom: Room = { width, height: height + headroom }

/** A line as thin as can be: the picture is shown at half its size and smaller. */
export const rule = (name: string, length: number, colour: string): Element =>
  shape(name, { width: length, height: ruleWidth, backgroundColor: colour })

/** A line between columns. */
export const columnRule = (): Element =>
  shape('column-rule', { width: ruleWidth, height, backgroundColor: palette.hairline })
export const columnGap = 40

/** A text of one line, cut off where it must be. */
export const line = (name: string, style: Style, words: string): Element =>
  text(name, { ...style, lineClamp: 1 }, words)

/** Gives way to what stands beside it. */
export const shrinking = { flexShrink: 1, minWidth: 0, maxWidth: width } as const

/** The publication's mark and name, as at the head of the site, and what the card is of; its own card names it elsewhere. */
const masthead = ({ kind, publication: { name }, label }: ShareCard): Element =>
  box(
    { justifyContent: 'space-between', alignItems: 'center', height: mastheadHeight, gap: 40 },
    box(
      { alignItems: 'center', gap: 14, ...shrinking },
      shape('mark', { width: 11, height: 29, backgroundColor: palette.accent }),
      kind === 'publication'
        ? undefined
        : line('publication', { ...typography(name).title(32), lineHeight: 1.2, ...shrinking }, name),
    ),
    label === '' ? undefined : line('label', { ...typography(label).label(23), maxWidth: 560 }, label),
  )

/** What stands at the foot of a card. Where there is no room for both, the `shrinking` one gives way. */
export interface Foot {
  start: Element | undefined
  end: Element | undefined
}

/** The widest that a part of the foot may be which does not give way. */
export const footWidth = 800

export const footnote = (name: string, words: string | undefined, style: Style = {}): Element | undefined =>
  words === undefined
    ? undefined
    : line(name, { ...typography(words).note(28), maxWidth: footWidth, ...style }, words)

/** A part of a card, as wide as it and laid out by itself: nothing in it depends on what stands above or below. */
export interface Strip {
  top: number
  height: number
  element: Element
}

/** What a card is made of. What stands between its masthead and its foot can be set in several ways. */
export interface Sheet {
  masthead: Strip
  /** The most generous setting first; the last one finds room for any text by cutting it off. */
  settings: Iterable<Strip>
  foot: Strip | undefined
}

/** What a template puts between masthead and foot, and how. */
interface Arrangement {
  style: Style
  parts: readonly (Element | undefined)[]
  /** How far it may reach into the space under the rule. */
  headroom: number
}

/** Parts one under another, close to the foot. */
export const stack = (gap: number, ...parts: readonly (Element | undefined)[]): Arrangement => ({
  style: { flexDirection: 'column', justifyContent: 'flex-end', alignItems: 'flex-start', gap },
  parts,
  headroom,
})

/** A column of a width. What does not fit into it sticks out, and is found. */
export const columnOf = (width: number, part: Element): Element =>
  box({ width, flexDirection: 'column', alignItems: 'flex-start' }, part)

/** Parts side by side. */
export const columns = (...parts: readonly (Element | undefined)[]): Arrangement => ({
  style: { alignItems: 'flex-start', gap: columnGap },
  parts,
  headroom: 0,
})

/**
 * What all cards share: a masthead, a rule, room for the template, a foot. Masthead and foot are of one line, so that the room
 * between them is always the same; a card with nothing at its foot has none.
 */
export const frame = (card: ShareCard, settings: Iterable<Arrangement>, { start, end }: Foot): Sheet => {
  const strip = (top: number, height: number, style: Style, parts: Arrangement['parts']): Strip => ({
    top,
    height,
    element: box(
      {
        width: cardSize.width,
        height,
        paddingLeft: margin.x,
        paddingRight: margin.x,
        direction: card.direction,
        ...style,
      },
      ...parts,
    ),
  })
  const hasFoot = start !== undefined || end !== undefined
  const bottom = hasFoot ? contentTop + height : footTop + footHeight
  return {
    masthead: strip(margin.y, headHeight, { flexDirection: 'column', gap: spaces.underMasthead }, [
      masthead(card),
      rule('masthead-rule', width, palette.ink),
    ]),
    settings: Iterator.from(settings).map(({ style, parts, headroom }) => {
      const top = contentTop - headroom
      return strip(top, bottom - top, style, parts)
    }),
    foot: hasFoot
      ? strip(footTop, footHeight, { justifyContent: 'space-between', alignItems: 'center', gap: 48 }, [
          start ?? box({}),
          end,
        ])
      : undefined,
  }
}
