import { Node } from './node.ts'
import type { Organisation } from './organisation.ts'
import { positionsIn, type Person, type Position } from './person.ts'
import type { Topic } from './topic.ts'
import type { Archive } from '../archive.ts'
import type { Entry } from '../entry.ts'
import { eventTime, type EventTime } from '../event-time.ts'
import { once } from '../lazy.ts'
import type { Role } from '../schema/speaker.ts'

/** One person at one event, as he or she stood that day. */
export interface Appearance {
  readonly person: Person
  readonly event: Event
  readonly role: Role
  /** The name as printed that day, where it differs. */
  readonly billedAs: string | undefined
  readonly positions: readonly Position[]
}

/** When an event takes place. A draft may not know. */
export const timeOf = ({ start, end, zone }: Entry<'event'>['data']): EventTime | undefined =>
  start === undefined || end === undefined || zone === undefined ? undefined : eventTime({ start, end, zone })

/** A series as readers see it: `quayside-talks` is “Quayside talks”. */
export const seriesTitle = (id: string): string =>
  `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ')

/** A webinar, or another event of the outlet. */
export class Event extends Node<'event'> {
  readonly url: string
  readonly title: string
  readonly time: EventTime
  readonly #speakers = once((): readonly Appearance[] =>
    this.data.speakers.flatMap(({ person: id, role, billedAs, positions }) => {
      const person = this.archive.person(id)
      return person === undefined
        ? []
        : [{ person, event: this, role, billedAs, positions: positionsIn(this.archive, positions) }]
    }),
  )

  constructor(archive: Archive, entry: Entry<'event'>, time: EventTime) {
    super(archive, entry)
    this.url = archive.urls.event(this.id)
    this.title = entry.data.title ?? entry.id
    this.time = time
  }

  get visibility() {
    return this.archive.visibilityOf(this)
  }
  get language() {
    return this.data.language ?? this.archive.publication.language
  }
  get isPast() {
    return this.time.end.epochMilliseconds <= this.archive.now.epochMilliseconds
  }
  /** Whether it does not take place at its time. */
  get isOff() {
    return this.data.status === 'postponed' || this.data.status === 'cancelled'
  }
  /** The organiser, then those who organise it with them. */
  get organisers(): readonly Organisation[] {
    const { organiser, coOrganisers } = this.data
    return [...(organiser === undefined ? [] : [organiser]), ...coOrganisers].flatMap(
      (id) => this.archive.organisation(id) ?? [],
    )
  }
  /** Who speaks, hosts and moderates, in the order of the bill. */
  get speakers() {
    return this.#speakers()
  }
  get briefs() {
    return this.archive.back.briefsOn(this)
  }
  /** The one before it in time. */
  get previous(): Event | undefined {
    return this.archive.besideEvent(this).older
  }
  /** The one after it in time. */
  get next(): Event | undefined {
    return this.archive.besideEvent(this).newer
  }
  /** What its briefs are about. */
  get topics(): readonly Topic[] {
    return [...new Set(this.briefs.flatMap(({ topics }) => topics))]
  }
}
