import { Temporal } from 'temporal-polyfill'
import { offsetForm, zoneNames } from './vocabulary/zones.ts'
import { westernDigits } from './words.ts'

/** A stretch of the day as a document prints it, `HH:MM` on the clock of its zone. */
export interface StatedTime {
  start: string
  end?: string
  /** What was printed, to be taken off the line. */
  index: number
  length: number
  /** More than one reading was possible. */
  unsure?: string
}

const meridiem = String.raw`(?:\s*(a\.?m\.?|p\.?m\.?|noon|midnight|شام|صبح|دوپہر|رات))?`
const clock = String.raw`(\d{1,2})(?:[:.٫](\d{2}))?(?:\s*(?:hrs|hours|h)\b)?`
const four = String.raw`(\d{2})(\d{2})\s*(?:hrs|hours|h)?`
const to = String.raw`\s*(?:[-–—−~]|\bto\b|\btill?\b|\buntil\b|\band\b|سے)\s*`
/** A zone may stand between the two times. */
const between = String.raw`(?:\s*\(?[A-Z]{2,4}(?:[+-]\d+)?\)?)?`

const range = new RegExp(
  `(?<![\\p{N}:.])${clock}${meridiem}${between}${to}${clock}${meridiem}(?![\\p{L}\\p{N}])`,
  'iu',
)
const military = new RegExp(
  `(?<![\\p{N}])${four}${to}${four}(?=\\s*(?:hrs|hours|h)?(?![\\p{L}\\p{N}]))`,
  'iu',
)
const single = new RegExp(`(?<![\\p{N}:.])${clock}${meridiem}(?![\\p{L}\\p{N}])`, 'iu')

type Half = 'am' | 'pm' | undefined
const half = (word: string | undefined): Half => {
  const bare = word?.toLowerCase().replaceAll('.', '')
  if (bare === undefined) return undefined
  return ['am', 'صبح', 'midnight'].includes(bare) ? 'am' : 'pm'
}

const minutes = (hour: string, minute: string | undefined, part: Half): number => {
  const h = Number(hour)
  const on = part === 'pm' && h < 12 ? h + 12 : part === 'am' && h === 12 ? 0 : h
  return on * 60 + Number(minute ?? 0)
}

const written = (value: number): string =>
  `${String(Math.floor(value / 60) % 24).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`

/** Urdu says the part of the day first: “شام 5 بجے سے 6 بجے”. */
const urduOrder = (text: string): string =>
  text
    .replaceAll(
      /(صبح|دوپہر|سہ پہر|شام|رات)\s*(\d{1,2}(?:[:.]\d{2})?)\s*(?:بجے)?/gu,
      (_, part: string, time: string) => `${time} ${part === 'صبح' ? 'am' : 'pm'}`,
    )
    .replaceAll(/(\d)\s*بجے/gu, '$1')

const valid = (hour: string | undefined, minute: string | undefined): boolean =>
  Number(hour) <= 24 && Number(minute ?? 0) < 60

/**
 * The first stretch of time that a line states. One meridiem counts for both ends, as long as the end comes after the
 * start (“11 - 1 pm” begins in the morning); without any, small hours of a clock of twelve stay in doubt.
 */
export const timeIn = (printed: string): StatedTime | undefined => {
  const text = urduOrder(westernDigits(printed))
  const hours = military.exec(text)
  if (
    hours &&
    /hrs|hours|h\b/i.test(text.slice(hours.index)) &&
    valid(hours[1], hours[2]) &&
    valid(hours[3], hours[4])
  ) {
    const tail = /^\s*(?:hrs|hours|h)/i.exec(text.slice(hours.index + hours[0].length))?.[0].length ?? 0
    return {
      start: `${hours[1] ?? ''}:${hours[2] ?? ''}`,
      end: `${hours[3] ?? ''}:${hours[4] ?? ''}`,
      index: hours.index,
      length: hours[0].length + tail,
    }
  }
  const match = range.exec(text)
  if (match) {
    const [whole, h1 = '', m1, part1, h2 = '', m2, part2] = match
    if (!valid(h1, m1) || !valid(h2, m2)) return undefined
    if (m1 === undefined && m2 === undefined && part1 === undefined && part2 === undefined) return undefined
    const late = half(part2) ?? (half(part1) === 'pm' ? 'pm' : undefined)
    let end = minutes(h2, m2, late)
    let start = minutes(h1, m1, half(part1) ?? half(part2))
    if (part1 === undefined && start > end && start >= 12 * 60) start -= 12 * 60
    if (part1 === undefined && half(part2) === 'pm' && Number(h1) > Number(h2) && Number(h1) < 12)
      start = minutes(h1, m1, 'am')
    if (part2 === undefined && end <= start && end < 12 * 60) end += 12 * 60
    const isUnsure = part1 === undefined && part2 === undefined && start < 8 * 60
    const unsure = isUnsure
      ? `“${whole.trim()}” says neither am nor pm: is it ${written(start + 720)}, as it is filed, or ${written(start)}?`
      : undefined
    // Nobody invites to a webinar before eight in the morning: the afternoon is filed, and asked about.
    if (isUnsure) [start, end] = [start + 720, end + 720]
    return {
      start: written(start),
      end: written(end),
      index: match.index,
      length: whole.length,
      ...(unsure !== undefined && { unsure }),
    }
  }
  const one = single.exec(text)
  if (one === null || (one[2] === undefined && one[3] === undefined) || !valid(one[1], one[2]))
    return undefined
  return {
    start: written(minutes(one[1] ?? '', one[2], half(one[3]))),
    index: one.index,
    length: one[0].length,
  }
}

/** The zone that a line states. @param home the publication's zone: decides an abbreviation that several zones share */
export const zoneIn = (
  line: string,
  home: string,
): { zone: string; index: number; length: number } | undefined => {
  const offset = offsetForm.exec(line)
  if (offset) {
    const hours = Number(offset[2]) * (offset[1] === '+' ? 1 : -1)
    const wanted = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:${offset[3] ?? '00'}`
    const same = (zone: string) =>
      Temporal.PlainDateTime.from('2026-01-15T12:00').toZonedDateTime(zone).offset === wanted
    const known = [home, ...zoneNames.flatMap(({ zones }) => zones)].find(same)
    // POSIX turns the sign round: Etc/GMT-5 is five hours ahead.
    const zone =
      known ??
      (offset[3] === undefined || offset[3] === '00'
        ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
        : undefined)
    if (zone !== undefined) return { zone, index: offset.index, length: offset[0].length }
  }
  for (const { is, zones } of zoneNames) {
    const match = is.exec(line)
    const zone = zones.includes(home) ? home : zones[0]
    if (match && zone !== undefined) return { zone, index: match.index, length: match[0].length }
  }
  return undefined
}
