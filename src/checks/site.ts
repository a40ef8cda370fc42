import { isSameLanguage } from '../domain/language.ts'
import { once } from '../domain/lazy.ts'
import { statuses } from '../domain/schema/recommendation.ts'
import { siteUrls } from '../domain/urls.ts'
import { spokenLanguages } from '../domain/words/words.ts'
import type { SourceEntry } from '../source/source-entry.ts'
import type { Context } from './context.ts'
import { siteFileAt } from './site-files.ts'

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
  addressOf: (entry: Pick<SourceEntry, 'kind' | 'id'>) => string
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
  urls.timeline(),
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

/** The language of a section that an article belongs to: one that the site speaks, and not the publication’s own. */
const sectionOf = (context: Context, written: string | undefined): string | undefined => {
  const own = context.source.publication?.language ?? 'en'
  const language = spokenLanguages.find((spoken) => isSameLanguage(spoken, written ?? own))
  return language === undefined || isSameLanguage(language, own) ? undefined : language
}

/** Home page and lists of a language that is not the publication’s own, and the pages that entries have in it. */
const languageSections = (context: Context): string[] => [
  ...[...context.all('commentary'), ...context.all('brief')].flatMap(({ data }) => {
    const language = sectionOf(context, data.language)
    if (language === undefined) return []
    return [
      urls.homeIn(language),
      urls.searchIn(language),
      ...data.topics.map((topic) => urls.topicIn(language, topic)),
      ...[...data.authors, ...(data.source?.authors ?? [])]
        .filter((author) => context.find('person', author) !== undefined)
        .map((person) => urls.personIn(language, person)),
    ]
  }),
  ...context.all('commentary').flatMap(({ data }) => {
    const language = sectionOf(context, data.language)
    return language === undefined ? [] : [urls.commentariesIn(language)]
  }),
  ...context.all('brief').flatMap(({ data }) => {
    const language = sectionOf(context, data.language)
    if (language === undefined) return []
    const event = data.event === undefined ? undefined : context.find('event', data.event)?.entry
    const billed = event?.kind === 'event' ? event.data.speakers.map(({ person }) => person) : []
    return [
      urls.briefsIn(language),
      ...(data.event === undefined ? [] : [urls.eventIn(language, data.event)]),
      ...[...billed, ...data.points.map(({ speaker }) => speaker)].map((person) =>
        urls.personIn(language, person),
      ),
      ...[...data.points, ...data.recommendations].flatMap(({ topics }) =>
        topics.map((topic) => urls.topicIn(language, topic)),
      ),
    ]
  }),
]

/** Addresses that the front matter of some entry calls for: ledgers by addressee and topic, series, years, languages. */
const calledFor = (context: Context): Set<string> =>
  new Set([
    ...languageSections(context),
    ...context
      .all('brief')
      .flatMap(({ data }) =>
        data.recommendations.flatMap(({ addressees, topics }) => [
          ...addressees.map(({ organisation }) => urls.recommendationsTo(organisation)),
          ...topics.map((topic) => urls.recommendationsOnTopic(topic)),
        ]),
      ),
    ...context
      .all('event')
      .flatMap(({ data }) => (data.series === undefined ? [] : [urls.series(data.series)])),
    ...[...context.all('commentary'), ...context.all('brief')].flatMap(({ data }) =>
      data.published === undefined ? [] : [urls.archiveOf(data.published.slice(0, 4))],
    ),
  ])

const redirectsIn = (context: Context): Map<string, SourceEntry> =>
  new Map(
    (['commentary', 'brief', 'event', 'person', 'organisation'] as const).flatMap((kind) =>
      context
        .all(kind)
        .flatMap(({ source, data }) => data.redirectFrom.map((old) => [withSlash(old), source] as const)),
    ),
  )

/** What lies where, by `domain/urls.ts`. Entries are parsed only for addresses that their ids do not decide. */
export const siteOf = (context: Context): Site => {
  const addressOf: Site['addressOf'] = ({ kind, id }) => pageOf[kind](id)
  const entries = new Map(context.source.entries.map((entry) => [addressOf(entry), entry]))
  const own = new Set(ownPages)
  const called = once(() => calledFor(context))
  const redirects = once(() => redirectsIn(context))

  const recommendationAt = (address: string): SourceEntry | undefined => {
    const [, briefId = '', id = ''] = /^\/recommendations\/([^/]+)\/([^/]+)\/$/.exec(address) ?? []
    const brief = context.find('brief', briefId)
    const isThere =
      brief?.entry?.kind === 'brief' && brief.entry.data.recommendations.some((one) => one.id === id)
    return isThere ? brief : undefined
  }
  const isAttachment = (address: string): boolean => {
    const [, page = '', file = ''] = /^(\/[^/]+\/[^/]+\/)(.+)$/.exec(address) ?? []
    const data = entries.get(page)?.entry?.data
    return (
      data !== undefined &&
      'attachments' in data &&
      data.attachments.some((attachment) => urls.attachment(page, attachment.file) === `${page}${file}`)
    )
  }
  const lookUp = (address: string): SitePage | undefined => {
    const entry = entries.get(address) ?? recommendationAt(address)
    if (entry !== undefined) return { entry }
    return own.has(address) || called().has(address) ? {} : undefined
  }

  return {
    addressOf,
    isMainPage: (address) => entries.has(withSlash(address)),
    redirectFrom: (address) => redirects().get(withSlash(address)),
    addresses: () => [...entries.keys(), ...own, ...called()],
    pageAt: (address) => {
      if (isAttachment(address)) return {}
      const file = siteFileAt(address, lookUp, context.source.publication)
      if (file !== 'none') return file
      return lookUp(withSlash(address).replace(/(?<=\/)page\/\d+\/$/, ''))
    },
  }
}
