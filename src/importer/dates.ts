import { Temporal } from 'temporal-polyfill'
import { westernDigits } from './words.ts'

/** Months by their first letters, in English and in Urdu, in the order of the year. */
const months: readonly string[] = [
  'jan(?:uary)?|جنوری',
  'feb(?:ruary)?|فروری',
  'mar(?:ch)?|مارچ',
  'apr(?:il)?|اپریل',
  'may|مئی',
  'june?|جون',
  'july?|جولائی',
  'aug(?:ust)?|اگست',
  'sept?(?:ember)?|ستمبر',
  'oct(?:ober)?|اکتوبر',
  'nov(?:ember)?|نومبر',
  'dec(?:ember)?|دسمبر',
]
const weekdays: readonly string[] = [
  'mon(?:day)?|پیر|سوموار',
  'tue(?:s|sday)?|منگل',
  'wed(?:nesday)?|بدھ',
  'thu(?:r|rs|rsday)?|جمعرات',
  'fri(?:day)?|جمعہ|جمعۃ المبارک',
  'sat(?:urday)?|ہفتہ',
  'sun(?:day)?|اتوار',
]
const month = months.join('|')
const weekday = weekdays.join('|')
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const year = String.raw`(?<year>(?:19|20)\d{2})`
const before = String.raw`(?<![\p{L}\p{N}])`
const after = String.raw`(?![\p{L}\p{N}])`
const lead = String.raw`(?:(?:on\s+)?(?<weekday>${weekday})\.?\s*[,،]?\s*(?:the\s+)?)?`

const forms: readonly RegExp[] = [
  `${lead}${day}\\s+(?:of\\s+)?(?<month>${month})\\.?\\s*[,،]?\\s*${year}`,
  `${lead}(?<month>${month})\\.?\\s+${day}\\s*,?\\s+${year}`,
  `${lead}${day}[-‐–/](?<month>${month})[-‐–/]${year}`,
  `${lead}${year}-(?<number>\\d{2})-(?<day>\\d{2})`,
  `${lead}(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-]${year}`,
].map((source) => new RegExp(`${before}${source}${after}`, 'giu'))

/** A day as a document prints it. */
export interface StatedDate {
  /** `YYYY-MM-DD` */
  date: string
  index: number
  length: number
  /** The weekday printed with it, 1 for Monday. */
  weekday?: number
  /** The other reading of a date in figures, where both are days: `03/04/2026`. */
  otherwise?: string
}

const place = (names: readonly string[], word: string): number =>
  names.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(word)) + 1

const iso = (y: string, m: number, d: number): string | undefined => {
  try {
    return Temporal.PlainDate.from({ year: Number(y), month: m, day: d }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** Every full date in a text, in the order of the text. Figures alone are read day first, as Pakistan writes them. */
export const datesIn = (printed: string): StatedDate[] => {
  const text = westernDigits(printed)
  const found: StatedDate[] = []
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const g = match.groups ?? {}
      const spelt = g['month'] === undefined ? Number(g['number'] ?? g['second']) : place(months, g['month'])
      const d = Number(g['day'] ?? g['first'])
      const y = g['year'] ?? ''
      const swapped = g['first'] === undefined ? undefined : iso(y, d, spelt)
      const date = iso(y, spelt, d) ?? swapped
      if (date === undefined) continue
      const otherwise = swapped !== undefined && swapped !== date ? swapped : undefined
      const named = g['weekday'] === undefined ? 0 : place(weekdays, g['weekday'])
      const one = {
        date,
        index: match.index,
        length: match[0].length,
        ...(named > 0 && { weekday: named }),
        ...(otherwise !== undefined && { otherwise }),
      }
      if (!found.some(({ index, length }) => one.index < index + length && index < one.index + one.length))
        found.push(one)
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** Whether the weekday printed with a date is the date's own. */
export const weekdayFits = ({ date, weekday: named }: StatedDate): boolean =>
  named === undefined || Temporal.PlainDate.from(date).dayOfWeek === named

export const weekdayName = (date: string): string =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`))

const monthForm = new RegExp(`${before}(?<month>${month})\\.?\\s*[,،]?\\s*${year}${after}`, 'giu')

/** The latest day or month that a text names, EDTF; what appears later than all it reports. */
export const latestDateIn = (printed: string): string | undefined => {
  const monthly = [...westernDigits(printed).matchAll(monthForm)].map(
    ({ groups }) =>
      `${groups?.['year'] ?? ''}-${String(place(months, groups?.['month'] ?? '')).padStart(2, '0')}`,
  )
  return [...datesIn(printed).map(({ date }) => date), ...monthly]
    .sort((a, b) => (a.slice(0, 7) === b.slice(0, 7) ? a.length - b.length : a < b ? -1 : 1))
    .at(-1)
}

/** Words that mean a time only with the day of publication: “over the past year”. */
export const relativeTime =
  /\b(?:(?:over|in|during|within|for)\s+)?(?:the\s+)?(?:past|last|previous|recent)\s+(?:few\s+|several\s+|two\s+|three\s+|six\s+)?(?:days?|weeks?|months?|years?|decades?|fortnight)\b|\b(?:yesterday|tomorrow|this (?:week|month|year)|next (?:week|month|year)|earlier this (?:week|month|year)|last (?:week|month|year|\p{Lu}\p{Ll}+day))\b|گزشتہ (?:سال|ماہ|ہفتے)/iu

/** What of a line is left beside a date and the words that introduce it. */
export const withoutDate = (line: string, { index, length }: StatedDate): string =>
  `${line.slice(0, index)} ${line.slice(index + length)}`
    .replace(
      /\b(?:published|posted|updated|last updated|modified|first published|dated?|uploaded)(?:\s+(?:on|at))?\b\s*[:：]?|تاریخ(?: ?اشاعت)?\s*[:：]?|(?:شائع|اشاعت)\s*[:：]?/giu,
      ' ',
    )
    .replaceAll(/\b\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*(?:PKT|PST|GMT|UTC))?\b/giu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    .replace(/^on$/iu, '')
