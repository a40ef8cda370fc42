import type { Temporal } from 'temporal-polyfill'
import type { Archive } from '../../domain/archive.ts'
import type { Event } from '../../domain/nodes/event.ts'
import { inlineText } from '../../mdx/inline.ts'
import { eventAnnounced, eventRevised } from '../event-revised.ts'
import { eventStatusLabels, modeLabels, roleLabels } from '../labels.ts'
import { positionInWords } from '../position-in-words.ts'
import { component, type Component } from './component.ts'
import { property, text, texts, type Property } from './content-line.ts'
import { localTime } from './time-zone.ts'

/** RFC 5545 §3.8.1.11. A postponed event stands at its old time until there is a new one. */
const statuses = {
  scheduled: 'CONFIRMED',
  moved: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const

/** `20260120T120000Z` */
export const utcTime = (time: Temporal.ZonedDateTime): string => `${localTime(time.withTimeZone('UTC'))}Z`

/**
 * A time on the clock of its zone. In an hour that the clocks repeat, RFC 5545 means the first, and ical.js (which
 * Thunderbird runs on) takes the second: there the time stands in UTC.
 */
const zonedTime = (name: string, time: Temporal.ZonedDateTime): Property => {
  const later = time.toPlainDateTime().toZonedDateTime(time.timeZoneId, { disambiguation: 'later' })
  return later.equals(time)
    ? property(name, localTime(time), { TZID: time.timeZoneId })
    : property(name, utcTime(time))
}

/** An id for good: the event's id and the publication's host. */
export const uid = ({ urls }: Archive, id: string): string =>
  `${id}@${new URL(urls.absolute(urls.home)).hostname}`

const description = (archive: Archive, event: Event): string => {
  const { data, organisers, speakers } = event
  const status = eventStatusLabels[data.status]
  return [
    ...(status === undefined ? [] : [`${status}.`]),
    ...(data.summary === undefined ? [] : [inlineText(data.summary)]),
    ...(organisers.length === 0 ? [] : [`Organised by ${organisers.map(({ name }) => name).join(', ')}`]),
    speakers
      .map(({ person, role, positions }) =>
        [`${roleLabels[role]}: ${person.nameWithHonorific}`, ...positions.map(positionInWords)].join(', '),
      )
      .join('\n'),
    ...data.changes.map(({ date, note }) => `Changed ${date}: ${inlineText(note)}`),
    ...(data.registration === undefined ? [] : [`Register: ${data.registration}`]),
    ...(data.recording === undefined ? [] : [`Recording: ${data.recording.url}`]),
    archive.urls.absolute(event.url),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const location = ({ data }: Event): string =>
  [
    ...(data.place === undefined ? [] : [data.place]),
    ...(data.mode === 'in-person' ? [] : [modeLabels.online]),
  ].join(', ')

/**
 * An event as a VEVENT, on the clock of its own zone. Organisers and speakers stand in the description: as ORGANIZER and
 * ATTENDEE they would make it an invitation, which calendars answer by mail.
 */
export const eventComponent = (archive: Archive, event: Event): Component => {
  const { data, time } = event
  const language = event.language === archive.publication.language ? {} : { LANGUAGE: event.language }
  const revised = utcTime(eventRevised(archive, event))
  const announced = eventAnnounced(archive, event)
  const place = location(event)
  return component('VEVENT', [
    text('UID', uid(archive, event.id)),
    property('SEQUENCE', String(data.changes.length)),
    property('DTSTAMP', revised),
    announced && property('CREATED', utcTime(announced)),
    data.changes.length === 0 ? undefined : property('LAST-MODIFIED', revised),
    zonedTime('DTSTART', time.start),
    zonedTime('DTEND', time.end),
    property('STATUS', statuses[data.status]),
    text('SUMMARY', event.title, language),
    text('DESCRIPTION', description(archive, event), language),
    place === '' ? undefined : text('LOCATION', place),
    property('URL', new URL(data.url ?? archive.urls.absolute(event.url)).href),
    event.topics.length === 0
      ? undefined
      : texts(
          'CATEGORIES',
          event.topics.map(({ title }) => title),
        ),
  ])
}
