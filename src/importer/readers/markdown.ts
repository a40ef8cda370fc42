import type { ListItem, PhrasingContent, RootContent, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parse as parseYaml } from 'yaml'
import { plain, text, type Block, type Metadata } from '../document.ts'
import { wrapWidth } from './text.ts'

/** Lines of Markdown as blocks. HTML in it is kept as the text it is. */
export const readMarkdown = (lines: readonly string[]): { blocks: Block[]; metadata: Metadata } => {
  const front = frontMatter(lines)
  const body = lines.map((line, index) => (index < front.end ? '' : line))
  const tree = fromMarkdown(lineParagraphs(body).join('\n'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const definitions = new Map<string, string>()
  for (const node of tree.children) if (node.type === 'definition') definitions.set(node.identifier, node.url)
  const blocks = tree.children.flatMap((node) => blocksOf(node, { depth: 0, definitions }))
  return { blocks: [...front.blocks, ...markup(body, blocks)].sort(byLine), metadata: front.metadata }
}

const byLine = (a: Block, b: Block): number => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)

/** Markdown joins lines that follow each other. Where they are not wrapped, each long line is a paragraph of its own. */
const lineParagraphs = (lines: readonly string[]): string[] => {
  if (wrapWidth(lines) !== undefined) return [...lines]
  return lines.map((line, index) => {
    const next = lines[index + 1] ?? ''
    const isText = (one: string) =>
      one.trim() !== '' && !/^\s*(?:[|>#=]|[-*+] |\d+[.)] |-{3,}|```|~~~|\[\^)/.test(one)
    // Two blanks at the end force a break, which `paragraphs` may make a paragraph's end.
    return isText(line) && isText(next) && !line.endsWith('  ') ? `${line}  ` : line
  })
}

interface Place {
  depth: number
  definitions: ReadonlyMap<string, string>
  quoted?: boolean
  outside?: string
}

const blocksOf = (node: RootContent, place: Place): Block[] => {
  const base = { lines: linesOf(node), depth: place.depth, look: {}, content: [] as PhrasingContent[] }
  switch (node.type) {
    case 'heading':
      return [{ ...base, type: 'heading', depth: node.depth, content: resolved(node.children, place) }]
    case 'paragraph':
      return paragraphs(resolved(node.children, place), base.lines, place)
    case 'list':
      return node.children.flatMap((item, index) =>
        itemBlocks(item, node.ordered ? `${(node.start ?? 1) + index}.` : '', place),
      )
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, { ...place, quoted: true }))
    case 'table':
      return [{ ...base, type: 'table', rows: node.children.map((row) => cellsOf(row, place)) }]
    case 'code':
      return [{ ...base, type: 'code', content: [text(node.value)], name: node.lang ?? '' }]
    case 'html':
      return [
        {
          ...base,
          type: 'paragraph',
          content: [text(node.value)],
          ...(/^<!--[\s\S]*-->$/.test(node.value) && { outside: 'a comment in the markup' }),
        },
      ]
    case 'footnoteDefinition':
      return node.children.flatMap((child) =>
        blocksOf(child, place).map((block): Block => ({ ...block, type: 'footnote', name: node.identifier })),
      )
    default:
      return []
  }
}

const itemBlocks = (item: ListItem, marker: string, place: Place): Block[] => {
  const depth = place.depth + 1
  return item.children.flatMap((child, index) =>
    blocksOf(child, { ...place, depth }).map((block): Block => {
      if (block.type !== 'paragraph' || child.type !== 'paragraph') return block
      return index === 0 ? { ...block, type: 'item', depth, marker } : { ...block, inItem: true }
    }),
  )
}

const cellsOf = (row: TableRow, place: Place) =>
  row.children.map((cell) => ({ lines: linesOf(row), content: resolved(cell.children, place) }))

const linesOf = (node: RootContent): number[] => {
  if (node.position === undefined) return []
  const { start, end } = node.position
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index)
}

/** “Date:” at the beginning of a line. */
const labelStart = /^\p{L}[\p{L} &/-]{1,40}[:：]\s*\S/u

