import type { RecommendationCard } from '../card.ts'
import { shape } from '../element.ts'
import { fitted } from '../fit.ts'
import { columnOf, columns, content, footnote, frame, shrinking, type Sheet } from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [96, 88, 80, 73, 66, 61, 57, 53, 49, 46, 43, 40, 37, 34, 31, 28]
const indent = 46

/** A recommendation: its text, set to fit; to whom it speaks, or else which brief it is from. */
export const recommendation = (card: RecommendationCard): Sheet => {
  const { text, addressees, brief } = card
  const room = { ...content, width: content.width - indent }
  return frame(
    card,
    fitted('text', text, { sizes, set: typography(text).prose, room }).map((fittedText) =>
      columns(
        shape('bar', { width: 6, height: content.height, backgroundColor: palette.accent }),
        columnOf(room.width, fittedText),
      ),
    ),
    {
      start: footnote('addressees', addressees, { color: palette.ink }),
      end: footnote('brief', brief, shrinking),
    },
  )
}
