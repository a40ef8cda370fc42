import type { Archive } from '../../domain/archive.ts'
import { once } from '../../domain/lazy.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Person } from '../../domain/nodes/person.ts'
import type { Topic } from '../../domain/nodes/topic.ts'
import type { Feed, StatusChange } from './feed.ts'

/** How many entries a feed holds: readers fetch all of it, with full texts, again and again. */
const length = 30

/** Of a topic's or a person's feed: there are many, and each repeats texts of others. */
const lengthOfMany = 10

/** Every change of a status, the latest first; of one day, the later line of a log first. */
const statusChanges = (archive: Archive): readonly StatusChange[] =>
  archive.recommendations
    .flatMap((recommendation) =>
      recommendation.data.log.map((line, index) => ({
        kind: 'status-change' as const,
        recommendation,
        line,
        number: index + 1,
      })),
    )
    .sort((a, b) => (a.line.date === b.line.date ? b.number - a.number : a.line.date < b.line.date ? 1 : -1))

/** What a person wrote, what was digested from him or her, and the briefs of events at which he or she spoke. */
const articlesOf = ({ authored, digested, appearances }: Person): readonly Article[] => {
  const briefs = appearances.flatMap(({ event }) => event.briefs)
  return [...new Set([...authored, ...digested, ...briefs])].sort((a, b) =>
    a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? 1 : -1,
  )
}

/** A page that only names its feed does not pay for what is in it. */
const feed = (
  page: string,
  title: string,
  description: string,
  entriesOf: () => Feed['entries'],
  most = length,
): Feed => {
  const entries = once(() => entriesOf().slice(0, most))
  return {
    page,
    title,
    description,
    get entries() {
      return entries()
    },
  }
}

export const topicFeed = ({ publication }: Archive, topic: Topic): Feed =>
  feed(
    topic.url,
    `${publication.name}: ${topic.title}`,
    `Commentaries and briefs on ${topic.title}`,
    () => topic.articles,
    lengthOfMany,
  )

export const personFeed = ({ publication }: Archive, person: Person): Feed =>
  feed(
    person.url,
    `${publication.name}: ${person.name}`,
    `Commentaries by ${person.name}, and briefs of webinars where ${person.name} spoke`,
    () => articlesOf(person),
    lengthOfMany,
  )

/** The feeds of the site's lists, by the page that they belong to. */
export const listFeeds = (archive: Archive) => {
  const { publication, urls } = archive
  const titled = (list: string) => `${publication.name}: ${list}`
  return {
    home: feed(
      urls.home,
      publication.name,
      publication.strapline ?? publication.name,
      () => archive.articles,
    ),
    commentaries: feed(
      urls.commentaries(),
      titled('commentaries'),
      'Opinion pieces, newest first',
      () => archive.commentaries,
    ),
    briefs: feed(urls.briefs(), titled('briefs'), 'Reports of webinars, newest first', () => archive.briefs),
    events: feed(urls.events(), titled('events'), 'Webinars, coming and past', () => archive.events),
    recommendations: feed(
      urls.recommendations(),
      titled('what became of recommendations'),
      'Changes of the status of recommendations, with the evidence',
      () => statusChanges(archive),
    ),
  }
}

/** Every feed of the site. Whoever follows a topic or a person before there is anything to read hears of the first. */
export const feedsOf = (archive: Archive): readonly Feed[] => [
  ...Object.values(listFeeds(archive)),
  ...archive.topics.map((topic) => topicFeed(archive, topic)),
  ...archive.people.map((person) => personFeed(archive, person)),
]
