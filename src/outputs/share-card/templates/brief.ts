import type { BriefCard } from '../card.ts'
import { box, space, text, type Element } from '../element.ts'
import { fitted } from '../fit.ts'
import {
  columnGap,
  columnOf,
  columnRule,
  columns,
  content,
  footnote,
  frame,
  line,
  rule,
  shrinking,
  type Sheet,
} from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'
import { commentary } from './commentary.ts'

const sizes = [84, 77, 70, 64, 58, 53, 48, 44, 40, 37, 34, 31]
const column = 350

const nameSizes = [32, 30, 28, 26, 25, 23, 21]
/** Room for the words over names, their rule and what is around it. */
const headHeight = 62
const betweenGroups = 18
const most = 8

/** The height of a line for the highest of some names. */
const lineOf = (names: readonly string[], size: number): number =>
  Math.max(
    ...names.map((name) => {
      const { fontSize, lineHeight } = typography(name).note(size)
      return Math.round(fontSize * lineHeight)
    }),
  )

const smallest = nameSizes.at(-1) ?? 0

/** Names as large as their number allows, and on two lines each where there is room for that. */
const listing = (names: readonly string[], height: number) => {
  const room = height / names.length
  const settings = nameSizes.map((size) => ({ size, gap: Math.round(size * 0.12) }))
  const setting = settings.find(({ size, gap }) => gap + lineOf(names, size) <= room) ?? {
    size: smallest,
    gap: 0,
  }
  const isRoomy = 2 * (setting.gap + lineOf(names, setting.size)) <= room
  return { ...setting, lineClamp: isRoomy ? 2 : 1 }
}

/** The first of some names, and how many there are beyond. */
const shortened = (names: readonly string[], limit: number): readonly string[] =>
  names.length <= limit ? names : [...names.slice(0, limit - 1), `+ ${names.length - limit + 1}`]

/** Who spoke, and under them who led the talk. */
const cast = ({ speakers, speakersLabel, moderators, moderatorsLabel }: BriefCard): Element => {
  const led = shortened(moderators, 2)
  const heads = led.length === 0 || speakers.length === 0 ? 1 : 2
  const height = content.height - heads * headHeight - (heads - 1) * betweenGroups
  const limit = Math.min(most, Math.floor(height / lineOf([...speakers, ...led], smallest))) - led.length
  const groups = [
    { part: 'speaker', label: speakersLabel, names: shortened(speakers, limit) },
    { part: 'moderator', label: moderatorsLabel, names: led },
  ].filter(({ names }) => names.length > 0)
  const { size, gap, lineClamp } = listing(
    groups.flatMap(({ names }) => names),
    height,
  )
  return box(
    { flexDirection: 'column', width: column, gap: betweenGroups },
    ...groups.map(({ part, label, names }) =>
      box(
        { flexDirection: 'column', width: column },
        line(
          `${part}s-label`,
          { ...typography(label).label(19), color: palette.quiet, width: column },
          label,
        ),
        space(`over ${part}s`, 6, column),
        rule(`${part}s-rule`, column, palette.hairline),
        space(`under ${part}s`, 8, column),
        box(
          { flexDirection: 'column', gap },
          ...names.map((name, index) =>
            text(
              `${part}-${index + 1}`,
              { ...typography(name).note(size), color: palette.ink, width: column, lineClamp },
              name,
            ),
          ),
        ),
      ),
    ),
  )
}

/** A webinar's brief: its title, and beside it who spoke; without speakers, set as a commentary is. */
export const brief = (card: BriefCard): Sheet => {
  const { title, byline, date, speakers } = card
  if (speakers.length + card.moderators.length === 0) return commentary({ ...card, kind: 'commentary' })
  const room = { ...content, width: content.width - column - 2 * columnGap - 2 }
  return frame(
    card,
    fitted('title', title, { sizes, set: typography(title).title, room }).map((fittedTitle) =>
      columns(columnOf(room.width, fittedTitle), columnRule(), cast(card)),
    ),
    {
      start: footnote('byline', byline, { color: palette.ink, ...shrinking }),
      end: footnote('date', date),
    },
  )
}
