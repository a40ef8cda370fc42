import type { CommentaryCard } from '../card.ts'
import { fitted } from '../fit.ts'
import { content, footnote, frame, line, shrinking, stack, stackRoom, type Sheet } from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [124, 112, 102, 93, 85, 78, 71, 65, 59, 54, 49, 45, 41, 37, 34]
const kickerHeight = 68

/** A commentary or a digest of one: its title, as large as its length allows. */
export const commentary = (card: CommentaryCard): Sheet => {
  const { kicker, title, byline, date } = card
  const room = { ...stackRoom, height: stackRoom.height - (kicker === undefined ? 0 : kickerHeight) }
  return frame(
    card,
    fitted('title', title, { sizes, set: typography(title).title, room }).map((fittedTitle) =>
      stack(
        10,
        kicker === undefined
          ? undefined
          : line('kicker', { ...typography(kicker).kicker(34), width: content.width }, kicker),
        fittedTitle,
      ),
    ),
    {
      start: footnote('byline', byline, { color: palette.ink, ...shrinking }),
      end: footnote('date', date),
    },
  )
}
