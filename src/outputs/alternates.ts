import type { Archive } from '../domain/archive.ts'
import { isSameLanguage } from '../domain/language.ts'
import type { Article } from '../domain/nodes/article.ts'
import type { Recommendation } from '../domain/nodes/recommendation.ts'
import type { Event } from '../domain/nodes/event.ts'
import type { Person } from '../domain/nodes/person.ts'
import type { Topic } from '../domain/nodes/topic.ts'
import { feedFormats, type Feed, type FeedFile } from './feeds/feed.ts'

/** The other forms of an article, by the ending of their files. */
export const articleForms = {
  md: { title: 'Markdown', mediaType: 'text/markdown' },
  bib: { title: 'BibTeX', mediaType: 'application/x-bibtex' },
  ris: { title: 'RIS', mediaType: 'application/x-research-info-systems' },
  'csl.json': { title: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const
export type ArticleForm = keyof typeof articleForms

/** A `<link rel="alternate">`: what a page shows, in another form. Addresses as a browser needs them. */
export interface Alternate {
  readonly href: string
  readonly type: string
  readonly title: string
  /** A short name, for a link beside what it is another form of, where the title is longer: “RSS”. */
  readonly name?: string
}

/** The address of a file beside a page: `/briefs/x/` → `/briefs/x.md`. */
export const besidePage = (url: string, ending: string): string => `${url.replace(/\/$/, '')}.${ending}`

export const articleAlternates = ({ url }: Article): readonly Alternate[] =>
  Object.entries(articleForms).map(([ending, { title, mediaType }]) => ({
    href: besidePage(url, ending),
    type: mediaType,
    title,
  }))

export const eventAlternates = ({ url }: Event): readonly Alternate[] => [
  { href: besidePage(url, 'ics'), type: 'text/calendar', title: 'iCalendar' },
]

/** All events as one calendar. */
export const eventsAlternates = ({ urls }: Archive): readonly Alternate[] => [
  { href: `${urls.base}events.ics`, type: 'text/calendar', title: 'iCalendar' },
]

export const recommendationsAlternates = ({ urls }: Archive): readonly Alternate[] => [
  { href: `${urls.base}recommendations.json`, type: 'application/json', title: 'JSON' },
  { href: `${urls.base}recommendations.csv`, type: 'text/csv', title: 'CSV' },
  {
    href: `${urls.base}recommendations.ics`,
    type: 'text/calendar',
    title: 'Dates of review',
    name: 'calendar of reviews',
  },
]

/** The address of one of a feed's files. */
export const feedUrl = ({ page }: Feed, file: FeedFile): string => `${page}${file}`

export const feedAlternates = (feed: Feed): readonly Alternate[] =>
  (Object.keys(feedFormats) as FeedFile[]).map((file) => ({
    href: feedUrl(feed, file),
    type: feedFormats[file].mediaType,
    title: `${feed.title} (${feedFormats[file].title})`,
    name: feedFormats[file].title,
  }))

/** The same page in a language (BCP 47), or for every other (`x-default`). */
export interface LanguageVersion {
  readonly language: string
  readonly url: string
}

/** For readers whose language is none of those that there are: the publication's own, or else the original. */
const withDefault = (own: string, versions: readonly LanguageVersion[]): readonly LanguageVersion[] => {
  const fallback = versions.find(({ language }) => isSameLanguage(language, own)) ?? versions[0]
  return fallback === undefined ? [] : [...versions, { language: 'x-default', url: fallback.url }]
}

/** An article in all its languages, itself among them, for `hreflang`; none where there is only one. */
export const languageVersions = ({ publication }: Archive, article: Article): readonly LanguageVersion[] => {
  const original = article.translationOf ?? article
  const versions = [original, ...original.translations]
  return versions.length === 1
    ? []
    : withDefault(
        publication.language,
        versions.map(({ language, url }) => ({ language, url })),
      )
}

/** The same of a recommendation. */
export const recommendationVersions = (
  { publication }: Archive,
  recommendation: Recommendation,
): readonly LanguageVersion[] => {
  const original = recommendation.translationOf ?? recommendation
  const versions = [original, ...original.translations]
  return versions.length === 1
    ? []
    : withDefault(
        publication.language,
        versions.map(({ brief, url }) => ({ language: brief.language, url })),
      )
}

/** An event, a person or a topic in all languages that have a page of it; none where there is only one. */
export const entryVersions = (
  { publication, otherLanguages }: Archive,
  entry: Event | Person | Topic,
): readonly LanguageVersion[] => {
  const others = otherLanguages
    .map((language) => ({ language, url: entry.urlIn(language) }))
    .filter(({ url }) => url !== entry.url)
  return others.length === 0
    ? []
    : withDefault(publication.language, [{ language: publication.language, url: entry.url }, ...others])
}

/** A page that the site itself writes, in all its languages; none where there is only one. */
const ownVersions = (
  { publication, otherLanguages }: Archive,
  own: string,
  inLanguage: (language: string) => string,
): readonly LanguageVersion[] =>
  otherLanguages.length === 0
    ? []
    : withDefault(publication.language, [
        { language: publication.language, url: own },
        ...otherLanguages.map((language) => ({ language, url: inLanguage(language) })),
      ])

export const homeVersions = (archive: Archive): readonly LanguageVersion[] =>
  ownVersions(archive, archive.urls.home, archive.urls.homeIn)

export const searchVersions = (archive: Archive): readonly LanguageVersion[] =>
  ownVersions(archive, archive.urls.search(), archive.urls.searchIn)
