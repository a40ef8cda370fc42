import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import type { PhrasingContent } from 'mdast'
import { text, plain, type Block, type Cell, type Line } from '../document.ts'
import { trimStart } from '../inline.ts'
import { lookOf } from './markdown.ts'
import {
  blockNames,
  cellContent,
  cellsOf,
  elementsIn,
  find,
  hasBlock,
  invisible,
  isPicture,
  pictureOf,
  styleOf,
} from './hast-elements.ts'
import { inlineOf, parts, withLabels } from './hast-inline.ts'

/** What the reader of a format knows of an element beside its name. */
export interface Judge {
  /** Why the element lies outside the text, if it does. */
  outside?: (element: Element) => string | undefined
  /** The label of a footnote, if the element holds one. */
  footnote?: (element: Element) => string | undefined
  /** Whether a reference to a footnote is part of the printed text. */
  printsNotes?: boolean
}

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
    const rows = elementsIn(table, 'tr')
    const isLayout =
      table.properties['role'] === 'presentation' ||
      rows.length < 2 ||
      elementsIn(table, 'table').length > 0 ||
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
      child.type === 'element' ? (child.tagName === 'img' ? [child] : elementsIn(child, 'img')) : [],
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
