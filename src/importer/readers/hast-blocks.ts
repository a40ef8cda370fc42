import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { toMdast } from 'hast-util-to-mdast'
import type { PhrasingContent } from 'mdast'
import { text, plain, type Block, type Cell, type Line } from '../document.ts'
import { trimStart } from '../inline.ts'
import { lookOf } from './markdown.ts'

/** Elements whose text no reader sees. */
const invisible = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'title',
  'meta',
  'link',
  'datalist',
  'source',
  'track',
])
const blockNames = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button select option textarea'.split(
    ' ',
  ),
)

/** What the reader of a format knows of an element beside its name. */
export interface Judge {
  /** Why the element lies outside the text, if it does. */
  outside?: (element: Element) => string | undefined
  /** The label of a footnote, if the element holds one. */
  footnote?: (element: Element) => string | undefined
  /** Whether a reference to a footnote is part of the printed text. */
  printsNotes?: boolean
}

/** The element that stands for a reference to a footnote. */
export const noteReference = (label: string): Element => ({
  type: 'element',
  tagName: 'footnote-reference',
  properties: { label },
  children: [],
})

const withLabels = (content: readonly PhrasingContent[]): string =>
  content
    .map((node) =>
      node.type === 'footnoteReference'
        ? ` ${node.label ?? node.identifier} `
        : 'children' in node
          ? withLabels(node.children)
          : plain([node]),
    )
    .join('')

interface Place {
  depth: number
  /** The list item it stands in, and whether that has its first paragraph. */
  item?: { marker: string; begun: boolean } | undefined
  quoted: string | undefined
  outside: string | undefined
  footnote: string | undefined
}

/** An HTML tree as blocks, each with a line of its own: a text block, a cell, an item. */
export class BlocksOfHast {
  readonly lines: Line[] = []
  readonly blocks: Block[] = []
  readonly #judge: Judge

