import type { PhrasingContent } from 'mdast'
import type { Item } from './pdf-page.ts'
import { hasGap, type PdfLine } from './pdf-lines.ts'
import { arabicShare } from '../words.ts'

/**
 * Two parts of a line end: whether a hyphen between them belongs to the word. The document itself is the dictionary;
 * where it has neither form, the hyphen was the typesetter’s.
 */
const keepsHyphen = (before: string, after: string, words: ReadonlySet<string>): boolean => {
  const a = /[\p{L}\p{M}-]+$/u.exec(before)?.[0].toLowerCase() ?? ''
  const b = /^[\p{L}\p{M}-]+/u.exec(after)?.[0].toLowerCase() ?? ''
  if (words.has(`${a}${b}`)) return false
  return words.has(`${a}-${b}`) || /^[\p{Lu}\d]/u.test(after) || /-/.test(a)
}

const hyphen = /(?<=\p{L})[-‐\u00AD]$/u

/** The text of a paragraph’s lines. */
export const joinHyphens = (lines: readonly string[], words: ReadonlySet<string>): string =>
  lines.reduce((text, line) => {
    if (text === '') return line
    if (!hyphen.test(text)) return `${text} ${line}`
    const before = text.replace(hyphen, '')
    return `${before}${keepsHyphen(before, line, words) ? '-' : ''}${line}`
  }, '')

interface Run {
  text: string
  bold: boolean
  italic: boolean
  link: string | undefined
  note: boolean
}

/** A raised number in small letters refers to a note. */
const isReference = (item: Item, line: PdfLine): boolean =>
  item.size < line.size * 0.8 && item.y > line.y + line.size * 0.15 && /^\s*\[?\d{1,3}\]?\s*$/.test(item.text)

/** The lines of a paragraph as inline content. Emphasis of the whole is its look, not its content. */
export const contentOf = (
  lines: readonly PdfLine[],
  words: ReadonlySet<string>,
  whole: { bold: boolean; italic: boolean },
): PhrasingContent[] => {
  const runs: Run[] = []
  lines.forEach((line, lineIndex) => {
    const rtl = arabicShare(line.text) > 0.5
    const items = rtl ? [...line.items].sort((a, b) => b.x - a.x) : line.items
    items.forEach((item, index) => {
      const before = items[index - 1]
      const last = runs.at(-1)
      let value = item.text
      if (index === 0 && lineIndex > 0 && last) {
        if (hyphen.test(last.text)) {
          const cut = last.text.replace(hyphen, '')
          last.text = keepsHyphen(cut, value, words) ? `${cut}-` : cut
        } else if (!/\s$/.test(last.text)) last.text += ' '
      } else if (before && hasGap(before, item, rtl) && last && !/\s$/.test(last.text) && !/^\s/.test(value))
        value = ` ${value}`
      const note = isReference(item, line)
      const run = {
        bold: item.bold && !whole.bold,
        italic: item.italic && !whole.italic,
        link: item.link,
        note,
      }
      if (
        last &&
        !note &&
        !last.note &&
        last.bold === run.bold &&
        last.italic === run.italic &&
        last.link === run.link
      )
        last.text += value
      else runs.push({ text: value, ...run })
    })
  })
  return runs.flatMap(nodeOf)
}

const nodeOf = ({ text, bold, italic, link, note }: Run): PhrasingContent[] => {
  if (note) {
    const label = text.replaceAll(/\D/g, '')
    return [{ type: 'footnoteReference', identifier: label, label }]
  }
  if (text.trim() === '') return [{ type: 'text', value: ' ' }]
  const [, start = '', core = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  let node: PhrasingContent = { type: 'text', value: core.normalize('NFC') }
  if (italic) node = { type: 'emphasis', children: [node] }
  if (bold) node = { type: 'strong', children: [node] }
  if (link !== undefined) node = { type: 'link', url: link, children: [node] }
  const blank = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value: ' ' }])
  return [...blank(start), node, ...blank(end)]
}
