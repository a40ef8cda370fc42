import type { PublicationCard } from '../card.ts'
import { shape, text } from '../element.ts'
import { fitted } from '../fit.ts'
import { content, footnote, frame, stack, stackRoom, type Sheet } from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [164, 148, 132, 118, 104, 92, 80, 70, 60, 52]
const gap = 26
const ruleHeight = 6
const straplineHeight = 110

/** The publication: its name as large as it can be, what it is, and where. */
export const publication = (card: PublicationCard): Sheet => {
  const { publication: house, strapline, address } = card
  const room = {
    ...stackRoom,
    height: stackRoom.height - ruleHeight - gap - (strapline === undefined ? 0 : straplineHeight + gap),
  }
  return frame(
    card,
    fitted('name', house.name, { sizes, set: typography(house.name).title, room }).map((fittedName) =>
      stack(
        gap,
        shape('name-rule', { width: 96, height: ruleHeight, backgroundColor: palette.accent }),
        fittedName,
        strapline === undefined
          ? undefined
          : text(
              'strapline',
              { ...typography(strapline).prose(36), lineClamp: 2, width: content.width },
              strapline,
            ),
      ),
    ),
    { start: footnote('address', address), end: undefined },
  )
}
