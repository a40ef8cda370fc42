import type { Archive } from '../../domain/archive.ts'
import { dateFormat, dayInWords, eventTimeInWords, offsetInWords } from '../../domain/event-time.ts'
import { directionOf } from '../../domain/language.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { Person, Position } from '../../domain/nodes/person.ts'
import { Recommendation } from '../../domain/nodes/recommendation.ts'
import type { Role } from '../../domain/schema/speaker.ts'
import type { Topic } from '../../domain/nodes/topic.ts'
import { publicationIn } from '../../domain/publication-in.ts'
import { wordsIn, type Words } from '../../domain/words/words.ts'
import { inlineText } from '../../mdx/inline.ts'
import { articleLabel } from '../labels.ts'
import type { ShareCard } from './card.ts'

/** Everything that can have a share card. */
export type Carded = 'publication' | Article | Event | Person | Topic | Recommendation

const byline = (article: Article, { card }: Words): string | undefined => {
  const { source } = article.data
  if (article.isDigest && source !== undefined)
    return card.digestOf(
      article.sourceAuthors.map(({ name }) => name),
      source.publisher,
    )
  return article.authors.length === 0 ? undefined : card.by(article.authors.map(({ name }) => name))
}

const post = ({ title, organisation, former }: Position, { card, comma }: Words): string => {
  const words = organisation === undefined ? title : `${title}${comma}${organisation.name}`
  return former ? card.formerly(words) : words
}

/** The card of the publication, an article, an event, a person, a topic or a recommendation. */
export const cardOf = (archive: Archive, of: Carded): ShareCard => {
  const { publication } = archive
  const common = (language: string = publication.language) => ({
    publication: { name: publicationIn(publication, language).name.name },
    language,
    direction: directionOf(language),
  })
  const words = wordsIn(of !== 'publication' && 'language' in of ? of.language : publication.language)
  if (of === 'publication')
    return {
      ...common(),
      kind: of,
      label: '',
      strapline: publication.strapline,
      address: new URL(publication.url).host + new URL(publication.url).pathname.replace(/\/$/, ''),
    }
  if (of instanceof Recommendation) {
    const { brief, number, addressees, data } = of
    const { card, recommendation } = wordsIn(brief.language)
    return {
      ...common(brief.language),
      kind: 'recommendation',
      label: recommendation.numberedOf(number, brief.recommendations.length),
      text: inlineText(data.text),
      addressees:
        addressees.length === 0
          ? undefined
          : card.to(addressees.map(({ organisation }) => organisation.name)),
      brief: brief.title,
    }
  }
  switch (of.kind) {
    case 'commentary':
      return {
        ...common(of.language),
        kind: of.kind,
        label: articleLabel(of, words),
        kicker: of.data.kicker,
        title: of.title,
        byline: byline(of, words),
        date: dayInWords(of.published, of.language),
      }
    case 'brief': {
      const namesOf = (wanted: Role): string[] =>
        of.event?.speakers
          .filter(({ role }) => role === wanted)
          .map(({ person }) => person.nameWithHonorific) ?? []
      const moderators = namesOf('moderator')
      return {
        ...common(of.language),
        kind: of.kind,
        label: articleLabel(of, words),
        title: of.title,
        byline: byline(of, words),
        date: dayInWords(of.published, of.language),
        speakersLabel: words.card.speakers,
        speakers: namesOf('speaker'),
        moderatorsLabel: words.card.moderators(moderators.length),
        moderators,
      }
    }
    case 'event': {
      const { start } = of.time
      const own = wordsIn(publication.language)
      const part = (options: Intl.DateTimeFormatOptions) =>
        dateFormat(own.language, { ...options, timeZone: start.timeZoneId }).format(start.epochMilliseconds)
      const city = start.timeZoneId.split('/').at(-1)?.replaceAll('_', ' ') ?? start.timeZoneId
      const status = own.eventStatus[of.data.status]
      const what = of.data.mode === 'online' ? own.article.webinar : own.card.event
      return {
        ...common(),
        kind: of.kind,
        label: status === undefined ? what : `${what} · ${status}`,
        title: of.title,
        weekday: part({ weekday: 'long' }),
        day: part({ day: 'numeric' }),
        month: part({ month: 'long', year: 'numeric' }),
        time: eventTimeInWords(of.time, own.language).time,
        zone: `${own.card.clockOf(city)} (${offsetInWords(of.time)})`,
        place: of.data.place ?? own.eventMode[of.data.mode],
      }
    }
    case 'person': {
      const [position] = of.positions.length > 0 ? of.positions : (of.appearances[0]?.positions ?? [])
      return {
        ...common(),
        kind: of.kind,
        label: words.card.person,
        name: of.nameWithHonorific,
        nativeName: of.data.nativeName?.text,
        position: position && post(position, words),
      }
    }
    case 'topic':
      return {
        ...common(),
        kind: of.kind,
        label: words.card.topic,
        title: of.title,
        description: of.data.description === undefined ? undefined : inlineText(of.data.description),
        count: of.articles.length === 0 ? undefined : words.count.articles(of.articles.length),
      }
  }
}

/** Where the card of something lies. A recommendation has one of its own only where the publication wants it. */
export const cardUrl = (archive: Archive, of: Carded): string => {
  const { urls, publication } = archive
  if (of === 'publication') return urls.publicationCard
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
  const { articles, briefs, events, people, topics, publication } = archive
  const carded: Carded[] = [
    'publication',
    ...articles,
    ...events,
    ...people,
    ...topics,
    ...(publication.settings.recommendationCards
      ? briefs.flatMap(({ recommendations }) => recommendations)
      : []),
  ]
  return carded.map((of) => ({ url: cardUrl(archive, of), card: cardOf(archive, of) }))
}
