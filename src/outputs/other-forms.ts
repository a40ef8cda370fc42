import type { Archive } from '../domain/archive.ts'
import type { Article } from '../domain/nodes/article.ts'
import { articleForms, besidePage, feedUrl, type ArticleForm } from './alternates.ts'
import { eventCalendar, eventsCalendar, reviewCalendar } from './calendar/calendar.ts'
import { bibtex } from './citations/bibtex.ts'
import { articleCsl, cslJson } from './citations/csl.ts'
import { ris } from './citations/ris.ts'
import { robotsTxt } from './crawlers/robots.ts'
import { sitemapFiles } from './crawlers/sitemap.ts'
import { feedDocument } from './feeds/document.ts'
import { feedFormats, type FeedFile } from './feeds/feed.ts'
import { feedsOf } from './feeds/feeds.ts'
import { headersFile } from './hosting/headers.ts'
import { redirectsFile } from './hosting/redirects.ts'
import { articleMarkdown } from './markdown/article.ts'
import { llmsTxt } from './markdown/llms.ts'
import { recommendationsCsv } from './recommendations/csv.ts'
import { recommendationsJson, recommendationsSchema, schemaFile } from './recommendations/json.ts'

/** The rendered bodies of articles, for forms that have the text. */
export interface Bodies {
  /** The body as Markdown, with whole addresses. */
  readonly markdown: (article: Article) => string
  /** What `articleContent` made of the article. */
  readonly feedContent: (article: Article) => string
}

/** A file of text that the site has beside its pages. */
export interface OtherForm {
  /** Its address, with the site's sub-path. */
  readonly url: string
  readonly mediaType: string
  /** What it is a form of; nothing where that is all of the archive. */
  readonly of?: unknown
  readonly text: (bodies: Bodies) => string
}

const articleText: Record<ArticleForm, (archive: Archive, article: Article, bodies: Bodies) => string> = {
  md: (archive, article, { markdown }) => articleMarkdown(archive, article, markdown(article)),
  bib: (archive, article) => bibtex(articleCsl(archive, article)),
  ris: (archive, article) => ris(articleCsl(archive, article)),
  'csl.json': (archive, article) => cslJson(articleCsl(archive, article)),
}

/** Every form of the content other than its pages, pictures and PDF editions: what is at which address. */
export const otherForms = (archive: Archive): readonly OtherForm[] => {
  const { articles, events, urls } = archive
  const atRoot = (name: string, mediaType: string, text: (archive: Archive) => string): OtherForm => ({
    url: `${urls.base}${name}`,
    mediaType,
    text: () => text(archive),
  })
  return [
    ...articles.flatMap((article) =>
      (Object.keys(articleForms) as ArticleForm[]).map((form) => ({
        url: besidePage(article.url, form),
        mediaType: articleForms[form].mediaType,
        of: article,
        text: (bodies: Bodies) => articleText[form](archive, article, bodies),
      })),
    ),
    ...feedsOf(archive).flatMap((feed) =>
      (Object.keys(feedFormats) as FeedFile[]).map((file) => ({
        url: feedUrl(feed, file),
        mediaType: feedFormats[file].mediaType,
        of: feed,
        text: ({ feedContent }: Bodies) => feedDocument(archive, feed, file, feedContent),
      })),
    ),
    ...events.map((event) => ({
      url: besidePage(event.url, 'ics'),
      mediaType: 'text/calendar',
      of: event,
      text: () => eventCalendar(archive, event),
    })),
    atRoot('events.ics', 'text/calendar', eventsCalendar),
    atRoot('recommendations.csv', 'text/csv', recommendationsCsv),
    atRoot('recommendations.json', 'application/json', recommendationsJson),
    atRoot(schemaFile, 'application/schema+json', recommendationsSchema),
    atRoot('recommendations.ics', 'text/calendar', reviewCalendar),
    atRoot('llms.txt', 'text/plain', llmsTxt),
    atRoot('robots.txt', 'text/plain', robotsTxt),
    atRoot('_headers', 'text/plain', headersFile),
    atRoot('_redirects', 'text/plain', redirectsFile),
    ...sitemapFiles(archive).map(({ name, text }) => ({
      ...atRoot(name, 'application/xml', () => text),
      of: text,
    })),
  ]
}
