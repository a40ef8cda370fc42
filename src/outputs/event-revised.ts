import type { Temporal } from 'temporal-polyfill'
import type { Archive } from '../domain/archive.ts'
import { startOfDay } from '../domain/event-time.ts'
import type { Event } from '../domain/nodes/event.ts'

const dayBegins = ({ publication }: Archive, date: string): Temporal.ZonedDateTime =>
  startOfDay(date, publication.zone).toZonedDateTimeISO(publication.zone)

/** When an event was announced, if somebody wrote it down. */
export const eventAnnounced = (
  archive: Archive,
  { data: { announced } }: Event,
): Temporal.ZonedDateTime | undefined => (announced === undefined ? undefined : dayBegins(archive, announced))

/**
 * When what is said of an event was last revised: on the day of its last change, or else when it was announced. Where
 * neither is known it is the moment at which it begins, which nothing about it can follow: the clock of a build would
 * revise it with every build.
 */
export const eventRevised = (archive: Archive, event: Event): Temporal.ZonedDateTime => {
  const lastChange = event.data.changes
    .map(({ date }) => date)
    .sort()
    .at(-1)
  return lastChange === undefined
    ? (eventAnnounced(archive, event) ?? event.time.start)
    : dayBegins(archive, lastChange)
}
