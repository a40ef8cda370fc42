import type { Archive } from './archive.ts'
import { invert } from './lazy.ts'
import type { Article } from './nodes/article.ts'
import type { Event } from './nodes/event.ts'
import type { Organisation } from './nodes/organisation.ts'
import type { Person, Position } from './nodes/person.ts'
import type { Recommendation } from './nodes/recommendation.ts'
import type { Term } from './nodes/term.ts'
import type { Topic } from './nodes/topic.ts'

/** Someone who holds a post at an organisation. */
export interface Member {
  readonly person: Person
  readonly position: Position
}

const membersIn = (archive: Archive): Member[] => {
  const now = archive.people.flatMap((person) => person.positions.map((position) => ({ person, position })))
  const thatDay = archive.events.flatMap(({ speakers }) =>
    speakers.flatMap(({ person, positions }) => positions.map((position) => ({ person, position }))),
  )
  const seen = new Set<string>()
  return [...now, ...thatDay].filter(({ person, position: { title, organisation, former } }) => {
    const key = [person.id, title, organisation?.id, former].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

/** Every link of the archive against its direction, one a line. */
export const backLinks = (archive: Archive) => {
  const points = () => archive.ownBriefs.flatMap((brief) => brief.points)
  const recommendations = () => archive.recommendations
  const allPoints = () => archive.briefs.flatMap((brief) => brief.points)
  return {
    authoredBy: invert<Article, Person | Organisation>(
      () => archive.articles,
      ({ authors }) => authors,
    ),
    digestsOf: invert<Article, Person | Organisation>(
      () => archive.articles,
      ({ sourceAuthors }) => sourceAuthors,
    ),
    seenFrom: invert<Article, Article>(
      () => archive.articles,
      ({ seeAlso, linksTo }) => [
        ...seeAlso.filter((other): other is Article => other.kind !== undefined),
        ...linksTo,
      ],
    ),
    translationsOf: invert<Article, Article>(
      () => archive.articles,
      ({ translationOf }) => [translationOf],
    ),
    briefsOn: invert(
      () => archive.briefs,
      ({ event }) => [event],
    ),
    organisedBy: invert(
      () => archive.events,
      ({ organisers }) => organisers,
    ),
    appearancesOf: invert(
      () => archive.events.flatMap(({ speakers }) => speakers),
      ({ person }) => [person],
    ),
    membersOf: invert<Member, Organisation>(
      () => membersIn(archive),
      ({ position }) => [position.organisation],
    ),
    pointsBy: invert(points, ({ speaker }) => [speaker]),
    pointsOn: invert<ReturnType<typeof points>[number], Topic>(points, ({ topics }) => topics),
    /** The same, of translations too. */
    pointsByInAll: invert(allPoints, ({ speaker }) => [speaker]),
    pointsOnInAll: invert<ReturnType<typeof points>[number], Topic>(allPoints, ({ topics }) => topics),
    recommendationsOnInAll: invert<Recommendation, Topic>(
      () => archive.briefs.flatMap((brief) => brief.recommendations),
      ({ topics }) => topics,
    ),
    recommendationsOn: invert<Recommendation, Topic>(recommendations, ({ topics }) => topics),
    addressedTo: invert<Recommendation, Organisation>(recommendations, ({ addressees }) =>
      addressees.map(({ organisation }) => organisation),
    ),
    relatedToIt: invert<Recommendation, Recommendation>(recommendations, ({ relatedTo }) =>
      relatedTo.map(({ recommendation }) => recommendation),
    ),
    subtopics: invert<Topic, Topic>(
      () => archive.topics,
      ({ parent }) => [parent],
    ),
    articlesOn: invert<Article, Topic>(
      () => archive.articles,
      ({ topics }) => topics,
    ),
    eventsOn: invert<Event, Topic>(
      () => archive.events,
      ({ topics }) => topics,
    ),
    mentionsOf: invert(
      () => archive.articles.flatMap(({ mentions }) => mentions),
      ({ term }): Term[] => [term],
    ),
  }
}
