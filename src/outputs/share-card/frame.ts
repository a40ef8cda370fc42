import { cardSize, type ShareCard } from './card.ts'
import { box, shape, space, text, type Element, type Style } from './element.ts'
import type { Room } from './fit.ts'
import { palette } from './palette.ts'
import { typography } from './typography.ts'

const margin = { x: 64, y: 48 }
const mastheadHeight = 48
const ruleWidth = 2
const footHeight = 48
const spaces = { underMasthead: 14, overContent: 32, overFoot: 24 }

const width = cardSize.width - 2 * margin.x
const height =
  cardSize.height -
  2 * margin.y -
  mastheadHeight -
  spaces.underMasthead -
  ruleWidth -
  spaces.overContent -
  spaces.overFoot -
  footHeight

/** What a template has between the rule and the foot. */
export const content: Room = { width, height }

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

const foot = ({ start, end }: Foot): readonly Element[] => [
  space('over foot', spaces.overFoot, width),
  box(
    { justifyContent: 'space-between', alignItems: 'center', width, height: footHeight, gap: 48 },
    start ?? box({}),
    end,
  ),
]

/**
 * What all cards share: paper, masthead, a rule, room for the template, a foot. Masthead and foot are of one line, so
 * that the room between them is always the same; a card with nothing at its foot has none.
 */
export const frame = (card: ShareCard, template: Element, ends: Foot): Element =>
  box(
    {
      ...cardSize,
      flexDirection: 'column',
      paddingTop: margin.y,
      paddingBottom: margin.y,
      paddingLeft: margin.x,
      paddingRight: margin.x,
      backgroundColor: palette.paper,
      direction: card.direction,
    },
    masthead(card),
    space('under masthead', spaces.underMasthead, width),
    rule('masthead-rule', width, palette.ink),
    space('over content', spaces.overContent, width),
    template,
    ...(ends.start === undefined && ends.end === undefined ? [] : foot(ends)),
  )

/** A template whose parts stand one under another, close to the foot. */
export const stack = (gap: number, ...parts: readonly (Element | undefined)[]): Element =>
  box({ width, flexGrow: 1, flexDirection: 'column', justifyContent: 'flex-end', gap }, ...parts)

/** A template whose parts stand side by side. */
export const columns = (...parts: readonly (Element | undefined)[]): Element =>
  box({ ...content, alignItems: 'flex-start', gap: columnGap }, ...parts)
