import { toString } from 'mdast-util-to-string'
import type { Nodes, PhrasingContent } from 'mdast'

/** A line of the raw document: what the receipt accounts for. */
export interface Line {
  /** Its number, from 1. In a text file the number that an editor shows; elsewhere the order of reading. */
  number: number
  text: string
  /** The page of a PDF. */
  page?: number
}

/** How a block looks on the page, as far as its format says. */
export interface Look {
  bold?: boolean
  italic?: boolean
  /** Its letters' size; 1 is the size of the body text. */
  size?: number
  /** The name of its style (Word) or its classes (HTML). */
  style?: string
}

export interface Cell {
  lines: readonly number[]
  content: PhrasingContent[]
}

export interface Picture {
  /** Key of `RawDocument.pictures`, or the address of a picture that is not in the file. */
  source: string
  alt: string
}

export const blockTypes = [
  'heading',
  'paragraph',
  'item',
  'quote',
  'pull-quote',
  'table',
  'picture',
  'code',
  'footnote',
  'placement',
] as const

/** A piece of the document in reading order. Every raw line is in at least one. */
export interface Block {
  type: (typeof blockTypes)[number]
  lines: readonly number[]
  content: PhrasingContent[]
  /** Level of a heading, nesting of an item (from 1). */
  depth: number
  /** An item's own marker as printed, `2.`, `a)`; an empty one is a bullet. */
  marker?: string
  /** A further paragraph of the item before it. */
  inItem?: boolean
  rows?: Cell[][]
  picture?: Picture
  /** The label of a footnote, or the name of a component to place. */
  name?: string
  look: Look
  /** Why the reader holds it to lie outside the text: “navigation”, “running header”. */
  outside?: string
  /** How many times larger than usual the gap before it is, if the format knows. */
  afterRule?: boolean
}

/** What the file says about itself beside its text. */
export interface Metadata {
  title?: string
  authors?: readonly string[]
  published?: string
  description?: string
  language?: string
}

/** A document of any format, as read. */
export interface RawDocument {
  lines: readonly Line[]
  blocks: readonly Block[]
  metadata: Metadata
  pictures: ReadonlyMap<string, Uint8Array>
  /** The document's text by a second, independent way of reading it. */
  secondReading: string
}

/** A document that cannot be read, in one line for the editor. */
export interface Unreadable {
  unreadable: string
}

/** The plain text of inline content; a forced line break is `\n`, a soft one a space. */
export const plain = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node): string =>
      node.type === 'break'
        ? '\n'
        : 'children' in node
          ? plain(node.children)
          : node.type === 'footnoteReference'
            ? ''
            : toString(node as Nodes, { includeImageAlt: false }).replaceAll(/[ \t]*\n[ \t]*/g, ' '),
    )
    .join('')

export const textOf = (block: Pick<Block, 'content'>): string => plain(block.content).trim()

/** The text in one line. */
export const lineOf = (block: Pick<Block, 'content'>): string => textOf(block).replaceAll(/\s+/g, ' ')

export const text = (value: string): PhrasingContent => ({ type: 'text', value })
