import type { Temporal } from 'temporal-polyfill'
import type { Archive } from '../domain/archive.ts'
import { startOfDay } from '../domain/event-time.ts'
import type { Event } from '../domain/nodes/event.ts'

/**
 * When what is said of an event was last revised: on the day of its last change. Nobody writes down when an event was
 * announced, so before any change it is the moment at which it begins, which nothing about it can follow.
 */
export const eventRevised = ({ publication }: Archive, { data, time }: Event): Temporal.ZonedDateTime => {
  const lastChange = data.changes
    .map(({ date }) => date)
    .sort()
    .at(-1)
  return lastChange === undefined
    ? time.start
    : startOfDay(lastChange, publication.zone).toZonedDateTimeISO(publication.zone)
}
