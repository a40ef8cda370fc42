import type { Kind } from '../domain/kinds.ts'
import { repositoryOf } from '../domain/repository.ts'
import type { PublicationData } from '../domain/schema/publication.ts'
import { siteUrls } from '../domain/urls.ts'
import type { SitePage } from './site.ts'

// Authors write addresses from the root, wherever the site lies.
const urls = siteUrls('https://site.invalid/')

/** Files that every site has. */
const always: ReadonlySet<string> = new Set([
  urls.notFound,
  urls.publicationCard,
  '/favicon.svg',
  '/feed.css',
  '/events.ics',
  '/recommendations.csv',
  '/recommendations.json',
  '/recommendations.schema.json',
  '/recommendations.ics',
  '/robots.txt',
  '/llms.txt',
  '/sitemap-index.xml',
  // Nothing to link to, but no place for a page either.
  '/_headers',
  '/_redirects',
])

/** Folders that the build fills by itself: scripts and fonts, the editing room, the search index, pictures, share cards. */
const folders = ['_astro', 'admin', 'pagefind', 'pictures', 'share']

/** The folder of the build’s own that an address lies in, with its slashes. */
export const buildFolderOf = (address: string): string | undefined =>
  folders.map((folder) => `/${folder}/`).find((folder) => address.startsWith(folder))

const feed = /^(\/(?:.+\/)?)(?:rss\.xml|atom\.xml|feed\.json)$/
const listsWithFeeds: ReadonlySet<string> = new Set([
  urls.home,
  ...[urls.commentaries, urls.briefs, urls.events, urls.recommendations].map((list) => list()),
])
const card = /^\/share\/([a-z]+)\/(.+)\.png$/
const besidePage = /^(\/[^/]+\/[^/]+)\.(md|bib|ris|csl\.json|pdf|ics)$/

/** The kinds of entries that have a form, where the publication wants it. */
const kindsWith = (ending: string, publication: PublicationData | undefined): readonly Kind[] => {
  if (ending === 'ics') return ['event']
  return ending === 'pdf' && publication?.settings.pdf !== true ? [] : ['commentary', 'brief']
}

/**
 * What lies at the address of a file of the site: another form of a page, a share card, a feed.
 * @param lookUp the page at an address
 * @returns the page whose form it is; nothing for a file that is not there; `none` for what is no such file
 */
export const siteFileAt = (
  address: string,
  lookUp: (address: string) => SitePage | undefined,
  publication: PublicationData | undefined,
): SitePage | undefined | 'none' => {
  if (always.has(address)) return {}
  if (address === '/admin/') return publication && repositoryOf(publication) ? {} : undefined

  const ofKinds = (page: string, kinds: readonly Kind[]): SitePage | undefined => {
    const found = lookUp(page)
    return found?.entry !== undefined && kinds.includes(found.entry.kind) ? found : undefined
  }
  const [, withFeed] = feed.exec(address) ?? []
  if (withFeed !== undefined)
    return listsWithFeeds.has(withFeed) ? {} : ofKinds(withFeed, ['topic', 'person'])

  const [, kind = '', id = ''] = card.exec(address) ?? []
  if (kind === 'recommendation')
    return publication?.settings.recommendationCards === true ? lookUp(`/recommendations/${id}/`) : undefined
  if (kind === 'commentary' || kind === 'brief' || kind === 'event' || kind === 'person' || kind === 'topic')
    return ofKinds(urls[kind](id), [kind])

  const [, page, ending = ''] = besidePage.exec(address) ?? []
  return page === undefined ? 'none' : ofKinds(`${page}/`, kindsWith(ending, publication))
}
