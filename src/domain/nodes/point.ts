import type { Brief } from './article.ts'
import type { Appearance } from './event.ts'
import type { Person } from './person.ts'
import type { Recommendation } from './recommendation.ts'
import type { Topic } from './topic.ts'
import type { Archive } from '../archive.ts'
import { recordingAt } from '../recording.ts'
import type { BriefData } from '../schema/brief.ts'

/** One thing that one speaker said. */
export class Point {
  readonly brief: Brief
  readonly speaker: Person
  /** Its place in the brief, from 1. */
  readonly number: number
  readonly data: Readonly<BriefData['points'][number]>
  readonly url: string
  readonly #archive: Archive

  constructor(
    archive: Archive,
    brief: Brief,
    speaker: Person,
    data: BriefData['points'][number],
    number: number,
  ) {
    this.#archive = archive
    this.brief = brief
    this.speaker = speaker
    this.data = data
    this.number = number
    this.url = archive.urls.point(brief.id, data.id)
  }

  get id() {
    return this.data.id
  }
  /** How the speaker was billed that day. */
  get appearance(): Appearance | undefined {
    return this.brief.event?.speakers.find(({ person }) => person === this.speaker)
  }
  /** Where it is in the recording, and the address that starts there. */
  get recording(): { readonly at: string; readonly href: string } | undefined {
    const { at } = this.data
    const url = this.brief.event?.data.recording?.url
    return at === undefined || url === undefined ? undefined : { at, href: recordingAt(url, at) }
  }
  get topics(): readonly Topic[] {
    return this.data.topics.flatMap((id) => this.#archive.topic(id) ?? [])
  }
  /** Recommendations that rest on it. */
  get supports(): readonly Recommendation[] {
    return this.brief.recommendations.filter(({ supportedBy }) => supportedBy.includes(this))
  }
}
