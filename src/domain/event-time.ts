import { Temporal } from 'temporal-polyfill'
import { onceFor } from './lazy.ts'
import { wordsIn } from './words/words.ts'

/** A stretch of time on the clock of one zone. */
export interface EventTime {
  start: Temporal.ZonedDateTime
  end: Temporal.ZonedDateTime
}

/**
 * The moments of an event from its wall-clock times.
 * A time that a change of the clocks skips or repeats is taken as RFC 5545 §3.3.5 has it: the earlier of two, and a
 * skipped time as the offset before the change reads it (Temporal's `compatible`).
 * @param local `YYYY-MM-DDTHH:MM`
 * @param zone IANA name
 */
export const eventTime = (local: { start: string; end: string; zone: string }): EventTime => ({
  start: Temporal.PlainDateTime.from(local.start).toZonedDateTime(local.zone, {
    disambiguation: 'compatible',
  }),
  end: Temporal.PlainDateTime.from(local.end).toZonedDateTime(local.zone, { disambiguation: 'compatible' }),
})

/** The moment at which a day begins in a zone. @param date `YYYY-MM-DD` */
export const startOfDay = (date: string, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant()

/** The calendar date of a moment in a zone, `YYYY-MM-DD`. */
export const dateIn = (now: Temporal.Instant, zone: string): string =>
  now.toZonedDateTimeISO(zone).toPlainDate().toString()

const daysIn = onceFor((language) => {
  const format = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return onceFor((date) => format.format(Date.parse(`${date}T00:00:00Z`)))
})

/** “20 January 2026” in the reader's language. @param date `YYYY-MM-DD` */
export const dayInWords = (date: string, language: string): string => daysIn(language)(date)

/** “17:00”, whatever the language: `HH:MM` on the clock of the time's own zone. */
const clock = (time: Temporal.ZonedDateTime): string =>
  time.toPlainTime().toString({ smallestUnit: 'minute' })

/**
 * On the clock of the event's own zone: “Tuesday, 20 January 2026” and “17:00–18:00”. An event that ends on another day
 * says so: “09:00 – Friday, 17 April 2099, 13:00”.
 */
export const eventTimeInWords = (
  { start, end }: EventTime,
  language: string,
): { day: string; time: string } => {
  const format = dateFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: start.timeZoneId,
  })
  const [day, lastDay] = [start, end].map((time) => format.format(time.epochMilliseconds))
  const time =
    lastDay === day
      ? `${clock(start)}–${clock(end)}`
      : `${clock(start)} – ${lastDay}${wordsIn(language).comma}${clock(end)}`
  return { day: day ?? '', time }
}

/** The clock of UTC, “12:00–13:00”, with the date where it is another day there: “2026-01-21 01:00–02:00”. */
export const utcInWords = ({ start, end }: EventTime): string => {
  const [from, to] = [start.withTimeZone('UTC'), end.withTimeZone('UTC')]
  const day = from.toPlainDate()
  return `${day.equals(start.toPlainDate()) ? '' : `${day.toString()} `}${clock(from)}–${clock(to)}`
}

/** The offset from UTC at the start, “UTC+5”, “UTC−3:30”, “UTC”. */
export const offsetInWords = ({ start }: EventTime): string => {
  const minutes = Math.round(start.offsetNanoseconds / 60e9)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** The locale that dates on a page of a language are written in. */
export const dateLocale = (language: string): string => wordsIn(language).locale

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format of dates. Making one takes a hundred times as long as using it, so each is made once. */
export const dateFormat = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(dateLocale(language), options)
  formats.set(key, known)
  return known
}
