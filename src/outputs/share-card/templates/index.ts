import type { ShareCard } from '../card.ts'
import type { Element } from '../element.ts'
import { brief } from './brief.ts'
import { commentary } from './commentary.ts'
import { event } from './event.ts'
import { person } from './person.ts'
import { publication } from './publication.ts'
import { recommendation } from './recommendation.ts'
import { topic } from './topic.ts'

/** The settings of a card, the most generous first; the last one finds room for any text by cutting it off. */
export const settingsOf = (card: ShareCard): readonly Element[] => {
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
