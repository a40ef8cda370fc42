/** A date as a text gives it: with its weekday. */
export interface WrittenDate {
  /** Where it begins in the text, and all of its words. */
  index: number
  words: string
  /** 1 for Monday to 7 for Sunday, ISO 8601. */
  weekdayNumber: number
  year: number
  month: number
  day: number
}

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day))

const namesIn = (language: string, options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] => {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return dates.map((date) => format.format(date).toLowerCase())
}

const mondayToSunday = [5, 6, 7, 8, 9, 10, 11].map((day) => utc(2026, 1, day))
const januaryToDecember = Array.from({ length: 12 }, (_, month) => utc(2026, month + 1, 1))

/** Names to numbers from 1, long and short, in the languages that entries are written in. */
const numbered = (options: 'weekday' | 'month', dates: readonly Date[]): Map<string, number> =>
  new Map(
    ['en', 'ur'].flatMap((language) =>
      (['long', 'short'] as const).flatMap((width) =>
        namesIn(language, { [options]: width }, dates).map((name, index) => [name, index + 1] as const),
      ),
    ),
  )

const weekdays = numbered('weekday', mondayToSunday).set('tues', 2).set('thur', 4).set('thurs', 4)
const months = numbered('month', januaryToDecember).set('sept', 9)

const anyOf = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length).join('|')

const weekday = `(?<weekday>${anyOf(weekdays.keys())})\\.?`
const month = `(?<month>${anyOf(months.keys())})\\.?`
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const year = String.raw`(?<year>\d{4})`
const gap = String.raw`(?:\s|\*)*[,،]?(?:\s|\*)*(?:the\s+)?`
const dates = [
  `${day}\\s+(?:of\\s+)?${month}${gap}${year}`,
  `${month}\\s+${day}${gap}${year}`,
  String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`,
]

const weekdayFirst = dates.map((date) => new RegExp(`(?<!\\p{L})${weekday}${gap}${date}(?!\\d)`, 'giu'))
const weekdayLast = dates.map(
  (date) => new RegExp(`(?<!\\d)${date}\\s*[,(]\\s*${weekday}(?!\\p{L})\\)?`, 'giu'),
)
const anyWeekday = new RegExp(`(?<!\\p{L})${weekday}(?!\\p{L})`, 'iu')

const datesLike = (patterns: readonly RegExp[], text: string): WrittenDate[] =>
  patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ groups, index, 0: words }): WrittenDate => {
      const { weekday: written = '', day: dayOf = '', month: monthOf = '', year: yearOf = '' } = groups ?? {}
      return {
        index,
        words,
        weekdayNumber: weekdays.get(written.toLowerCase()) ?? 0,
        year: Number(yearOf),
        month: months.get(monthOf.toLowerCase()) ?? Number(monthOf),
        day: Number(dayOf),
      }
    }),
  )

const overlap = (a: WrittenDate, b: WrittenDate): boolean =>
  a.index < b.index + b.words.length && b.index < a.index + a.words.length

/** Every date of a text that names its weekday: “Tuesday 20 January 2026”, “Jan 20, 2026 (Tue)”, “منگل 20 جنوری 2026”. */
export const datesWithWeekday = (text: string): WrittenDate[] => {
  if (!anyWeekday.test(text)) return []
  const first = datesLike(weekdayFirst, text)
  // “Tuesday 20 January 2026, Wednesday …”: the second weekday belongs to what follows.
  const last = datesLike(weekdayLast, text).filter((date) => !first.some((other) => overlap(date, other)))
  return [...first, ...last]
}
