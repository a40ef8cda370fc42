import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Archive } from '../../domain/archive.ts'
import { dayInWords } from '../../domain/event-time.ts'
import { inlineText } from '../../mdx/inline.ts'
import { statusLabels } from '../labels.ts'
import { inlineHast } from './article-content.ts'
import { dayBegins } from './dates.ts'
import type { StatusChange } from './feed.ts'
import type { FeedItem } from './item.ts'
import { tagUri } from './tag-uri.ts'

/** A change of a recommendation's status as an item of a feed: what became of it, the evidence, and what was asked. */
export const statusItem = (archive: Archive, { recommendation, line, number }: StatusChange): FeedItem => {
  const { urls } = archive
  const { brief, data } = recommendation
  const date = dayBegins(archive, line.date)
  const status = statusLabels[line.status]
  return {
    id: tagUri(archive, `${recommendation.url}log/${number}`),
    url: urls.absolute(recommendation.url),
    externalUrl: line.evidence,
    title: `${status}: ${data.title ?? inlineText(data.text)}`,
    summary: line.note === undefined ? inlineText(data.text) : inlineText(line.note),
    html: toHtml([
      h('p', h('strong', status), `, ${dayInWords(line.date, 'en')}.`),
      ...(line.note === undefined ? [] : [h('p', inlineHast(archive, recommendation.url, line.note))]),
      ...(line.corrects === undefined
        ? []
        : [h('p', `This corrects what was said on ${dayInWords(line.corrects, 'en')}.`)]),
      ...(line.evidence === undefined
        ? []
        : [h('p', 'Evidence: ', h('a', { href: line.evidence }, line.evidence))]),
      h('blockquote', h('p', inlineHast(archive, recommendation.url, data.text))),
      h('p', 'From ', h('a', { href: urls.absolute(brief.url) }, brief.title)),
    ]),
    published: date,
    updated: date,
    authors: [],
    topics: recommendation.topics.map(({ title }) => title),
    language: brief.language,
  }
}
