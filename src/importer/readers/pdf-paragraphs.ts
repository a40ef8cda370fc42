import type { Block, Cell } from '../document.ts'
import { arabicShare, countWords, endsSentence } from '../words.ts'
import { listMarker } from './list-marker.ts'
import { contentOf, joinHyphens } from './pdf-content.ts'
import { bodySize, textOfItems, type PdfLine } from './pdf-lines.ts'

/** The distance between two lines of one paragraph, in letters’ sizes: the commonest. */
const leadingOf = (lines: readonly PdfLine[]): number => {
  const counts = new Map<number, number>()
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (!next || next.page !== line.page || next.y >= line.y || Math.abs(next.size - line.size) > 0.6) return
    const leading = Math.round(((line.y - next.y) / line.size) * 20) / 20
    if (leading < 2.2) counts.set(leading, (counts.get(leading) ?? 0) + 1)
  })
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1.2
}

/** Lines in reading order as blocks. */
export const blocksOfLines = (lines: readonly PdfLine[]): Block[] => {
  const size = bodySize(lines)
  const leading = leadingOf(lines)
  const groups: PdfLine[][] = []
  lines.forEach((line) => {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (open && last && belongs(last, line, open, { size, leading })) open.push(line)
    else groups.push([line])
  })
  const tables = tablesIn(groups, leading)
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []))
  const sizes = [...new Set(groups.map(([first]) => ratio(first, size)).filter((one) => one >= 1.12))].sort(
    (a, b) => b - a,
  )
  return tables.flatMap((group): Block[] =>
    'rows' in group ? [group.rows] : [blockOf(group.lines, { size, sizes, words })],
  )
}

const ratio = (line: PdfLine | undefined, size: number): number =>
  Math.round(((line?.size ?? size) / size) * 50) / 50

const isNote = (line: PdfLine, size: number): boolean =>
  line.size < size * 0.93 && /^(?:\[?\d{1,3}\]?[.)]?\s*)(?=\p{L}|["“(])/u.test(line.text)

/** Whether a line goes on with the paragraph before it. */
const belongs = (
  last: PdfLine,
  line: PdfLine,
  open: readonly PdfLine[],
  { size, leading }: { size: number; leading: number },
): boolean => {
  if (last.cells.length > 1 || line.cells.length > 1) return false
  if (Math.abs(last.size - line.size) > size * 0.06) return false
  if (last.bold !== line.bold && (last.bold ? countWords(open.map(({ text }) => text).join(' ')) < 16 : true))
    return false
  if (last.italic !== line.italic && (endsSentence(last.text) || !/^\p{Ll}/u.test(line.text))) return false
  if (listMarker(line.text) !== undefined && !isContinuedMarker(last, line)) return false
  if (isNote(line, size)) return false
  const first = open[0] ?? last
  const isItem = listMarker(first.text) !== undefined
  const samePlace = last.page === line.page && line.y < last.y
  const isFull = last.x1 >= last.right - last.size * 4
  const indented = line.x0 > line.left + line.size * 0.8 && !isItem
  if (!samePlace)
    return (
      !endsSentence(last.text) &&
      (isFull || /^\p{Ll}/u.test(line.text)) &&
      !indented &&
      line.size <= size * 1.1
    )
  const gap = (last.y - line.y) / last.size
  if (gap > leading * 1.25 + 0.1) return false
  if (line.size > size * 1.12) return true
  // A line that had room for the next word was ended on purpose.
  const word = line.text.split(' ', 1)[0] ?? ''
  const free = last.right - last.x1 - word.length * line.size * 0.55
  if (arabicShare(line.text) < 0.5 && free > line.size * 3) return false
  if (isItem && line.x0 < first.x0 - 2) return false
  if (isItem && line.x0 <= first.x0 + 2 && !isFull) return false
  const hanging = open.length === 1 && first.x0 < line.x0
  if (indented && !hanging && last.x0 <= last.left + last.size * 0.8 && arabicShare(line.text) < 0.5)
    return false
  return !(
    endsSentence(last.text) &&
    !isFull &&
    arabicShare(line.text) < 0.5 &&
    last.x1 < last.right - (last.right - last.left) * 0.12
  )
}

/** “- ” at the start of a line inside a paragraph may be a dash; letters with a bracket may not. */
const isContinuedMarker = (last: PdfLine, line: PdfLine): boolean =>
  /^[–—-]\s/.test(line.text) && !endsSentence(last.text) && last.x1 >= last.right - last.size * 4

interface Setting {
  size: number
  sizes: readonly number[]
  words: ReadonlySet<string>
}

const blockOf = (lines: readonly PdfLine[], { size, sizes, words }: Setting): Block => {
  const [first] = lines
  const own = ratio(first, size)
  const text = joinHyphens(
    lines.map(({ text: one }) => one),
    words,
  )
  const bold = lines.every((line) => line.bold)
  const italic = lines.every((line) => line.italic)
  const base = {
    lines: lines.map(({ number }) => number),
    content: contentOf(lines, words, { bold, italic }),
    depth: 0,
  }
  const look = { ...(bold && { bold }), ...(italic && { italic }), size: own }
  if (first && isNote(first, size)) {
    const label = /\d+/.exec(first.text)?.[0] ?? ''
    return { ...base, type: 'footnote', name: label, content: withoutLabel(base.content), look }
  }
  const rank = sizes.indexOf(own)
  const isSentence = /[.!۔]["”’]?$/u.test(text) || italic || /^["“]/.test(text)
  // The largest letters set the title, however it ends; below them large sentences are pull quotes.
  const isHeading =
    own >= 1.12 && countWords(text) <= 32 && (rank === 0 || (!isSentence && countWords(text) <= 16))
  if (isHeading) return { ...base, type: 'heading', depth: Math.min(rank + 1, 6), look }
  return { ...base, type: 'paragraph', look }
}

const withoutLabel = (content: Block['content']): Block['content'] => {
  const [first, ...rest] = content
  if (first?.type === 'footnoteReference') return rest
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^\s*\[?\d{1,3}\]?[.)]?\s*/, '') }, ...rest]
    : content
}

