import type { PersonCard } from '../card.ts'
import { shape } from '../element.ts'
import { fitted } from '../fit.ts'
import { content, footnote, frame, line, shrinking, stack, stackRoom, type Sheet } from '../frame.ts'
import { palette } from '../palette.ts'
import { typography } from '../typography.ts'

const sizes = [150, 136, 122, 110, 98, 88, 78, 68, 58, 50]
// Two lines of a name want to be smaller than one.
const nameHeight = 230
const shortRuleHeight = 20
const nativeNameHeight = 96

/** A person: the name as large as it can be, the same name in its own script, and one post. */
export const person = (card: PersonCard): Sheet => {
  const { name, nativeName, position } = card
  const room = {
    ...stackRoom,
    height: Math.min(
      nameHeight,
      stackRoom.height - shortRuleHeight - (nativeName === undefined ? 0 : nativeNameHeight),
    ),
  }
  return frame(
    card,
    fitted('name', name, { sizes, set: typography(name).title, room }).map((fittedName) =>
      stack(
        14,
        shape('name-rule', { width: 96, height: 6, backgroundColor: palette.accent }),
        fittedName,
        nativeName === undefined
          ? undefined
          : line('native-name', { ...typography(nativeName).kicker(48), width: content.width }, nativeName),
      ),
    ),
    {
      start: footnote('position', position, { color: palette.ink, ...shrinking }),
      end: undefined,
    },
  )
}