  constructor(tree: Root | Element, judge: Judge = {}) {
    this.#judge = judge
    this.#flow(
      tree.children as ElementContent[],
      { depth: 0, quoted: undefined, outside: undefined, footnote: undefined },
      '',
    )
  }

  #line(content: readonly PhrasingContent[]): number[] {
    const value = (this.#judge.printsNotes ? withLabels(content) : plain(content))
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (value === '') return []
    this.lines.push({ number: this.lines.length + 1, text: value })
    return [this.lines.length]
  }

  /** Runs of inline content between blocks are paragraphs. */
  #flow(children: readonly ElementContent[], place: Place, style: string): void {
    let run: ElementContent[] = []
    const flush = (): void => {
      if (run.length > 0) this.#paragraphs(run, place, style)
      run = []
    }
    for (const child of children) {
      if (child.type === 'comment' || (child.type === 'element' && invisible.has(child.tagName))) continue
      if (child.type === 'element' && (blockNames.has(child.tagName) || hasBlock(child))) {
        flush()
        this.#element(child, place)
      } else run.push(child)
    }
    flush()
  }

  #element(element: Element, place: Place): void {
    const outside = place.outside ?? this.#judge.outside?.(element)
    const footnote = this.#judge.footnote?.(element) ?? place.footnote
    const inner = { ...place, outside, footnote }
    const style = styleOf(element)
    const name = element.tagName
    if (/^h[1-6]$/.test(name)) this.#paragraphs(element.children, inner, style, Number(name[1]))
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#list(element, inner)
    else if (name === 'blockquote')
      this.#flow(
        element.children,
        {
          ...inner,
          quoted: [inner.quoted, style].filter((one) => one !== undefined && one !== '').join(' ') || 'quote',
        },
        style,
      )
    else if (name === 'table') this.#table(element, inner)
    else if (name === 'pre')
      this.#push({ type: 'code', content: [text(toText(element))], name: '' }, inner, style)
    else if (name === 'figure') this.#figure(element, inner, style)
    else if (name === 'hr') return
    else this.#flow(element.children, inner, style === '' ? '' : style)
  }

  #list(list: Element, place: Place): void {
    let number = Number(list.properties['start'] ?? 1)
    for (const item of list.children) {
      if (item.type !== 'element') continue
      if (item.tagName !== 'li') {
        this.#element(item, place)
        continue
      }
      const marker = list.tagName === 'ol' ? `${number}.` : ''
      number += 1
      const footnote = this.#judge.footnote?.(item)
      if (footnote !== undefined) this.#flow(item.children, { ...place, footnote }, '')
      else
        this.#flow(
          item.children,
          {
            ...place,
            outside: place.outside ?? this.#judge.outside?.(item),
            depth: place.depth + 1,
            item: { marker, begun: false },
          },
          styleOf(item),
        )
    }
  }

  #figure(figure: Element, place: Place, style: string): void {
    const image = find(figure, 'img')
    if (image === undefined)
      return this.#flow(
        figure.children,
        { ...place, quoted: /pull|quote/i.test(style) ? style : place.quoted },
        style,
      )
    const caption = find(figure, 'figcaption')
    const content = caption ? inlineOf(caption.children) : []
    this.#push({ type: 'picture', content, picture: pictureOf(image) }, place, style)
  }

  #table(table: Element, place: Place): void {
    const rows = all(table, 'tr')
    const isLayout =
      table.properties['role'] === 'presentation' ||
      rows.length < 2 ||
      all(table, 'table').length > 0 ||
      rows.every((row) => cellsOf(row).length < 2)
    if (isLayout) {
      for (const row of rows) for (const cell of cellsOf(row)) this.#flow(cell.children, place, '')
      return
    }
    const caption = find(table, 'caption')
    if (caption) this.#paragraphs(caption.children, place, 'caption')
    const cells = rows.map((row) =>
      cellsOf(row).map((cell): Cell => {
        const content = cellContent(cell)
        return { lines: this.#line(content), content }
      }),
    )
    this.blocks.push({
      type: 'table',
      lines: [],
      content: [],
      depth: place.depth,
      look: {},
      rows: cells,
      ...(place.outside !== undefined && { outside: place.outside }),
    })
    const last = this.blocks.at(-1)
    if (last) last.lines = cells.flat().flatMap(({ lines }) => lines)
  }

  /** One paragraph, or several where it is cut by two breaks. A picture in it stands by itself. */
  #paragraphs(children: readonly ElementContent[], place: Place, style: string, depth?: number): void {
    for (const image of children.flatMap((child) =>
      child.type === 'element' ? (child.tagName === 'img' ? [child] : all(child, 'img')) : [],
    )) {
      if (isPicture(image))
        this.#push({ type: 'picture', content: [], picture: pictureOf(image) }, place, style)
    }
    const [cited] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    const before = this.blocks.at(-1)
    if (
      place.quoted !== undefined &&
      cited?.type === 'element' &&
      (cited.tagName === 'cite' || cited.tagName === 'footer') &&
      before?.type === 'quote'
    ) {
      const by = inlineOf(cited.children)
      before.name = plain(by)
        .replace(/^\s*[–—-]\s*/u, '')
        .trim()
      before.lines = [...before.lines, ...this.#line(by)]
      return
    }
    for (const part of parts(inlineOf(children))) {
      const content = trimStart(part)
      if (plain(content).trim() === '') continue
      const isItem = place.item !== undefined && !place.item.begun
      const type =
        place.footnote !== undefined
          ? 'footnote'
          : depth !== undefined
            ? 'heading'
            : isItem
              ? 'item'
              : place.quoted !== undefined
                ? 'quote'
                : 'paragraph'
      const marker = isItem ? place.item?.marker : undefined
      this.#push(
        {
          type,
          content,
          ...(depth !== undefined && { depth }),
          ...(marker !== undefined && { marker }),
          ...(place.footnote !== undefined && { name: place.footnote }),
        },
        place,
        style,
      )
      if (isItem && place.item) place.item.begun = true
    }
  }

  #push(block: Pick<Block, 'type' | 'content'> & Partial<Block>, place: Place, style: string): void {
    const look = {
      ...lookOf(block.content),
      ...(`${style} ${place.quoted ?? ''}`.trim() !== '' && {
        style: `${style} ${place.quoted ?? ''}`.trim(),
      }),
    }
    this.blocks.push({
      depth: place.depth,
      ...block,
      lines: this.#line(block.content),
      look,
      ...(place.item?.begun === true && block.type === 'paragraph' && { inItem: true }),
      ...(place.outside !== undefined && { outside: place.outside }),
    })
  }
}

