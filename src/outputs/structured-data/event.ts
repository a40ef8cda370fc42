import type {
  ClipLeaf,
  EventLeaf,
  EventSeriesLeaf,
  OfferLeaf,
  PersonLeaf,
  PlaceLeaf,
  RoleLeaf,
  VideoObjectLeaf,
  VirtualLocationLeaf,
} from 'schema-dts'
import type { Temporal } from 'temporal-polyfill'
import type { Archive } from '../../domain/archive.ts'
import type { Appearance, Event } from '../../domain/nodes/event.ts'
import { roleLabels } from '../labels.ts'
import { inlineText } from '../../mdx/inline.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'
import { organisationReference, personReference, topicReference } from './references.ts'
import { positionInWords } from '../position-in-words.ts'

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const

const modes = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** ISO 8601 with the offset of that day. */
const dateTime = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'second' })

const seconds = (offset: string): number =>
  offset.split(':').reduce((total, part) => total * 60 + Number(part), 0)

/** Someone who spoke, in the role of that day; the posts held that day describe the role, not the person of today. */
const performerNode = (archive: Archive, { person, role, billedAs, positions }: Appearance) =>
  node<RoleLeaf<PersonLeaf, 'performer'>>({
    '@type': 'Role',
    performer: personReference(archive, person),
    roleName: roleLabels[role],
    alternateName: billedAs,
    description: positions.length === 0 ? undefined : positions.map(positionInWords).join('; '),
  })

const locationNodes = (archive: Archive, { data, url }: Event) => {
  const online = node<VirtualLocationLeaf>({
    '@type': 'VirtualLocation',
    url: data.registration ?? data.url ?? archive.urls.absolute(url),
  })
  const place =
    data.place === undefined
      ? []
      : [node<PlaceLeaf>({ '@type': 'Place', name: data.place, address: data.place })]
  return data.mode === 'online' ? [online] : data.mode === 'mixed' ? [...place, online] : place
}

const recordingNode = (event: Event): VideoObjectLeaf | undefined => {
  const { recording } = event.data
  if (recording === undefined) return undefined
  return node<VideoObjectLeaf>({
    '@type': 'VideoObject',
    name: event.title,
    url: recording.url,
    inLanguage: event.language,
    hasPart: recording.chapters.map(({ at, title }) =>
      node<ClipLeaf>({ '@type': 'Clip', name: title, startOffset: seconds(at), url: recording.url }),
    ),
  })
}

/** An event, with times on the clock of its own zone, and everybody in the role of that day. */
export const eventNode = (archive: Archive, event: Event, image?: string) => {
  const { urls } = archive
  const ids = identifiers(archive)
  const { data } = event
  const url = urls.absolute(event.url)
  return node<EventLeaf>({
    '@type': 'Event',
    '@id': ids.event(event.url),
    name: event.title,
    description: data.summary === undefined ? undefined : inlineText(data.summary),
    url,
    startDate: dateTime(event.time.start),
    endDate: dateTime(event.time.end),
    eventStatus: statuses[data.status],
    eventAttendanceMode: modes[data.mode],
    location: locationNodes(archive, event),
    organizer: event.organisers.map((organiser) => organisationReference(archive, organiser)),
    performer: event.speakers.map((appearance) => performerNode(archive, appearance)),
    superEvent: data.series === undefined ? undefined : { '@id': ids.series(data.series) },
    offers:
      data.registration === undefined
        ? undefined
        : node<OfferLeaf>({ '@type': 'Offer', url: data.registration }),
    recordedIn: recordingNode(event),
    about: event.topics.map((topic) => topicReference(archive, topic)),
    subjectOf: event.briefs.map((brief) => ({ '@id': ids.article(brief.url) })),
    sameAs: data.url,
    inLanguage: event.language,
    image: image === undefined ? undefined : urls.absolute(image),
  })
}

/** A series of events, oldest first. It has no name of its own: its id in words serves. */
export const seriesNode = (archive: Archive, id: string, name: string, events: readonly Event[]) => {
  const ids = identifiers(archive)
  const [first, last] = [events.at(0), events.at(-1)]
  return node<EventSeriesLeaf>({
    '@type': 'EventSeries',
    '@id': ids.series(id),
    name,
    url: archive.urls.absolute(archive.urls.series(id)),
    startDate: first && dateTime(first.time.start),
    endDate: last && dateTime(last.time.end),
    subEvent: events.map((event) => ({ '@id': ids.event(event.url) })),
  })
}
