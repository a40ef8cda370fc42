import type { Archive } from '../../domain/archive.ts'
import type { Feed } from './feed.ts'
import type { FeedItem } from './item.ts'

/** A feed as JSON Feed 1.1 (jsonfeed.org), with the full content. */
export const jsonFeed = ({ publication, urls }: Archive, feed: Feed, items: readonly FeedItem[]): string =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: urls.absolute(feed.page),
    feed_url: urls.absolute(`${feed.page}feed.json`),
    description: feed.description,
    language: publication.language,
    authors: [{ name: publication.name, url: urls.absolute(urls.home) }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      external_url: item.externalUrl,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors.length === 0 ? undefined : item.authors,
      tags: item.topics.length === 0 ? undefined : item.topics,
      language: item.language,
    })),
  })}\n`
