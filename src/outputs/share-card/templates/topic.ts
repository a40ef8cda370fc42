import type { TopicCard } from '../card.ts'
import { box, text } from '../element.ts'
import { fitted } from '../fit.ts'
import { content, footnote, frame, rule, stack, stackRoom, type Sheet } from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [164, 148, 132, 118, 104, 92, 80, 70, 60, 52]
const descriptionHeight = 160

/** A topic: its name, very large, and what it takes in. */
export const topic = (card: TopicCard): Sheet => {
  const { title, description, count } = card
  const room = {
    ...stackRoom,
    height: stackRoom.height - (description === undefined ? 0 : descriptionHeight),
  }
  return frame(
    card,
    fitted('title', title, { sizes, set: typography(title).title, room }).map((fittedTitle) =>
      stack(
        14,
        fittedTitle,
        description === undefined
          ? undefined
          : box(
              { flexDirection: 'column', gap: 16, width: content.width },
              rule('description-rule', content.width, palette.hairline),
              text('description', { ...typography(description).prose(35), lineClamp: 2 }, description),
            ),
      ),
    ),
    { start: footnote('count', count), end: undefined },
  )
}
