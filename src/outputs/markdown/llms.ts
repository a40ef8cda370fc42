import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Archive } from '../../domain/archive.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { inlineText } from '../../mdx/inline.ts'
import { markdownStyle } from '../../mdx/markdown-style.ts'
import { besidePage } from '../alternates.ts'

/** How many articles are listed; the archive by year has all of them. */
const newest = 50

const text = (value: string): PhrasingContent => ({ type: 'text', value })

const item = (url: string, name: string, about: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [text(name)] }, text(about === '' ? '' : `: ${about}`)],
    },
  ],
})

const section = (title: string, items: ListItem[]): RootContent[] =>
  items.length === 0
    ? []
    : [
        { type: 'heading', depth: 2, children: [text(title)] },
        { type: 'list', ordered: false, spread: false, children: items },
      ]

/** A guide to the site for language models, in the form of llmstxt.org: Markdown, with links to Markdown. */
export const llmsTxt = (archive: Archive): string => {
  const { publication, urls } = archive
  const article = ({ url, title, summary }: Article): ListItem =>
    item(urls.absolute(besidePage(url, 'md')), title, inlineText(summary))
  const whole = (address: string, name: string, about: string) => item(urls.absolute(address), name, about)
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(publication.name)] },
    ...(publication.strapline === undefined
      ? []
      : [
          {
            type: 'blockquote' as const,
            children: [{ type: 'paragraph' as const, children: [text(publication.strapline)] }],
          },
        ]),
    ...(publication.disclaimer === undefined
      ? []
      : [{ type: 'paragraph' as const, children: [text(inlineText(publication.disclaimer))] }]),
    ...section('Briefs of webinars', archive.briefs.slice(0, newest).map(article)),
    ...section('Commentaries', archive.commentaries.slice(0, newest).map(article)),
    ...section('Data', [
      whole(
        `${urls.base}recommendations.json`,
        'Recommendations',
        'all of them as JSON, with what became of each',
      ),
      whole(`${urls.base}recommendations.csv`, 'Recommendations as a table', 'the same as CSV'),
      whole(`${urls.base}events.ics`, 'Events', 'as a calendar'),
      whole(`${urls.base}feed.json`, 'Feed', 'the newest entries with their full text, as JSON'),
    ]),
    ...section('Lists', [
      whole(urls.archive, 'Archive', 'every entry by year'),
      whole(urls.topics(), 'Topics', ''),
      whole(urls.people(), 'People', ''),
      whole(urls.terms(), 'Glossary', ''),
    ]),
  ]
  return toMarkdown({ type: 'root', children }, markdownStyle)
}
