import type { EventCard } from '../card.ts'
import { box, type Element } from '../element.ts'
import { fitted } from '../fit.ts'
import {
  columnGap,
  columnOf,
  columnRule,
  columns,
  content,
  footnote,
  footWidth,
  frame,
  line,
  shrinking,
  type Sheet,
} from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [84, 77, 70, 64, 58, 53, 48, 44, 40, 37, 34, 31]
const column = 280

/** The day, as a leaf of a calendar. */
const leaf = ({ weekday, day, month }: EventCard): Element =>
  box(
    { flexDirection: 'column', width: column, height: content.height },
    line('weekday', { ...typography(weekday).note(32), width: column }, weekday),
    line(
      'day',
      {
        ...typography(day).title(200),
        fontSize: 200,
        lineHeight: 1.05,
        color: palette.accent,
        width: column,
      },
      day,
    ),
    line('month', { ...typography(month).title(34), width: column }, month),
  )

/** An event: the day on one side, what it is on the other, and at the foot the clock with its zone. */
export const event = (card: EventCard): Sheet => {
  const { title, time, zone, place } = card
  const room = { ...content, width: content.width - column - 2 * columnGap - 2 }
  return frame(
    card,
    fitted('title', title, { sizes, set: typography(title).title, room }).map((fittedTitle) =>
      columns(leaf(card), columnRule(), columnOf(room.width, fittedTitle)),
    ),
    {
      start: box(
        { gap: 14, alignItems: 'center', maxWidth: footWidth },
        footnote('time', time, { color: palette.ink, fontWeight: 600, maxWidth: 520 }),
        footnote('zone', zone, { color: palette.ink, ...shrinking }),
      ),
      end: footnote('place', place, shrinking),
    },
  )
}
