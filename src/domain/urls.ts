import type { Status } from './schema/recommendation.ts'

/** The name of a list page after its first: `page/2/`. */
const pageSuffix = (page: number): string => (page > 1 ? `page/${page}/` : '')

/** A path that `URL` would leave as it is. Parsing it takes a microsecond, and each page has dozens. */
const plainPath = /^(?:\/[\w-][\w.-]*)+\/?$/

/**
 * Every address of the site, one function a page kind. All of them begin with the site's sub-path, as a browser
 * needs them.
 * @param site the publication's `url`, such as `https://example.org/` or `https://example.org/press/`
 */
export const siteUrls = (site: string) => {
  const { origin, pathname } = new URL(site)
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`
  const list =
    (path: string) =>
    (page = 1) =>
      `${base}${path}/${pageSuffix(page)}`
  const entry =
    (path: string) =>
    (id: string, page = 1) =>
      `${base}${path}/${id}/${pageSuffix(page)}`
  const [commentary, brief] = [entry('commentaries'), entry('briefs')]

  return {
    base,
    home: base,
    /** Home and lists in a language that is not the publication's own: `/ur/`. */
    homeIn: (language: string) => `${base}${language}/`,
    commentariesIn: (language: string, page = 1) => list(`${language}/commentaries`)(page),
    briefsIn: (language: string, page = 1) => list(`${language}/briefs`)(page),
    eventIn: (language: string, id: string) => entry(`${language}/events`)(id),
    personIn: (language: string, id: string, page = 1) => entry(`${language}/people`)(id, page),
    topicIn: (language: string, id: string, page = 1) => entry(`${language}/topics`)(id, page),
    commentaries: list('commentaries'),
    commentary,
    briefs: list('briefs'),
    brief,
    point: (briefId: string, point: string) => `${brief(briefId)}#point-${point}`,
    events: list('events'),
    event: entry('events'),
    series: entry('series'),
    people: list('people'),
    person: entry('people'),
    speakers: list('speakers'),
    organisations: list('organisations'),
    organisation: entry('organisations'),
    topics: list('topics'),
    topic: entry('topics'),
    terms: list('terms'),
    term: entry('terms'),
    recommendations: list('recommendations'),
    recommendation: (briefId: string, id: string) => `${base}recommendations/${briefId}/${id}/`,
    recommendationsTo: entry('recommendations/addressee'),
    recommendationsOfStatus: (status: Status, page = 1) =>
      `${base}recommendations/status/${status}/${pageSuffix(page)}`,
    recommendationsOnTopic: entry('recommendations/topic'),
    timeline: list('timeline'),
    search: (query = '') => `${base}search/${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`,
    searchIn: (language: string) => `${base}${language}/search/`,
    archive: `${base}archive/`,
    archiveOf: (year: string, page = 1) => `${base}archive/${year}/${pageSuffix(page)}`,
    page: (id: string) => `${base}${id}/`,
    contribute: `${base}contribute/`,
    corrections: list('corrections'),
    notFound: `${base}404.html`,
    /** The share card of every page without one of its own. */
    publicationCard: `${base}share/publication.png`,
    card: (kind: 'commentary' | 'brief' | 'event' | 'person' | 'topic' | 'recommendation', id: string) =>
      `${base}share/${kind}/${id}.png`,
    /** A file for download, beside the page of its article. */
    attachment: (article: string, file: string) => `${article}${file.replace(/^\.\//, '')}`,
    /** The folder of the pictures' variants. */
    pictures: `${base}pictures/`,
    /** An address of this site as an author writes it, `/people/x/`, as a browser needs it. */
    local: (address: string) => (address.startsWith('/') ? `${base}${address.slice(1)}` : address),
    /** The whole address, for feeds, cards and citations. */
    absolute: (address: string) =>
      plainPath.test(address) ? origin + address : new URL(address, origin).href,
  }
}

export type SiteUrls = ReturnType<typeof siteUrls>
