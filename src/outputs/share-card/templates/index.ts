import type { ShareCard } from '../card.ts'
import type { Sheet } from '../frame.ts'
import { brief } from './brief.ts'
import { commentary } from './commentary.ts'
import { event } from './event.ts'
import { person } from './person.ts'
import { publication } from './publication.ts'
import { recommendation } from './recommendation.ts'
import { topic } from './topic.ts'

/** What a card is made of. */
export const sheetOf = (card: ShareCard): Sheet => {
  switch (card.kind) {
    case 'publication':
      return publication(card)
    case 'commentary':
      return commentary(card)
    case 'brief':
      return brief(card)
    case 'event':
      return event(card)
    case 'person':
      return person(card)
    case 'topic':
      return topic(card)
    case 'recommendation':
      return recommendation(card)
  }
}
