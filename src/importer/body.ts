import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { mdxToMarkdown } from 'mdast-util-mdx'
import { toMarkdown } from 'mdast-util-to-markdown'
import { lineOf, type Block } from './document.ts'
import { inOneLine, trimStart, unwrapped } from './inline.ts'
import { plainAmpersands, safeInline } from './safe-inline.ts'

/** Where a picture went, by its key in the raw document. */
export type PictureFiles = ReadonlyMap<string, string>

/**
 * Blocks as the body of an entry: MDX of the safe subset. `{` and `<` of the text come out escaped, since a serialiser
 * writes them from a tree.
 */
export const bodyOf = (all: readonly Block[], pictures: PictureFiles): string => {
  const blocks = withMatchedNotes(all)
  const levels = [...new Set(blocks.filter(({ type }) => type === 'heading').map(({ depth }) => depth))].sort(
    (a, b) => a - b,
  )
  const root: Root = { type: 'root', children: nodesOf(blocks, levels, pictures) }
  return toMarkdown(root, {
    extensions: [gfmToMarkdown(), mdxToMarkdown({ printWidth: 110 })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text: plainAmpersands },
  })
}

/** A footnote that nothing refers to is a paragraph; a reference to none is the number that was printed. */
const withMatchedNotes = (blocks: readonly Block[]): Block[] => {
  const defined = new Set(blocks.flatMap(({ type, name }) => (type === 'footnote' ? [name] : [])))
  const referred = new Set<string>()
  const match = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      if ('children' in node) return { ...node, children: match(node.children) }
      if (node.type !== 'footnoteReference') return node
      referred.add(node.identifier)
      return defined.has(node.identifier) ? node : { type: 'text', value: node.label ?? node.identifier }
    })
  const matched = blocks.map((block): Block => ({
    ...block,
    content: match(block.content),
    ...(block.rows && {
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, content: match(cell.content) }))),
    }),
  }))
  return matched.map((block): Block =>
    block.type === 'footnote' && !referred.has(block.name ?? '')
      ? {
          ...block,
          type: 'paragraph',
          content: [{ type: 'text', value: `${block.name ?? ''}. ` }, ...block.content],
        }
      : block,
  )
}

const component = (
  name: string,
  attributes: Record<string, string | undefined>,
  children: PhrasingContent[] = [],
): RootContent =>
  ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name: key, value }],
    ),
    children: children.length === 0 ? [] : [{ type: 'paragraph', children }],
  }) satisfies MdxJsxFlowElement

const inline = (block: Pick<Block, 'content'>): PhrasingContent[] => safeInline(trimStart(block.content))

const nodesOf = (
  blocks: readonly Block[],
  levels: readonly number[],
  pictures: PictureFiles,
): RootContent[] => {
  const nodes: RootContent[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined) break
    const run = blocks.slice(at, endOf(blocks, at))
    at += run.length - 1
    switch (block.type) {
      case 'heading': {
        const depth = Math.min(6, levels.indexOf(block.depth) + 2) as 2 | 3 | 4 | 5 | 6
        nodes.push({ type: 'heading', depth, children: safeInline(inOneLine(unwrapped(block.content))) })
        break
      }
      case 'item':
        nodes.push(...listsOf(run))
        break
      case 'quote':
        nodes.push({
          type: 'blockquote',
          children: run.map((one) => ({ type: 'paragraph', children: inline(one) })),
        })
        break
      case 'pull-quote':
        nodes.push(component('PullQuote', { by: block.name }, inline(block)))
        break
      case 'table':
        nodes.push(tableOf(block))
        break
      case 'picture': {
        const file = pictures.get(block.picture?.source ?? '')
        const caption = lineOf(block)
        if (file !== undefined)
          nodes.push(
            component('Figure', {
              src: file,
              alt: block.picture?.alt,
              caption: caption === '' ? undefined : caption,
            }),
          )
        else if (caption !== '') nodes.push({ type: 'paragraph', children: inline(block) })
        break
      }
      case 'code':
        nodes.push({
          type: 'code',
          lang: block.name === '' ? null : (block.name ?? null),
          value: lineOf(block),
        })
        break
      case 'footnote':
        nodes.push({
          type: 'footnoteDefinition',
          identifier: block.name ?? '',
          label: block.name ?? '',
          children: run.map((one) => ({ type: 'paragraph', children: inline(one) })),
        })
        break
      case 'placement':
        nodes.push(component(block.name ?? '', {}))
        break
      case 'paragraph':
        if (lineOf(block) !== '') nodes.push({ type: 'paragraph', children: inline(block) })
    }
  }
  return nodes
}

/** Blocks that make one node together: the items of a list, the paragraphs of a quotation or of one footnote. */
const endOf = (blocks: readonly Block[], start: number): number => {
  const first = blocks[start]
  let end = start + 1
  for (; end < blocks.length; end += 1) {
    const block = blocks[end]
    if (block === undefined) break
    const together =
      first?.type === 'item'
        ? block.type === 'item' || block.inItem === true
        : first?.type === 'quote'
          ? block.type === 'quote'
          : first?.type === 'footnote' && block.type === 'footnote' && block.name === first.name
    if (!together) break
  }
  return end
}

const numberOf = (marker: string | undefined): number => Number(/\d+/.exec(marker ?? '')?.[0] ?? 1)

/** Items as nested lists. A change between bullets and numbers begins a new list. */
const listsOf = (items: readonly Block[]): List[] => {
  const lists: List[] = []
  const [first] = items
  if (first === undefined) return lists
  const depth = Math.min(...items.filter(({ type }) => type === 'item').map((item) => item.depth))
  for (let at = 0; at < items.length;) {
    const item = items[at]
    if (item === undefined) break
    let end = at + 1
    while (end < items.length && !(items[end]?.type === 'item' && (items[end]?.depth ?? 0) <= depth)) end += 1
    const within = items.slice(at + 1, end)
    const more = within.filter(({ type, depth: its }) => type !== 'item' && its <= depth)
    const deeper = within.filter((one) => !more.includes(one))
    const children: (BlockContent | DefinitionContent)[] = [
      { type: 'paragraph', children: lead(item) },
      ...more.map((one): BlockContent => ({ type: 'paragraph', children: inline(one) })),
      ...listsOf(deeper),
    ]
    const node: ListItem = { type: 'listItem', spread: more.length > 0, children }
    const ordered = /[\d۰-۹]/u.test(item.marker ?? '')
    const last = lists.at(-1)
    if (last && last.ordered === ordered) last.children.push(node)
    else
      lists.push({
        type: 'list',
        ordered,
        start: ordered ? numberOf(item.marker) : null,
        spread: false,
        children: [node],
      })
    at = end
  }
  return lists
}

/** Letters have no list of their own in Markdown: they stay as text. */
const lead = (item: Block): PhrasingContent[] => {
  const marker = item.marker ?? ''
  const children = inline(item)
  return /\p{L}/u.test(marker) && !/\d/.test(marker)
    ? [{ type: 'text', value: `${marker} ` }, ...children]
    : children
}

const tableOf = (block: Block): Table => {
  const rows = block.rows ?? []
  const width = Math.max(...rows.map((row) => row.length))
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'tableCell',
        children: safeInline(inOneLine(row[index]?.content ?? [])),
      })),
    })),
  }
}
