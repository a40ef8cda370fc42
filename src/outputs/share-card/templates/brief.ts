import type { BriefCard } from '../card.ts'
import { box, space, text, type Element } from '../element.ts'
import { fitted } from '../fit.ts'
import { columnGap, columnRule, columns, content, footnote, frame, line, rule, shrinking } from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'
import { commentary } from './commentary.ts'

const sizes = [84, 77, 70, 64, 58, 53, 48, 44, 40, 37, 34, 31]
const column = 350

const nameSizes = [32, 30, 28, 26, 25, 23, 21]
const namesHeight = content.height - 62
const most = 8

/** Names as large as their number allows, and on two lines each where there is room for that. */
const listing = (names: readonly string[]) => {
  const lineOf = (size: number, gap: number): number =>
    gap +
    Math.max(
      ...names.map((name) => {
        const { fontSize, lineHeight } = typography(name).note(size)
        return Math.round(fontSize * lineHeight)
      }),
    )
  const settings = nameSizes.map((size) => ({ size, gap: Math.round(size * 0.12) }))
  const room = namesHeight / names.length
  const setting = settings.find(({ size, gap }) => lineOf(size, gap) <= room) ?? { size: 21, gap: 0 }
  return { ...setting, lineClamp: 2 * lineOf(setting.size, setting.gap) <= room ? 2 : 1 }
}

const speakerList = ({ speakers, speakersLabel }: BriefCard): Element => {
  const shown = speakers.length <= most ? speakers : speakers.slice(0, most - 1)
  const names = shown.length === speakers.length ? shown : [...shown, `+ ${speakers.length - shown.length}`]
  const { size, gap, lineClamp } = listing(names)
  return box(
    { flexDirection: 'column', width: column },
    line(
      'speakers-label',
      { ...typography(speakersLabel).label(19), color: palette.quiet, width: column },
      speakersLabel,
    ),
    space('over speakers', 6, column),
    rule('speakers-rule', column, palette.hairline),
    space('under speakers', 8, column),
    box(
      { flexDirection: 'column', gap },
      ...names.map((name, index) =>
        text(
          `speaker-${index + 1}`,
          { ...typography(name).note(size), color: palette.ink, width: column, lineClamp },
          name,
        ),
      ),
    ),
  )
}

/** A webinar's brief: its title, and beside it who spoke; without speakers, set as a commentary is. */
export const brief = (card: BriefCard): readonly Element[] => {
  const { title, byline, date, speakers } = card
  if (speakers.length === 0) return commentary({ ...card, kind: 'commentary' })
  const room = { ...content, width: content.width - column - 2 * columnGap - 2 }
  return fitted('title', title, { sizes, set: typography(title).title, room }).map((fittedTitle) =>
    frame(card, columns(fittedTitle, columnRule(), speakerList(card)), {
      start: footnote('byline', byline, { color: palette.ink, ...shrinking }),
      end: footnote('date', date),
    }),
  )
}
