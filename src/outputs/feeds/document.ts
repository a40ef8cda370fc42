import type { Archive } from '../../domain/archive.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { articleItem } from './article-item.ts'
import { atom } from './atom.ts'
import { eventItem } from './event-item.ts'
import type { Feed, FeedFile } from './feed.ts'
import type { FeedItem } from './item.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'
import { statusItem } from './status-item.ts'

/**
 * A feed as the text of one of its files.
 * @param contentOf what `articleContent` made of an article; asked of each article of the feed
 */
export const feedDocument = (
  archive: Archive,
  feed: Feed,
  file: FeedFile,
  contentOf: (article: Article) => string,
): string => {
  const items = feed.entries.map((entry): FeedItem => {
    switch (entry.kind) {
      case 'event':
        return eventItem(archive, entry)
      case 'status-change':
        return statusItem(archive, entry)
      default:
        return articleItem(archive, entry, contentOf(entry))
    }
  })
  switch (file) {
    case 'rss.xml':
      return rss(archive, feed, items)
    case 'atom.xml':
      return atom(archive, feed, items)
    case 'feed.json':
      return jsonFeed(archive, feed, items)
  }
}
