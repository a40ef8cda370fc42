import type { Archive } from '../../domain/archive.ts'
import { element, xmlDocument } from '../xml.ts'
import type { Feed } from './feed.ts'
import { feedUpdated, type FeedAuthor, type FeedItem } from './item.ts'
import { tagUri } from './tag-uri.ts'

const authorElement = ({ name, url }: FeedAuthor) =>
  element('author', {}, element('name', {}, name), url === undefined ? undefined : element('uri', {}, url))

const entryElement = (item: FeedItem, feedLanguage: string) =>
  element(
    'entry',
    { 'xml:lang': item.language === feedLanguage ? undefined : item.language },
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    item.externalUrl === undefined ? undefined : element('link', { rel: 'related', href: item.externalUrl }),
    item.published === undefined ? undefined : element('published', {}, item.published),
    element('updated', {}, item.updated),
    item.authors.map(authorElement),
    item.topics.map((topic) => element('category', { term: topic })),
    element('summary', {}, item.summary),
    element('content', { type: 'html' }, item.html),
  )

/** A feed as Atom 1.0 (RFC 4287), with the full content. */
export const atom = (archive: Archive, feed: Feed, items: readonly FeedItem[]): string => {
  const { publication, urls } = archive
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.language },
    element('id', {}, tagUri(archive, feed.page)),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: urls.absolute(`${feed.page}atom.xml`),
    }),
    element('link', { rel: 'alternate', type: 'text/html', href: urls.absolute(feed.page) }),
    element('updated', {}, feedUpdated(items)),
    authorElement({ name: publication.name, url: urls.absolute(urls.home) }),
    publication.licence === undefined
      ? undefined
      : element('rights', {}, `${publication.licence.name}, ${publication.licence.url}`),
    items.map((item) => entryElement(item, publication.language)),
  )
  return xmlDocument(root, `${urls.base}feed.css`)
}
