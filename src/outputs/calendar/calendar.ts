import type { Archive } from '../../domain/archive.ts'
import type { EventTime } from '../../domain/event-time.ts'
import type { Event } from '../../domain/nodes/event.ts'
import { component, serialise, type Component } from './component.ts'
import { property, text } from './content-line.ts'
import { eventComponent } from './event.ts'
import { reviewComponent } from './review-date.ts'
import { timeZone } from './time-zone.ts'

const calendar = (archive: Archive, name: string, components: readonly Component[]): string =>
  serialise(
    component(
      'VCALENDAR',
      [
        property('VERSION', '2.0'),
        text('PRODID', `-//${archive.publication.name}//Rostrum//EN`),
        text('NAME', name), // RFC 7986; the next line is what older calendars read
        text('X-WR-CALNAME', name),
        property('REFRESH-INTERVAL', 'P1D', { VALUE: 'DURATION' }),
      ],
      components,
    ),
  )

/** Events, and the zones that they are in, each once. */
const withZones = (archive: Archive, events: readonly Event[]): Component[] => {
  const byZone = new Map<string, [EventTime, ...EventTime[]]>()
  for (const { time } of events) {
    const known = byZone.get(time.start.timeZoneId)
    if (known === undefined) byZone.set(time.start.timeZoneId, [time])
    else known.push(time)
  }
  return [...[...byZone.values()].map(timeZone), ...events.map((event) => eventComponent(archive, event))]
}

/** One event as an iCalendar file (RFC 5545). */
export const eventCalendar = (archive: Archive, event: Event): string =>
  calendar(archive, event.title, withZones(archive, [event]))

/** All events as one calendar to subscribe to. */
export const eventsCalendar = (archive: Archive): string =>
  calendar(archive, `${archive.publication.name}: events`, withZones(archive, archive.events))

/** The days on which recommendations are to be reviewed, as one calendar. */
export const reviewCalendar = (archive: Archive): string =>
  calendar(
    archive,
    `${archive.publication.name}: recommendations to review`,
    archive.recommendations.flatMap((recommendation) => {
      const { reviewOn } = recommendation.data
      return reviewOn === undefined ? [] : [reviewComponent(archive, recommendation, reviewOn)]
    }),
  )
