import type { RecommendationCard } from '../card.ts'
import { shape, type Element } from '../element.ts'
import { fitted } from '../fit.ts'
import { columns, content, footnote, frame, shrinking } from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [96, 88, 80, 73, 66, 61, 57, 53, 49, 46, 43, 40, 37, 34, 31, 28]
const indent = 46

/** A recommendation: its text, set to fit; to whom it speaks, or else which brief it is from. */
export const recommendation = (card: RecommendationCard): readonly Element[] => {
  const { text, addressees, brief } = card
  const room = { ...content, width: content.width - indent }
  return fitted('text', text, { sizes, set: typography(text).prose, room }).map((fittedText) =>
    frame(
      card,
      columns(
        shape('bar', { width: 6, height: content.height, backgroundColor: palette.accent }),
        fittedText,
      ),
      {
        start: footnote('addressees', addressees, { color: palette.ink }),
        end: footnote('brief', brief, shrinking),
      },
    ),
  )
}
