import type { Temporal } from 'temporal-polyfill'
import type { Archive } from '../../domain/archive.ts'
import { startOfDay } from '../../domain/event-time.ts'
import { onceFor } from '../../domain/lazy.ts'

/** A moment as RFC 3339 has it, on the clock of its own zone: “2026-11-20T00:00:00+05:00”. */
export const rfc3339 = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** The newest articles stand in many feeds, and a zone takes long to be asked. */
const daysIn = onceFor((zone) => onceFor((date) => rfc3339(startOfDay(date, zone).toZonedDateTimeISO(zone))))

/** The moment at which a day begins in the publication's zone. @param date `YYYY-MM-DD` */
export const dayBegins = ({ publication }: Archive, date: string): string => daysIn(publication.zone)(date)
