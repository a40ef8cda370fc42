import type { Archive } from '../../domain/archive.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { inlineText } from '../../mdx/inline.ts'
import { dayBegins } from './dates.ts'
import type { FeedItem } from './item.ts'
import { tagUri } from './tag-uri.ts'

/** An article as an item of a feed. Its update is its last correction or change. @param html what `articleContent` made of it */
export const articleItem = (archive: Archive, article: Article, html: string): FeedItem => {
  const { urls } = archive
  return {
    id: tagUri(archive, article.url),
    url: urls.absolute(article.url),
    externalUrl: article.data.source?.url,
    title: article.title,
    summary: inlineText(article.summary),
    html,
    published: dayBegins(archive, article.published),
    updated: dayBegins(archive, article.updated ?? article.published),
    authors: article.authors.map(({ name, url }) => ({ name, url: urls.absolute(url) })),
    topics: article.topics.map(({ title }) => title),
    language: article.language,
  }
}
