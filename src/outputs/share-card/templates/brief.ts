import type { BriefCard } from '../card.ts'
import { box, shape, text, type Element } from '../element.ts'
import { fitted } from '../fit.ts'
import {
  columnGap,
  columnRule,
  columns,
  content,
  footnote,
  frame,
  line,
  rule,
  shrinking,
  stack,
} from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [84, 77, 70, 64, 58, 53, 48, 44, 40, 37]
const column = 350

/** Sizes of the names by how many there are: a few may take two lines, many are set close. */
const listing = (count: number) =>
  count <= 3
    ? { size: 32, gap: 10, lines: 2 }
    : count <= 5
      ? { size: 31, gap: 8, lines: 1 }
      : { size: 25, gap: 2, lines: 1 }
const most = 8

const speakerList = ({ speakers, speakersLabel }: BriefCard): Element => {
  const { size, gap, lines } = listing(speakers.length)
  const shown = speakers.length <= most ? speakers : speakers.slice(0, most - 1)
  const names = shown.length === speakers.length ? shown : [...shown, `+ ${speakers.length - shown.length}`]
  return box(
    { flexDirection: 'column', width: column },
    line(
      'speakers-label',
      { ...typography(speakersLabel).label(19), color: palette.quiet, width: column },
      speakersLabel,
    ),
    shape('over-speakers-rule', { width: column, height: 6 }),
    rule('speakers-rule', column, palette.hairline),
    shape('under-speakers-rule', { width: column, height: 8 }),
    box(
      { flexDirection: 'column', gap },
      ...names.map((name, index) =>
        text(
          `speaker-${index + 1}`,
          { ...typography(name).note(size), color: palette.ink, width: column, lineClamp: lines },
          name,
        ),
      ),
    ),
  )
}

/** A webinar's brief: its title, and beside it who spoke. */
export const brief = (card: BriefCard): readonly Element[] => {
  const { title, byline, date, speakers } = card
  const isAlone = speakers.length === 0
  const room = { ...content, width: content.width - (isAlone ? 0 : column + 2 * columnGap + 2) }
  return fitted('title', title, { sizes, set: typography(title).title, room }).map((fittedTitle) =>
    frame(card, isAlone ? stack(0, fittedTitle) : columns(fittedTitle, columnRule(), speakerList(card)), {
      start: footnote('byline', byline, { color: palette.ink, ...shrinking }),
      end: footnote('date', date),
    }),
  )
}
