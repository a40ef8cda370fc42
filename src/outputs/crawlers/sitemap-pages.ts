import type { Archive } from '../../domain/archive.ts'
import type { LanguageSection } from '../../domain/language-sections.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { Person } from '../../domain/nodes/person.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import type { Topic } from '../../domain/nodes/topic.ts'
import { statuses } from '../../domain/schema/recommendation.ts'
import {
  entryVersions,
  homeVersions,
  languageVersions,
  recommendationVersions,
  type LanguageVersion,
} from '../alternates.ts'

/** A page for crawlers: its address, the day on which its content last changed, and the same in other languages. */
export interface SitemapPage {
  readonly url: string
  readonly lastModified: string | undefined
  readonly languages?: readonly LanguageVersion[]
}

type Day = string | undefined

const latest = (days: readonly Day[]): Day =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

const ofRecommendation = ({ log, brief }: Recommendation): Day => latest([log.at(-1)?.date, brief.published])

const ofArticle = (article: Article): Day =>
  latest([
    article.updated,
    article.published,
    ...(article.kind === 'brief' ? article.recommendations.map(ofRecommendation) : []),
  ])

const ofEvent = ({ data, briefs }: Event): Day =>
  latest([data.announced, ...data.changes.map(({ date }) => date), ...briefs.map(ofArticle)])

/** The page of an entry, and those that it has in other languages. */
const inAllLanguages = (
  archive: Archive,
  entry: Event | Person | Topic,
  lastModified: Day,
): readonly SitemapPage[] => {
  const languages = entryVersions(archive, entry)
  const urls = new Set([entry.url, ...languages.map(({ url }) => url)])
  return [...urls].map((url) => ({ url, lastModified, languages }))
}

/** The ledger by addressee, status and topic, where it has anything. */
const ledgerPages = ({ urls, organisations, topics, recommendations }: Archive): SitemapPage[] => {
  const of = (url: string, some: readonly Recommendation[]): SitemapPage[] =>
    some.length === 0 ? [] : [{ url, lastModified: latest(some.map(ofRecommendation)) }]
  return [
    ...organisations.flatMap(({ id, addressed }) => of(urls.recommendationsTo(id), addressed)),
    ...statuses.flatMap((status) =>
      of(
        urls.recommendationsOfStatus(status),
        recommendations.filter((recommendation) => recommendation.status === status),
      ),
    ),
    ...topics.flatMap((topic) => of(urls.recommendationsOnTopic(topic.id), topic.recommendations)),
  ]
}

/** The home page and the lists in another language. */
const sectionPages =
  (archive: Archive) =>
  ({ language, url, articles, commentaries, briefs }: LanguageSection): SitemapPage[] => [
    { url, lastModified: latest(articles.map(ofArticle)), languages: homeVersions(archive) },
    ...(commentaries.length === 0
      ? []
      : [{ url: archive.urls.commentariesIn(language), lastModified: latest(commentaries.map(ofArticle)) }]),
    ...(briefs.length === 0
      ? []
      : [{ url: archive.urls.briefsIn(language), lastModified: latest(briefs.map(ofArticle)) }]),
  ]

/**
 * Every page that crawlers should know, by kind. What is only another page of a list, or a view of the search, is not
 * among them; nor is what was withdrawn.
 */
export const sitemapPages = (archive: Archive): Record<string, readonly SitemapPage[]> => {
  const { urls, articles, events, recommendations } = archive
  const newest = latest(articles.map(ofArticle))
  const article = (each: Article): SitemapPage => ({
    url: each.url,
    lastModified: ofArticle(each),
    languages: languageVersions(archive, each),
  })
  const years = Map.groupBy(articles, ({ published }) => published.slice(0, 4))
  const undated = [urls.contribute, ...archive.pages.map(({ url }) => url)]
  return {
    pages: [
      { url: urls.home, lastModified: newest, languages: homeVersions(archive) },
      ...archive.languageSections.flatMap(sectionPages(archive)),
      { url: urls.commentaries(), lastModified: latest(archive.commentaries.map(ofArticle)) },
      { url: urls.briefs(), lastModified: latest(archive.briefs.map(ofArticle)) },
      { url: urls.events(), lastModified: latest(events.map(ofEvent)) },
      { url: urls.recommendations(), lastModified: latest(recommendations.map(ofRecommendation)) },
      ...[
        urls.people(),
        urls.speakers(),
        urls.organisations(),
        urls.topics(),
        urls.terms(),
        urls.timeline(),
      ].map((url) => ({ url, lastModified: newest })),
      { url: urls.corrections(), lastModified: latest(articles.map(({ updated }) => updated)) },
      { url: urls.archive, lastModified: newest },
      ...[...years].map(([year, ofYear]) => ({
        url: urls.archiveOf(year),
        lastModified: latest(ofYear.map(ofArticle)),
      })),
      ...undated.map((url) => ({ url, lastModified: undefined })),
    ],
    commentaries: archive.commentaries.map(article),
    briefs: archive.briefs.map(article),
    events: [
      ...events.flatMap((event) => inAllLanguages(archive, event, ofEvent(event))),
      ...[...archive.series].map(([id, ofSeries]) => ({
        url: urls.series(id),
        lastModified: latest(ofSeries.map(ofEvent)),
      })),
    ],
    recommendations: [
      ...archive.briefs
        .flatMap((brief) => brief.recommendations)
        .map((recommendation) => ({
          url: recommendation.url,
          lastModified: ofRecommendation(recommendation),
          languages: recommendationVersions(archive, recommendation),
        })),
      ...ledgerPages(archive),
    ],
    people: archive.people.flatMap((person) =>
      inAllLanguages(
        archive,
        person,
        latest([
          ...[...person.authored, ...person.digested].map(ofArticle),
          ...person.appearances.map(({ event }) => ofEvent(event)),
        ]),
      ),
    ),
    organisations: archive.organisations.map(({ url, authored, digested, organised, addressed }) => ({
      url,
      lastModified: latest([
        ...[...authored, ...digested].map(ofArticle),
        ...organised.map(ofEvent),
        ...addressed.map(ofRecommendation),
      ]),
    })),
    topics: archive.topics.flatMap((topic) =>
      inAllLanguages(
        archive,
        topic,
        latest([...topic.articles.map(ofArticle), ...topic.recommendations.map(ofRecommendation)]),
      ),
    ),
    terms: archive.terms.map(({ url, articles: mentioning }) => ({
      url,
      lastModified: latest(mentioning.map(ofArticle)),
    })),
  }
}
