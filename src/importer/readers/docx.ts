import { fromHtml } from 'hast-util-from-html'
import type { Element, Root } from 'hast'
import mammoth from 'mammoth'
import { visit } from 'unist-util-visit'
import type { Block, Line, Metadata, RawDocument, Unreadable } from '../document.ts'
import { openDocx } from './docx-package.ts'
import { BlocksOfHast } from './hast-blocks.ts'
import { noteReference } from './hast-inline.ts'

/** Word’s paragraph styles as HTML that keeps their meaning. */
const styles = [
  "p[style-name='Title'] => h1.doc-title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote.quote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote.pull-intense > p:fresh",
  "p[style-name='Pull Quote'] => blockquote.pull-quote > p:fresh",
  "p[style-name='Pullquote'] => blockquote.pull-quote > p:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  'comment-reference => sup.comment-reference',
]

/** Reads a Word document. Headers and footers, which mammoth passes over, come last, as what they are. */
export const readDocx = async (bytes: Uint8Array): Promise<RawDocument | Unreadable> => {
  const opened = openDocx(bytes)
  if ('unreadable' in opened) return opened
  const pictures = new Map<string, Uint8Array>()
  let html: string
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(opened.bounded) },
      {
        styleMap: styles,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `picture-${pictures.size + 1}`
          pictures.set(src, await image.readAsBuffer())
          return { src }
        }),
      },
    )
    html = value
  } catch {
    return { unreadable: 'This Word file is damaged: its parts do not fit together.' }
  }
  const tree = fromHtml(html, { fragment: true })
  referNotes(tree)
  const { blocks, lines } = new BlocksOfHast(tree, { footnote: noteLabel })
  const furniture = opened.furniture.map((text): Block => {
    lines.push({ number: lines.length + 1, text })
    return {
      type: 'paragraph',
      lines: [lines.length],
      content: [{ type: 'text', value: text }],
      depth: 0,
      look: {},
      outside: 'header, footer or comment of the Word file',
    }
  })
  if (lines.length === 0) return { unreadable: 'There is no text in this Word file.' }
  return {
    lines,
    blocks: [...blocks, ...furniture],
    metadata: printedTitle(opened.title, lines),
    pictures,
    secondReading: opened.text,
  }
}

/** Word’s title field is often that of a template: it counts if the text has it too. */
const printedTitle = (title: string | undefined, lines: readonly Line[]): Metadata =>
  title !== undefined && lines.some(({ text }) => text === title) ? { title } : {}

const noteLabel = ({ tagName, properties }: Element): string | undefined =>
  tagName === 'li' ? /^(?:footnote|endnote)-(\d+)$/.exec(String(properties['id'] ?? ''))?.[1] : undefined

/** Mammoth’s links to and from notes are markup: the references become footnote references, the arrows go. */
const referNotes = (tree: Root): void => {
  visit(tree, 'element', (element, index, parent) => {
    const href = String(element.properties['href'] ?? '')
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return
    if (/^#(?:footnote|endnote)-ref-\d+$/.test(href)) parent.children.splice(index, 1)
    const label = /^#(?:footnote|endnote)-(\d+)$/.exec(href)?.[1]
    if (label !== undefined) parent.children.splice(index, 1, noteReference(label))
  })
}
