import { edtfSpan } from '../../domain/edtf.ts'

const day = 86_400_000
/** Where the line of time begins and ends, in per cent of the drawing's width. */
const [left, right] = [3, 97]
/** How wide a mark is at least, with the room around it: 24 pixels of 320, so that a finger can meet it. */
const room = 7.5
/** How long a bar is drawn at least. */
const shortest = 3

/** A mark along the line: a dot for a day, a bar for a date that is no exact day. All places in per cent. */
export interface Mark<T> {
  readonly of: T
  readonly start: number
  readonly end: number
  readonly isVague: boolean
  /** Its row, from 0. */
  readonly row: number
}

/** A month or a year on the axis. */
export interface Tick {
  readonly at: number
  readonly label: string
  /** How the label stands to its place: at the edges it must not leave the drawing. */
  readonly anchor: 'start' | 'middle' | 'end'
  /** Every second one: left out where there is no room. */
  readonly isMinor: boolean
}

export interface TimelineLayout<T> {
  readonly marks: readonly Mark<T>[]
  readonly rows: number
  readonly ticks: readonly Tick[]
}

/** Months between two ticks: as many as leave eight ticks at most. */
const stepFor = (months: number): number =>
  [1, 3, 6, 12, 24, 60, 120].find((size) => months / size <= 8) ?? 240

const ticksOf = (from: number, to: number, at: (time: number) => number): Tick[] => {
  const first = new Date(from).getUTCFullYear()
  const step = stepFor((to - from) / (30.4 * day))
  const label = new Intl.DateTimeFormat('en-GB', {
    ...(step < 12 && { month: 'short' }),
    year: 'numeric',
    timeZone: 'UTC',
  })
  const count = Math.ceil(((new Date(to).getUTCFullYear() - first + 1) * 12) / step)
  return Array.from({ length: count }, (_, index) => Date.UTC(first, index * step))
    .filter((time) => time >= from && time <= to)
    .map((time, index) => {
      const place = at(time)
      return {
        at: place,
        label: label.format(time),
        anchor: place < 12 ? 'start' : place > 88 ? 'end' : 'middle',
        isMinor: index % 2 === 1,
      }
    })
}

/**
 * Places dated things along a line of time, each on the first row that is free there, whatever the drawing's width.
 * @param incidents oldest first, with dates that are EDTF
 */
export const timelineLayout = <T extends { readonly date: string }>(
  incidents: readonly T[],
): TimelineLayout<T> => {
  const spans = incidents.map(({ date }) => edtfSpan(date))
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to), from + 30 * day)
  const at = (time: number): number =>
    Math.round(100 * (left + ((time - from) / (to - from)) * (right - left))) / 100

  const rowEnds: number[] = []
  const marks = incidents.map((of, index): Mark<T> => {
    const span = spans[index] ?? { from, to }
    const isVague = span.to - span.from > day
    const start = at(span.from)
    const end = isVague ? Math.min(100, Math.max(at(span.to), start + shortest)) : start
    const free = rowEnds.findIndex((taken) => taken <= start - room / 2)
    const row = free === -1 ? rowEnds.length : free
    rowEnds[row] = end + room / 2
    return { of, start, end, isVague, row }
  })
  return { marks, rows: rowEnds.length, ticks: ticksOf(from, to, at) }
}
