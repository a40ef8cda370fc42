import { text as textNode, type Block, type Line, type RawDocument, type Unreadable } from '../document.ts'
import { decodeText, splitLines } from './decode.ts'
import { listMarker } from './list-marker.ts'
import { readMarkdown } from './markdown.ts'

/** Signs that somebody wrote Markdown; a star or a hash alone is none. */
const markdownSigns = [
  /^#{1,6} \S/m,
  /\]\((?:https?:|mailto:|tel:|\/|#)/,
  /(?<!\*)\*\*[^*\s][^*]*\*\*/,
  /^\|? ?:?-{3,}:? ?\|/m,
]

/**
 * Reads plain text or Markdown. Plain text comes in two manners, and one file keeps to one: a line a paragraph, or lines
 * of one width with blank lines between paragraphs.
 */
export const readText = (bytes: Uint8Array, named: 'txt' | 'md'): RawDocument | Unreadable => {
  const text = decodeText(bytes)
  if (typeof text !== 'string') return text
  const all = splitLines(text)
  const lines = all.flatMap((line, index): Line[] =>
    line.trim() === '' ? [] : [{ number: index + 1, text: line.trim() }],
  )
  const isMarkdown = named === 'md' || markdownSigns.some((sign) => sign.test(text))
  const read = isMarkdown ? readMarkdown(all) : { blocks: plainBlocks(all), metadata: {} }
  return { lines, ...read, pictures: new Map(), secondReading: text }
}

/** The width to which lines are wrapped, if they are. */
export const wrapWidth = (lines: readonly string[]): number | undefined => {
  const filled = lines.filter((line) => line.trim() !== '')
  const longest = Math.max(0, ...filled.map((line) => line.trimEnd().length))
  if (longest > 110 || longest < 40) return undefined
  const wrapped = lines.filter((line, index) => fills(line, lines[index + 1], longest))
  return wrapped.length >= Math.max(2, filled.length / 4) ? longest : undefined
}

/** Whether a line ends only because the next word had no room. */
const fills = (line: string, next: string | undefined, width: number): boolean => {
  const word = next?.trim().split(/\s/)[0] ?? ''
  return word !== '' && line.trim() !== '' && line.trimEnd().length + 1 + word.length > width
}

const rule = /^\s*(?:[*_=~–—#-]\s*){3,}$/

const plainBlocks = (lines: readonly string[]): Block[] => {
  const width = wrapWidth(lines)
  const blocks: Block[] = []
  let open: Block | undefined
  lines.forEach((line, index) => {
    const content = line.trim()
    if (content === '') open = undefined
    else if (rule.test(line)) {
      blocks.push({ ...paragraph([index + 1], content), outside: 'a line of signs' })
      open = undefined
    } else if (open && listMarker(content) === undefined) {
      open.lines = [...open.lines, index + 1]
      open.content = [textNode(`${join(open)}${content}`)]
    } else {
      open = paragraph([index + 1], content)
      blocks.push(open)
    }
    if (width === undefined || !fills(line, lines[index + 1], width)) open = undefined
  })
  return blocks
}

const join = (block: Block): string => {
  const before = block.content.map((node) => ('value' in node ? node.value : '')).join('')
  return /[\p{L}]-$/u.test(before) ? before : `${before} `
}

const paragraph = (lines: number[], content: string): Block => ({
  type: 'paragraph',
  lines,
  content: [textNode(content)],
  depth: 0,
  look: {},
})
