import type { Archive } from './archive.ts'
import { isSameLanguage } from './language.ts'
import type { Article, Brief, Commentary } from './nodes/article.ts'
import type { Event } from './nodes/event.ts'
import type { Node } from './nodes/node.ts'
import type { Person } from './nodes/person.ts'
import type { Topic } from './nodes/topic.ts'
import type { Kind } from './kinds.ts'
import { spokenLanguages } from './words/words.ts'

/** A home page, lists and pages in a language that is not the publication’s own, `/ur/`. */
export interface LanguageSection {
  readonly language: string
  /** Its home page. */
  readonly url: string
  /** What is written in the language, newest first. */
  readonly articles: readonly Article[]
  readonly commentaries: readonly Commentary[]
  readonly briefs: readonly Brief[]
  /** What the articles are about and who has a part in them: each has a page in the language. */
  readonly events: readonly Event[]
  readonly people: readonly Person[]
  readonly topics: readonly Topic[]
}

const eventsOf = (briefs: readonly Brief[]): Event[] => [
  ...new Set(briefs.flatMap(({ event }) => event ?? [])),
]

const peopleOf = (articles: readonly Article[], briefs: readonly Brief[]): Person[] => [
  ...new Set([
    ...articles
      .flatMap(({ authors, sourceAuthors }) => [...authors, ...sourceAuthors])
      .filter((author) => author.kind === 'person'),
    ...briefs.flatMap(({ event, points }) => [
      ...(event?.speakers ?? []).map(({ person }) => person),
      ...points.map(({ speaker }) => speaker),
    ]),
  ]),
]

const topicsOf = (articles: readonly Article[], briefs: readonly Brief[]): Topic[] => [
  ...new Set([
    ...articles.flatMap(({ topics }) => topics),
    ...briefs.flatMap(({ points, recommendations }) =>
      [...points, ...recommendations].flatMap(({ topics }) => topics),
    ),
  ]),
]

/** The sections that an archive has: one a language that the site speaks, other than its own, with something in it. */
export const languageSectionsOf = (archive: Archive): readonly LanguageSection[] =>
  spokenLanguages
    .filter((language) => !isSameLanguage(language, archive.publication.language))
    .map((language) => {
      const isIn = (article: Article) => isSameLanguage(article.language, language)
      const articles = archive.articles.filter(isIn)
      const briefs = archive.briefs.filter(isIn)
      return {
        language,
        url: archive.urls.homeIn(language),
        articles,
        commentaries: archive.commentaries.filter(isIn),
        briefs,
        events: eventsOf(briefs),
        people: peopleOf(articles, briefs),
        topics: topicsOf(articles, briefs),
      }
    })
    .filter(({ articles }) => articles.length > 0)

/** The addresses of the pages that entries have in a section, beside their own. */
export const pagesOfSection = (
  { urls }: Archive,
  { language, events, people, topics }: LanguageSection,
): ReadonlyMap<Node<Kind>, string> =>
  new Map<Node<Kind>, string>([
    ...events.map((event) => [event, urls.eventIn(language, event.id)] as const),
    ...people.map((person) => [person, urls.personIn(language, person.id)] as const),
    ...topics.map((topic) => [topic, urls.topicIn(language, topic.id)] as const),
  ])