/** A long line’s forced end is a paragraph’s end, and so is a labelled line’s; short ones (a name, a post) stay together. */
const paragraphs = (content: PhrasingContent[], lines: readonly number[], place: Place): Block[] => {
  const picture = content.length === 1 && content[0]?.type === 'image' ? content[0] : undefined
  const type = picture ? 'picture' : place.quoted ? 'quote' : 'paragraph'
  const parts: PhrasingContent[][] = [[]]
  for (const [index, node] of content.entries()) {
    const last = parts.at(-1) ?? []
    const next = plain(content.slice(index + 1)).split('\n')[0] ?? ''
    if (
      node.type === 'break' &&
      (plain(last).length > 120 || labelStart.test(plain(last)) || labelStart.test(next))
    )
      parts.push([])
    else last.push(node)
  }
  const block = (part: PhrasingContent[], own: readonly number[]): Block => ({
    type,
    lines: own,
    content: part,
    depth: place.depth,
    look: lookOf(part),
    ...(picture && { picture: { source: picture.url, alt: picture.alt ?? '' } }),
  })
  if (parts.length === 1) return [block(content, lines)]
  let from = 0
  return parts.map((part, index) => {
    const breaks = part.filter(({ type: kind }) => kind === 'break').length
    const own = lines.slice(from, index === parts.length - 1 ? undefined : from + breaks + 1)
    from += breaks + 1
    return block(part, own)
  })
}

/** Whether all of it is bold or italic. */
export const lookOf = (content: readonly PhrasingContent[]): Block['look'] => {
  const filled = content.filter((node) => node.type !== 'break' && plain([node]).trim() !== '')
  const all = (type: 'strong' | 'emphasis'): boolean =>
    filled.length > 0 &&
    filled.every(
      (node) =>
        node.type === type ||
        ((node.type === 'strong' || node.type === 'emphasis') &&
          node.children.length === 1 &&
          node.children[0]?.type === type),
    )
  return { ...(all('strong') && { bold: true }), ...(all('emphasis') && { italic: true }) }
}

/** Links by label become links by address; HTML in a line becomes text, but for a break. */
const resolved = (nodes: readonly PhrasingContent[], place: Place): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'linkReference') {
      const url = place.definitions.get(node.identifier)
      const children = resolved(node.children, place)
      return url === undefined ? children : ([{ type: 'link', url, children }] as PhrasingContent[])
    }
    if (node.type === 'html')
      return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : [text(node.value)]
    if ('children' in node) return [{ ...node, children: resolved(node.children, place) }]
    return [node]
  })

/** Lines that hold markup alone (a table's rule, a code fence, a link's definition) are lines of the document too. */
const markup = (lines: readonly string[], blocks: readonly Block[]): Block[] => {
  const known = new Set(blocks.flatMap((block) => block.lines))
  const rest = lines.flatMap((line, index): Block[] =>
    line.trim() === '' || known.has(index + 1)
      ? []
      : [
          {
            type: 'paragraph',
            lines: [index + 1],
            content: [],
            depth: 0,
            look: {},
            outside: 'markup without text',
          },
        ],
  )
  return [...blocks, ...rest]
}

const fields = {
  title: 'title',
  author: 'authors',
  authors: 'authors',
  date: 'published',
  published: 'published',
  description: 'description',
  summary: 'description',
  lang: 'language',
  language: 'language',
} as const

/** Front matter that a Markdown file brings along. */
const frontMatter = (lines: readonly string[]): { end: number; blocks: Block[]; metadata: Metadata } => {
  const none = { end: 0, blocks: [], metadata: {} }
  const close = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
  if (!/^---\s*$/.test(lines[0] ?? '') || close === -1) return none
  let data: unknown
  try {
    data = parseYaml(lines.slice(1, close).join('\n'))
  } catch {
    return none
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return none
  const metadata: Metadata = {}
  for (const [name, value] of Object.entries(data)) {
    const field = Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : undefined
    if (field === 'authors') metadata.authors = (Array.isArray(value) ? value : [value]).map(String)
    else if (field !== undefined && typeof value === 'string') metadata[field] = value
  }
  const blocks = lines.slice(0, close + 1).flatMap((line, index): Block[] =>
    line.trim() === ''
      ? []
      : [
          {
            type: 'paragraph',
            lines: [index + 1],
            content: [text(line)],
            depth: 0,
            look: {},
            outside: 'front matter',
          },
        ],
  )
  return { end: close + 1, blocks, metadata }
}
