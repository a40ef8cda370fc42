import { arabicShare } from '../words.ts'
import type { Item, PageItems } from './pdf-page.ts'

/** A line of a page’s column, in points. */
export interface PdfLine {
  number: number
  page: number
  text: string
  items: Item[]
  x0: number
  x1: number
  y: number
  size: number
  bold: boolean
  italic: boolean
  /** The column’s edges. */
  left: number
  right: number
  /** Further pieces on the same baseline, far to the right: cells of a table. */
  cells: Item[][]
}

interface Segment {
  items: Item[]
  x0: number
  x1: number
  y: number
  size: number
}

/** A gap wider than this, in letters’ sizes, is no space between words. */
const wideGap = 1.7

/** The lines of a page in the order of reading: columns one after the other, between lines that run across. */
export const linesOfPage = (page: PageItems): PdfLine[] => {
  const rows = rowsOf(page.items)
  const segments = rows.map(segmentsOf)
  const gutters = guttersOf(segments)
  return orderOf(segments, gutters, page)
}

const rowsOf = (items: readonly Item[]): Item[][] => {
  const rows: { y: number; size: number; items: Item[] }[] = []
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast((one) => Math.abs(one.y - item.y) < Math.max(one.size, item.size) * 0.45)
    if (row === undefined) rows.push({ y: item.y, size: item.size, items: [item] })
    else {
      row.items.push(item)
      // The largest letters carry the baseline; a raised note’s number does not.
      if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size })
    }
  }
  return rows.sort((a, b) => b.y - a.y).map((row) => row.items.sort((a, b) => a.x - b.x))
}

const segmentsOf = (row: readonly Item[]): Segment[] => {
  const segments: Segment[] = []
  for (const item of row) {
    const last = segments.at(-1)
    if (last && item.x - last.x1 < Math.max(item.size, last.size) * wideGap) {
      last.items.push(item)
      last.x1 = Math.max(last.x1, item.x + item.width)
      if (item.size > last.size) Object.assign(last, { size: item.size, y: item.y })
    } else segments.push({ items: [item], x0: item.x, x1: item.x + item.width, y: item.y, size: item.size })
  }
  return segments
}

/** Where columns part: an upright strip that hardly a row of the page crosses, with lines that fill both sides. */
const guttersOf = (rows: readonly (readonly Segment[])[]): { from: number; to: number }[] => {
  const all = rows.flat()
  const left = Math.min(...all.map(({ x0 }) => x0))
  const right = Math.max(...all.map(({ x1 }) => x1))
  const width = right - left
  const gutters: { from: number; to: number }[] = []
  let open: number | undefined
  for (let x = left + width * 0.15; x <= right - width * 0.15; x += 2) {
    const crossing = rows.filter((row) => row.some(({ x0, x1 }) => x0 < x && x1 > x)).length
    const beside = rows.filter((row) => row.some(({ x1 }) => x1 <= x) && row.some(({ x0 }) => x0 >= x)).length
    const free = beside >= 5 && crossing <= beside * 0.8
    if (free) open ??= x
    else if (open !== undefined) {
      gutters.push({ from: open, to: x })
      open = undefined
    }
  }
  return gutters.filter(({ from, to }) => to - from >= 8 && filled(all, left, from) && filled(all, to, right))
}

/** Lines of running text fill their column; cells of a table do not. */
const filled = (segments: readonly Segment[], from: number, to: number): boolean => {
  const inside = segments.filter(({ x0, x1 }) => x0 >= from - 6 && x1 <= to + 6)
  const full = inside.filter(({ x0, x1 }) => x1 - x0 > (to - from) * 0.6)
  return inside.length >= 5 && full.length >= inside.length * 0.5
}

const orderOf = (
  rows: readonly (readonly Segment[])[],
  gutters: readonly { from: number; to: number }[],
  page: PageItems,
): PdfLine[] => {
  const edges = [-Infinity, ...gutters.map(({ from, to }) => (from + to) / 2), Infinity]
  const lines: PdfLine[] = []
  let band: Segment[][] = edges.slice(1).map(() => [])
  const flush = (): void => {
    for (const column of band) lines.push(...columnLines(column, page))
    band = edges.slice(1).map(() => [])
  }
  for (const row of rows) {
    const crosses =
      gutters.length > 0 && row.some(({ x0, x1 }) => edges.some((edge) => x0 < edge - 1 && x1 > edge + 1))
    if (gutters.length === 0) band[0]?.push(joined(row))
    else if (crosses) {
      flush()
      lines.push(...columnLines([joined(row)], page))
    } else {
      for (const [index, column] of band.entries()) {
        const inside = row.filter(({ x0 }) => x0 >= (edges[index] ?? 0) && x0 < (edges[index + 1] ?? 0))
        if (inside.length > 0) column.push(joined(inside))
      }
    }
  }
  flush()
  return lines
}

/** A row of one column as one segment, its cells kept apart inside. */
const joined = (row: readonly Segment[]): Segment & { cells?: Item[][] } => ({
  items: row.flatMap(({ items }) => items),
  x0: Math.min(...row.map(({ x0 }) => x0)),
  x1: Math.max(...row.map(({ x1 }) => x1)),
  y: row[0]?.y ?? 0,
  size: Math.max(...row.map(({ size }) => size)),
  cells: row.map(({ items }) => items),
})

const columnLines = (column: readonly (Segment & { cells?: Item[][] })[], page: PageItems): PdfLine[] => {
  const left = Math.min(...column.map(({ x0 }) => x0))
  const right = Math.max(...column.map(({ x1 }) => x1))
  return column.map((segment) => {
    const text = textOfItems(segment.items)
    const letters = segment.items.filter(({ text: value }) => /\p{L}/u.test(value))
    return {
      number: 0,
      page: page.number,
      text,
      items: segment.items,
      x0: segment.x0,
      x1: segment.x1,
      y: segment.y,
      size: segment.size,
      bold: letters.length > 0 && letters.every(({ bold }) => bold),
      italic: letters.length > 0 && letters.every(({ italic }) => italic),
      left,
      right,
      cells: segment.cells ?? [segment.items],
    }
  })
}

/** The text of pieces on one line; a gap between two is a blank. Right-to-left lines are read from the right. */
export const textOfItems = (items: readonly Item[]): string => {
  const rtl = arabicShare(items.map(({ text }) => text).join('')) > 0.5
  const ordered = rtl ? [...items].sort((a, b) => b.x - a.x) : items
  let text = ''
  ordered.forEach((item, index) => {
    const before = ordered[index - 1]
    text +=
      before && hasGap(before, item, rtl) && !/\s$/.test(text) && !/^\s/.test(item.text)
        ? ` ${item.text}`
        : item.text
  })
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

export const hasGap = (before: Item, item: Item, rtl = false): boolean => {
  const gap = rtl ? before.x - (item.x + item.width) : item.x - (before.x + before.width)
  return gap > Math.min(before.size, item.size) * 0.13
}

/** The size in which most letters are set. */
export const bodySize = (lines: readonly PdfLine[]): number => {
  const letters = new Map<number, number>()
  for (const { size, text } of lines)
    letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
