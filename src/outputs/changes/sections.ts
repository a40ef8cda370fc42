import type { Html, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { markdownStyle } from '../../mdx/markdown-style.ts'
import { phrasingText } from '../../mdx/phrasing-text.ts'
import { statusLabels } from '../labels.ts'
import { inert, inOneLine } from './inert.ts'
import type { ChangedPage, Changes, Part, Piece } from './report.ts'

/** A heading with the lines below it, each complete in itself, so that a text can be cut between any two. */
export interface Section {
  heading: string
  /** Markdown, each an item of a list. */
  lines: readonly string[]
}

/** The address at which a page can be looked at, if there is one. */
export type AddressOf = (page: string) => string | undefined

/** Characters of one text, and lines below one entry: nobody reads on, and whoever wrote them may mean harm. */
const mostCharacters = 2000
const mostLines = 40

const shortened = (value: string): string =>
  value.length > mostCharacters ? `${value.slice(0, mostCharacters)}…`.toWellFormed() : value

export const text = (value: string): PhrasingContent => ({ type: 'text', value: inert(shortened(value)) })
/** Two backticks with nothing between them would be closed by those of the next code, and set free what stands in it. */
export const code = (value: string): PhrasingContent => ({
  type: 'inlineCode',
  value: inOneLine(shortened(value)).trim() || '–',
})
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
export const link = (url: string, ...children: PhrasingContent[]): PhrasingContent => ({
  type: 'link',
  url,
  children,
})
const paragraph = (children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [...children],
})

/** An item of a list as Markdown, with a list of its own below it where there is more to say. */
export const item = (first: readonly PhrasingContent[], below: readonly PhrasingContent[][] = []): string => {
  const listItem = (children: ListItem['children']): ListItem => ({
    type: 'listItem',
    spread: false,
    children,
  })
  // An empty item below a line would make a heading of the line (CommonMark §4.3).
  const said = below.filter((each) => phrasingText(paragraph(each)).trim() !== '')
  const list = (children: ListItem[]): Nodes => ({ type: 'list', spread: false, children })
  return toMarkdown(
    list([
      listItem([
        paragraph(first),
        ...(said.length === 0
          ? []
          : [
              list(
                below.slice(0, mostLines).map((each) => listItem([paragraph(each)])),
              ) as ListItem['children'][number],
            ]),
      ]),
    ]),
    markdownStyle,
  ).trimEnd()
}

const html = (value: '<del>' | '</del>' | '<ins>' | '</ins>'): Html => ({ type: 'html', value })
const marks = { removed: ['<del>', '</del>'], added: ['<ins>', '</ins>'] } as const

/** Characters of one field’s words; the artifact has them all. */
const mostOfOne = 1500

const wordsIn = (words: readonly Piece[]): PhrasingContent[] => {
  const found: PhrasingContent[] = []
  let room = mostOfOne
  for (const [place, { is, text: said }] of words.entries()) {
    if (room <= 0) return [...found, text(' …')]
    const shown = text(said.length > room ? `${said.slice(0, room)}…` : said)
    room -= said.length
    if (is === 'kept') found.push(shown)
    else {
      const isInPlace = is === 'added' && words[place - 1]?.is === 'removed'
      found.push(...(isInPlace ? [text(' ')] : []), html(marks[is][0]), shown, html(marks[is][1]))
    }
  }
  return found
}

const partLines = (parts: readonly Part[]): PhrasingContent[][] =>
  parts.map(({ name, words }) => [strong(name), text(': '), ...wordsIn(words)])

const mostPages = 8

const shownLine = (pages: readonly ChangedPage[]): PhrasingContent[][] =>
  pages.length === 0
    ? []
    : [
        [
          text('Shown on '),
          ...pages
            .slice(0, mostPages)
            .flatMap(({ address }, index) => [...(index > 0 ? [text(', ')] : []), code(address)]),
          ...(pages.length > mostPages ? [text(` and ${pages.length - mostPages} more`)] : []),
        ],
      ]

const waitingFor = {
  draft: 'a draft',
  'in-review': 'has open questions',
  embargoed: 'appears later',
} as const

/** What readers would see changed, as lines of Markdown under headings. Headings without lines are left out. */
export const changeSections = (changes: Changes, addressOf: AddressOf = () => undefined): Section[] => {
  const named = ({ title, address }: Pick<ChangedPage, 'title' | 'address'>): PhrasingContent[] => {
    const url = addressOf(address)
    return [url === undefined ? text(title) : link(url, text(title)), text(' '), code(address)]
  }
  const { everywhere, pages, recommendations, waiting } = changes
  const sections: Section[] = [
    { heading: 'On every page', lines: partLines(everywhere).map((line) => item(line)) },
    { heading: 'New pages', lines: pages.new.map((page) => item(named(page))) },
    {
      heading: 'Changed pages',
      lines: pages.changed.map((page) =>
        item(named(page), [...partLines(page.parts), ...shownLine(page.shownOn)]),
      ),
    },
    {
      heading: 'Moved pages',
      lines: pages.moved.map((page) =>
        item([...named(page), text(' from '), code(page.from), text(', which leads there')]),
      ),
    },
    {
      heading: 'Withdrawn pages, of which a notice is left',
      lines: pages.withdrawn.map((page) => item(named(page))),
    },
    {
      heading: 'Pages that are gone',
      lines: pages.gone.map((page) =>
        item([text(page.title), text(' '), code(page.address)], shownLine(page.shownOn)),
      ),
    },
    {
      heading: 'New recommendations',
      lines: recommendations.new.map((one) =>
        item(named(one), one.text === one.title ? [] : [[text(one.text)]]),
      ),
    },
    {
      heading: 'Changed recommendations',
      lines: recommendations.changed.map((one) =>
        item(named(one), [
          ...partLines(one.parts),
          ...one.log.map(({ date, status, note, evidence }) => [
            strong(`${date}: ${statusLabels[status]}`),
            ...(note === undefined ? [] : [text(` ${note}`)]),
            ...(evidence === undefined ? [] : [text(' '), code(evidence)]),
          ]),
        ]),
      ),
    },
    {
      heading: 'Recommendations that are gone',
      lines: recommendations.gone.map((one) => item([text(one.title), text(' '), code(one.address)])),
    },
    {
      heading: 'Not before readers yet',
      lines: waiting.map(({ title, address, state, published }) =>
        item([
          text(title),
          text(' '),
          code(address),
          text(`: ${waitingFor[state]}${published === undefined ? '' : `, ${published}`}`),
        ]),
      ),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}
