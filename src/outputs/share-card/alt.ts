import type { ShareCard } from './card.ts'

const parts = (card: ShareCard): readonly (string | undefined)[] => {
  switch (card.kind) {
    case 'publication':
      return [card.strapline, card.address]
    case 'commentary':
      return [card.kicker, card.title, card.byline, card.date]
    case 'brief':
      return [
        card.title,
        card.speakers.length === 0 ? undefined : `${card.speakersLabel}: ${card.speakers.join(', ')}`,
        card.moderators.length === 0 ? undefined : `${card.moderatorsLabel}: ${card.moderators.join(', ')}`,
        card.byline,
        card.date,
      ]
    case 'event':
      return [
        card.title,
        `${card.weekday} ${card.day} ${card.month}`,
        `${card.time} ${card.zone}`,
        card.place,
      ]
    case 'person':
      return [card.name, card.nativeName, card.position]
    case 'topic':
      return [card.title, card.description, card.count]
    case 'recommendation':
      return [card.text, card.addressees, card.brief]
  }
}

const endsItself = /\p{Sentence_Terminal}["'”’»)]*$/u

/** Alternative text of a card (`og:image:alt`): every word of the picture in reading order, as sentences. */
export const alternativeText = (card: ShareCard): string => {
  const stop = card.language.startsWith('ur') ? '۔' : '.'
  return [card.publication.name, card.label, ...parts(card)]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (endsItself.test(part ?? '') ? part : `${part}${stop}`))
    .join(' ')
}
