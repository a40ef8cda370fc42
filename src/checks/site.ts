import { statuses } from '../domain/schema/recommendation.ts'
import { siteUrls } from '../domain/urls.ts'
import type { SourceEntry } from '../source/source-entry.ts'
import type { Context } from './context.ts'

/** A page, or another file of the site. */
export interface SitePage {
  /** The entry that it shows; pages of the site’s own have none. */
  entry?: SourceEntry
}

/** What lies at the addresses of the site. */
export interface Site {
  /** What lies at an address as authors write it, without the site’s sub-path: `/people/khurram-iqbal/`. */
  pageAt: (address: string) => SitePage | undefined
  /** The address of an entry’s own page. */
  addressOf: (entry: SourceEntry) => string
  /** Whether an entry’s own page lies at an address, and no other form or part of it. */
  isMainPage: (address: string) => boolean
  /** The entry to which an old address leads. */
  redirectFrom: (address: string) => SourceEntry | undefined
  /** Every address with a page. */
  addresses: () => Iterable<string>
}

// Authors write addresses from the root, wherever the site lies.
const urls = siteUrls('https://site.invalid/')

const ownPages = [
  urls.home,
  ...[
    urls.commentaries,
    urls.briefs,
    urls.events,
    urls.people,
    urls.speakers,
    urls.organisations,
    urls.topics,
    urls.terms,
    urls.recommendations,
    urls.corrections,
  ].map((list) => list()),
  urls.timeline,
  urls.search(),
  urls.archive,
  urls.contribute,
  ...statuses.map((status) => urls.recommendationsOfStatus(status)),
]

const pageOf = {
  commentary: urls.commentary,
  brief: urls.brief,
  event: urls.event,
  person: urls.person,
  organisation: urls.organisation,
  topic: urls.topic,
  term: urls.term,
  page: urls.page,
} as const

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`)

/** Other forms of a page: an article’s editions and citations, calendars, feeds, tables. */
const otherForm = /(?:\.(?:md|bib|ris|csl\.json|pdf|ics|csv|json|png)|\/(?:rss\.xml|atom\.xml|feed\.json))$/
const siteFiles: ReadonlySet<string> = new Set([
  '/events.ics',
  '/recommendations.csv',
  '/recommendations.json',
  '/recommendations.ics',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/robots.txt',
  '/llms.txt',
  '/sitemap-index.xml',
])

/** Everything with a page, at the addresses of design and `domain/urls.ts`. */
export const siteOf = (context: Context): Site => {
  const pages = new Map<string, SitePage>(ownPages.map((address) => [address, {}]))
  for (const entry of context.entries) pages.set(pageOf[entry.kind](entry.id), { entry })
  for (const { source, id, data } of context.read('brief')) {
    for (const recommendation of data.recommendations) {
      pages.set(urls.recommendation(id, recommendation.id), { entry: source })
      for (const { organisation } of recommendation.addressees)
        pages.set(urls.recommendationsTo(organisation), {})
      for (const topic of recommendation.topics) pages.set(urls.recommendationsOnTopic(topic), {})
    }
  }
  for (const { data } of context.read('event'))
    if (data.series !== undefined) pages.set(urls.series(data.series), {})
  for (const kind of ['commentary', 'brief'] as const)
    for (const { data } of context.read(kind))
      if (data.published !== undefined) pages.set(urls.archiveOf(data.published.slice(0, 4)), {})

  const redirects = new Map<string, SourceEntry>()
  for (const kind of ['commentary', 'brief', 'event', 'person', 'organisation'] as const)
    for (const { source, data } of context.read(kind))
      for (const old of data.redirectFrom) redirects.set(withSlash(old), source)

  const addressOf = ({ kind, id }: SourceEntry): string => pageOf[kind](id)
  return {
    addressOf,
    isMainPage: (address) => {
      const entry = pages.get(withSlash(address))?.entry
      return entry !== undefined && addressOf(entry) === withSlash(address)
    },
    addresses: () => pages.keys(),
    redirectFrom: (address) => redirects.get(withSlash(address)),
    pageAt: (address) => {
      if (siteFiles.has(address)) return {}
      if (otherForm.test(address)) return pages.get(withSlash(address.replace(otherForm, '')))
      return pages.get(withSlash(address).replace(/(?<=\/)page\/\d+\/$/, ''))
    },
  }
}