/** Rows of cells that follow each other with their cells above each other are a table; a wrapped cell has rows of fewer cells. */
const tablesIn = (
  groups: readonly PdfLine[][],
  leading: number,
): ({ lines: PdfLine[] } | { rows: Block })[] => {
  const out: ({ lines: PdfLine[] } | { rows: Block })[] = []
  for (let at = 0; at < groups.length; at += 1) {
    const end = endOfTable(groups, at)
    if (end - at < 2) {
      out.push({ lines: groups[at] ?? [] })
      continue
    }
    out.push({ rows: tableOf(groups.slice(at, end).flat(), leading) })
    at = end - 1
  }
  return out
}

const starts = (line: PdfLine): number[] => line.cells.map((cell) => cell[0]?.x ?? 0)

const endOfTable = (groups: readonly PdfLine[][], start: number): number => {
  const first = groups[start]?.[0]
  if (groups[start]?.length !== 1 || first === undefined || first.cells.length < 2) return start
  const columns = starts(first)
  const aligned = (line: PdfLine) =>
    starts(line).every((x) => columns.some((column) => Math.abs(column - x) < line.size * 1.2))
  let end = start + 1
  let full = 1
  while (
    end < groups.length &&
    (groups[end] ?? []).every((line) => line.page === first.page && aligned(line)) &&
    (groups[end]?.[0]?.cells.length ?? 0) <= columns.length
  ) {
    const line = groups[end]?.[0]
    const before = groups[end - 1]?.at(-1)
    // One piece alone at the left edge, after a gap, is text again.
    if (
      line &&
      before &&
      line.cells.length === 1 &&
      Math.abs(line.x0 - (columns[0] ?? 0)) < 3 &&
      (before.y - line.y > line.size * 2.2 || line.x1 > (columns[1] ?? 0))
    )
      break
    if ((line?.cells.length ?? 0) >= 2) full += 1
    end += 1
  }
  return full >= 2 ? end : start
}

const tableOf = (lines: readonly PdfLine[], leading: number): Block => {
  const columns = starts(
    lines.find(({ cells }) => cells.length > 1) ?? lines[0] ?? ({ cells: [] } as unknown as PdfLine),
  )
  const rows: { lines: number[]; cells: string[][]; y: number }[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    const wraps = last && line.cells.length < columns.length && last.y - line.y < line.size * leading * 1.35
    const row = wraps ? last : { lines: [], cells: columns.map((): string[] => []), y: line.y }
    if (!wraps) rows.push(row)
    row.y = line.y
    row.lines.push(line.number)
    for (const cell of line.cells) {
      const x = cell[0]?.x ?? 0
      const column = columns.findLastIndex((from) => x >= from - line.size * 1.2)
      row.cells[Math.max(column, 0)]?.push(textOfItems(cell))
    }
  }
  const made = rows.map((row) =>
    row.cells.map((cell): Cell => ({ lines: row.lines, content: [{ type: 'text', value: cell.join(' ') }] })),
  )
  return {
    type: 'table',
    lines: lines.map(({ number }) => number),
    content: [],
    depth: 0,
    look: {},
    rows: made,
  }
}
