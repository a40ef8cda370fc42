import { Temporal } from 'temporal-polyfill'

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

const intl = (value: Temporal.ZonedDateTime): number => value.epochMilliseconds

/** “Tuesday 20 January 2026” in the reader's language. */
export const dayInWords = (date: string, language: string): string =>
  new Intl.DateTimeFormat(dateLocale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`))

/** “Tuesday 20 January 2026, 17:00–18:00” on the clock of the event's own zone. */
export const eventTimeInWords = (
  { start, end }: EventTime,
  language: string,
): { day: string; time: string } => {
  const timeZone = start.timeZoneId
  const day = new Intl.DateTimeFormat(dateLocale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
  const clock = new Intl.DateTimeFormat(dateLocale(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return { day: day.format(intl(start)), time: `${clock.format(intl(start))}–${clock.format(intl(end))}` }
}

/** The clock of UTC, “12:00–13:00”. */
export const utcInWords = ({ start, end }: EventTime): string => {
  const clock = (time: Temporal.ZonedDateTime) =>
    time.withTimeZone('UTC').toPlainTime().toString({ smallestUnit: 'minute' })
  return `${clock(start)}–${clock(end)}`
}

/** The offset from UTC at the start, “UTC+5”, “UTC+5:30”. */
export const offsetInWords = ({ start }: EventTime): string => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(start.offset) ?? []
  if (hours === undefined) return 'UTC'
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

/** British order of day and month for English, and the language's own otherwise. */
export const dateLocale = (language: string): string => (language === 'en' ? 'en-GB' : language)
