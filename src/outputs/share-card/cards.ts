import type { Archive } from '../../domain/archive.ts'
import { dayInWords, offsetInWords, eventTimeInWords, dateLocale } from '../../domain/event-time.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { Person, Position } from '../../domain/nodes/person.ts'
import { Recommendation } from '../../domain/nodes/recommendation.ts'
import type { Topic } from '../../domain/nodes/topic.ts'
import { inlineText } from '../../mdx/inline.ts'
import { articleLabel, counted, eventStatusLabels, modeLabels } from '../labels.ts'
import type { ShareCard } from './card.ts'

/** Everything that can have a share card. */
export type Carded = Article | Event | Person | Topic | Recommendation

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const byline = (article: Article): string | undefined => {
  const { source } = article.data
  if (article.isDigest && source !== undefined) {
    const authors = article.sourceAuthors.map(({ name }) => name)
    return `Digest of a piece ${authors.length === 0 ? '' : `by ${listed.format(authors)}, `}published by ${source.publisher}`
  }
  return article.authors.length === 0
    ? undefined
    : `By ${listed.format(article.authors.map(({ name }) => name))}`
}

const post = ({ title, organisation, former }: Position): string =>
  `${former ? 'Formerly ' : ''}${title}${organisation === undefined ? '' : `, ${organisation.name}`}`

/** The card of an article, an event, a person, a topic or a recommendation. */
export const cardOf = (archive: Archive, of: Carded): ShareCard => {
  const { publication } = archive
  const common = (language: string = publication.language) => ({
    publication: { name: publication.name },
    language,
    direction: language.startsWith('ur') ? ('rtl' as const) : ('ltr' as const),
  })
  if (of instanceof Recommendation) {
    const { brief, number, addressees, data } = of
    return {
      ...common(brief.language),
      kind: 'recommendation',
      label: `Recommendation ${number} of ${brief.recommendations.length}`,
      text: inlineText(data.text),
      addressees:
        addressees.length === 0
          ? undefined
          : `To: ${listed.format(addressees.map(({ organisation }) => organisation.name))}`,
      brief: brief.title,
    }
  }
  switch (of.kind) {
    case 'commentary':
      return {
        ...common(of.language),
        kind: of.kind,
        label: articleLabel(of),
        kicker: of.data.kicker,
        title: of.title,
        byline: byline(of),
        date: dayInWords(of.published, of.language),
      }
    case 'brief':
      return {
        ...common(of.language),
        kind: of.kind,
        label: articleLabel(of),
        title: of.title,
        byline: byline(of),
        date: dayInWords(of.published, of.language),
        speakersLabel: 'Speakers',
        speakers:
          of.event?.speakers
            .filter(({ role }) => role === 'speaker')
            .map(({ person }) => person.nameWithHonorific) ?? [],
      }
    case 'event': {
      const { start } = of.time
      const part = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(dateLocale('en'), { ...options, timeZone: start.timeZoneId }).format(
          start.epochMilliseconds,
        )
      const status = eventStatusLabels[of.data.status]
      return {
        ...common(),
        kind: of.kind,
        label: status === undefined ? 'Event' : `Event · ${status}`,
        title: of.title,
        weekday: part({ weekday: 'long' }),
        day: part({ day: 'numeric' }),
        month: part({ month: 'long', year: 'numeric' }),
        time: eventTimeInWords(of.time, 'en').time,
        zone: `${start.timeZoneId.split('/').at(-1)?.replaceAll('_', ' ')} time (${offsetInWords(of.time)})`,
        place: of.data.place ?? modeLabels[of.data.mode],
      }
    }
    case 'person': {
      const [position] = of.positions.length > 0 ? of.positions : (of.appearances[0]?.positions ?? [])
      return {
        ...common(),
        kind: of.kind,
        label: 'Person',
        name: of.nameWithHonorific,
        nativeName: of.data.nativeName?.text,
        position: position && post(position),
      }
    }
    case 'topic':
      return {
        ...common(),
        kind: of.kind,
        label: 'Topic',
        title: of.title,
        description: of.data.description === undefined ? undefined : inlineText(of.data.description),
        count: of.articles.length === 0 ? undefined : counted(of.articles.length, 'article'),
      }
  }
}

/** Where the card of something lies. A recommendation has one of its own only where the publication wants it. */
export const cardUrl = (archive: Archive, of: Carded): string => {
  const { urls, publication } = archive
  if (!(of instanceof Recommendation)) return urls.card(of.kind, of.id)
  return publication.settings.recommendationCards
    ? urls.card('recommendation', of.key)
    : urls.card('brief', of.brief.id)
}

/** What the picture of a page says: the card at its address. */
export const cardShownFor = (archive: Archive, of: Carded): ShareCard =>
  cardOf(
    archive,
    of instanceof Recommendation && !archive.publication.settings.recommendationCards ? of.brief : of,
  )

/** Every card of the site, with its address. */
export const allCards = (archive: Archive): { url: string; card: ShareCard }[] => {
  const { articles, events, people, topics, recommendations, publication } = archive
  const carded: Carded[] = [
    ...articles,
    ...events,
    ...people,
    ...topics,
    ...(publication.settings.recommendationCards ? recommendations : []),
  ]
  return carded.map((of) => ({ url: cardUrl(archive, of), card: cardOf(archive, of) }))
}
