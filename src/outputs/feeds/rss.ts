import type { Archive } from '../../domain/archive.ts'
import { element, xmlDocument } from '../xml.ts'
import type { Feed } from './feed.ts'
import { feedUpdated, type FeedItem } from './item.ts'

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 822 as RSS has it, on the clock of the offset: “Fri, 20 Nov 2026 00:00:00 +0500”. @param iso ISO 8601 with an offset */
const rfc822 = (iso: string): string => {
  const [date = '', rest = ''] = iso.split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  const time = rest.slice(0, 8)
  const offset = rest.slice(8) === 'Z' ? '+0000' : rest.slice(8).replace(':', '')
  const weekday = days[new Date(`${date}T00:00:00Z`).getUTCDay()]
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time} ${offset}`
}

const itemElement = (item: FeedItem, feedLanguage: string) =>
  element(
    'item',
    { 'xml:lang': item.language === feedLanguage ? undefined : item.language },
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    item.published === undefined ? undefined : element('pubDate', {}, rfc822(item.published)),
    element('atom:updated', {}, item.updated),
    item.authors.map(({ name }) => element('dc:creator', {}, name)),
    item.topics.map((topic) => element('category', {}, topic)),
    element('description', {}, item.summary),
    element('content:encoded', {}, item.html),
  )

/** A feed as RSS 2.0 (RSS Advisory Board, 2.0.11), with the full content in `content:encoded`. */
export const rss = ({ publication, urls }: Archive, feed: Feed, items: readonly FeedItem[]): string => {
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, urls.absolute(feed.page)),
    element('description', {}, feed.description),
    element('language', {}, publication.language),
    items.length === 0 ? undefined : element('lastBuildDate', {}, rfc822(feedUpdated(items))),
    element('atom:link', {
      href: urls.absolute(`${feed.page}rss.xml`),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    items.map((item) => itemElement(item, publication.language)),
  )
  const root = element(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    channel,
  )
  return xmlDocument(root, `${urls.base}feed.css`)
}
