import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Archive } from '../../domain/archive.ts'
import { dayInWords } from '../../domain/event-time.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { wordsIn } from '../../domain/words/words.ts'
import { inlineToMdast, parseInline } from '../../mdx/inline.ts'
import { markdownStyle } from '../../mdx/markdown-style.ts'
import { digestNote } from '../citations/digest-note.ts'
import { articleLabel } from '../labels.ts'
import { wholeAddress } from '../whole-address.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
const link = (url: string, words: string): PhrasingContent => ({ type: 'link', url, children: [text(words)] })

/** Words with commas between them. */
const listed = (items: readonly PhrasingContent[], comma: string): PhrasingContent[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [text(comma), item]))

const lines = (items: readonly (readonly PhrasingContent[])[]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...children)],
  })),
})

const head = (archive: Archive, article: Article): RootContent[] => {
  const { publication, urls } = archive
  const { data, language } = article
  const words = wordsIn(language)
  const day = (date: string) => dayInWords(date, language)
  const whole = ({ url, name }: { url: string; name: string }) => link(urls.absolute(url), name)
  const inline = (source: string) =>
    inlineToMdast(parseInline(source).tree, wholeAddress(archive, article.url))
  const note = digestNote(article)
  const event = article.kind === 'brief' ? article.event : undefined
  const licence = data.licence ?? publication.licence
  const updated =
    article.updated === undefined ? '' : `${words.comma}${words.article.updated} ${day(article.updated)}`
  const facts: PhrasingContent[][] = [
    [
      text(
        [articleLabel(article, words), publication.name, day(article.published)].join(words.comma) + updated,
      ),
    ],
    ...(note === undefined ? [] : [[text(`${note}. In our own words.`)]]),
    ...(article.authors.length === 0
      ? []
      : [[text(`${words.article.by} `), ...listed(article.authors.map(whole), words.comma)]]),
    ...(event === undefined
      ? []
      : [
          [
            text(`${words.article.webinar}: `),
            whole({ url: event.url, name: event.title }),
            text(`${words.comma}${day(event.time.start.toPlainDate().toString())}`),
          ],
        ]),
    ...(article.topics.length === 0
      ? []
      : [
          [
            text(`${words.article.topics}: `),
            ...listed(
              article.topics.map(({ url, title }) => whole({ url, name: title })),
              words.comma,
            ),
          ],
        ]),
    ...(licence === undefined ? [] : [[text(`${words.site.licence}: `), link(licence.url, licence.name)]]),
    [text(`${words.article.address}: `), link(urls.absolute(article.url), urls.absolute(article.url))],
  ]
  return [
    { type: 'heading', depth: 1, children: [text(article.title)] },
    ...(data.kicker === undefined ? [] : [paragraph({ type: 'emphasis', children: [text(data.kicker)] })]),
    lines(facts),
    ...(article.summary === ''
      ? []
      : [{ type: 'blockquote' as const, children: [paragraph(...inline(article.summary))] }]),
  ]
}

const foot = (archive: Archive, { data, url, language }: Article): RootContent[] => {
  const { article: words } = wordsIn(language)
  const notes = [
    ...data.corrections.map((note) => ({ ...note, word: words.corrected })),
    ...data.changes.map((note) => ({ ...note, word: words.changed })),
  ]
  if (notes.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [text(words.changesTitle)] },
    lines(
      notes.map(({ word, date, note }) => [
        text(`${word} ${dayInWords(date, language)}: `),
        ...inlineToMdast(parseInline(note).tree, wholeAddress(archive, url)),
      ]),
    ),
  ]
}

const written = (children: RootContent[]): string =>
  toMarkdown({ type: 'root', children } satisfies Root, markdownStyle)

/**
 * An article as CommonMark with GFM's tables and footnotes: title, who and when, summary, text, what was put right.
 * No front matter, since that is markup of some programs and text to all others.
 * @param body the article's body as Markdown, with whole addresses
 */
export const articleMarkdown = (archive: Archive, article: Article, body: string): string =>
  [written(head(archive, article)), body, written(foot(archive, article))]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