const styleOf = ({ properties, tagName }: Element): string => {
  const names = [properties['className'], properties['id'], properties['itemProp'], properties['role']]
    .flat()
    .filter((name) => typeof name === 'string' && name !== '')
  return [...names, ...(tagName === 'aside' ? ['aside'] : [])].join(' ')
}

const hasBlock = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (blockNames.has(child.tagName) || hasBlock(child)),
  )

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) =>
    child.type === 'element'
      ? [
          ...(child.tagName === name ? [child] : []),
          ...(child.tagName === 'table' && name === 'tr' ? [] : all(child, name)),
        ]
      : [],
  )

const find = (element: Element, name: string): Element | undefined => all(element, name)[0]

const cellsOf = (row: Element): Element[] =>
  row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )

const cellContent = (cell: Element): PhrasingContent[] => {
  const blocks = cell.children.filter((child) => child.type === 'element' && blockNames.has(child.tagName))
  if (blocks.length < 2)
    return trimStart(
      inlineOf(blocks.length === 1 && blocks[0]?.type === 'element' ? blocks[0].children : cell.children),
    )
  return blocks.flatMap((block, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    ...(block.type === 'element' ? trimStart(inlineOf(block.children)) : []),
  ])
}

/** A picture of a pixel counts visitors. */
const isPicture = ({ properties }: Element): boolean =>
  Number(properties['width'] ?? 99) > 3 &&
  Number(properties['height'] ?? 99) > 3 &&
  properties['src'] !== undefined

const pictureOf = ({ properties }: Element): NonNullable<Block['picture']> => ({
  source: String(properties['src'] ?? ''),
  alt: String(properties['alt'] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim(),
})

/** Inline HTML as inline mdast. */
const inlineOf = (children: readonly ElementContent[]): PhrasingContent[] => {
  const visible = children
    .filter((child) => child.type !== 'element' || (!invisible.has(child.tagName) && child.tagName !== 'img'))
    .map(withoutInvisible)
  const separate = spaced(visible)
  const paragraph: Nodes = { type: 'element', tagName: 'p', properties: {}, children: separate }
  const tree = toMdast(paragraph, {
    newlines: false,
    handlers: {
      'footnote-reference': (_, { properties }: Element) => ({
        type: 'footnoteReference',
        identifier: String(properties['label']),
        label: String(properties['label']),
      }),
    },
  })
  if (tree.type === 'paragraph') return tree.children
  return tree.type === 'root'
    ? tree.children.flatMap((node) => ('children' in node ? (node.children as PhrasingContent[]) : []))
    : []
}

/** Elements that pages set side by side with no blank between: a byline and its date. */
const apart = new Set(['a', 'span', 'time', 'button', 'label', 'cite'])

const spaced = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child, index): ElementContent[] => {
    const before = children[index - 1]
    const touches =
      child.type === 'element' &&
      before?.type === 'element' &&
      apart.has(child.tagName) &&
      apart.has(before.tagName)
    const own = child.type === 'element' ? { ...child, children: spaced(child.children) } : child
    return touches ? [{ type: 'text', value: ' ' }, own] : [own]
  })

const withoutInvisible = (node: ElementContent): ElementContent =>
  node.type !== 'element'
    ? node
    : {
        ...node,
        children: node.children
          .filter((child) => child.type !== 'element' || !invisible.has(child.tagName))
          .map(withoutInvisible),
      }

/** Two breaks end a paragraph. */
const parts = (content: readonly PhrasingContent[]): PhrasingContent[][] => {
  const found: PhrasingContent[][] = [[]]
  content.forEach((node, index) => {
    const isBlank = (other: PhrasingContent | undefined) =>
      other?.type === 'text' && other.value.trim() === ''
    const next = content.slice(index + 1).find((other) => !isBlank(other))
    const last = found.at(-1) ?? []
    if (node.type === 'break' && next?.type === 'break' && last.length > 0) found.push([])
    else if (!(node.type === 'break' && last.length === 0)) last.push(node)
  })
  return found.map((part) => (part.at(-1)?.type === 'break' ? part.slice(0, -1) : part))
}
