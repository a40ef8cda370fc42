import type { PhrasingContent } from 'mdast'
import type { Role } from '../domain/schema/speaker.ts'

export type DraftKind = 'commentary' | 'brief'

/** A post as a document states it; the organisation by its name. */
export interface StatedPosition {
  title: string
  organisation?: string
  former: boolean
}

/** A person, or an organisation that signs, as a document names it. */
export interface Mention {
  /** The name without its title. */
  name: string
  honorific?: string
  /** For whom somebody hosts or moderates: “Host, South Asia Times”. */
  onBehalfOf?: string
  positions: StatedPosition[]
  role?: Role
  bio?: PhrasingContent[]
  lines: readonly number[]
}

export interface DraftPoint {
  speaker: Mention
  content: PhrasingContent[]
  lines: readonly number[]
}

export interface DraftRecommendation {
  title?: string
  content: PhrasingContent[]
  lines: readonly number[]
  /** Organisations by name. */
  addressees: { organisation: string; basis: 'stated' | 'inferred' }[]
}

export interface DraftEvent {
  /** `YYYY-MM-DD` */
  date?: string
  /** `HH:MM` */
  start?: string
  end?: string
  /** The day it ends, if it is another. */
  endDate?: string
  zone?: string
  zoneBasis?: 'stated' | 'inferred'
  mode?: 'online' | 'in-person' | 'mixed'
  place?: string
  url?: string
  registration?: string
  recording?: string
  organisers: string[]
}

/** What is known so far. A field is there only if the document says so. */
export interface Draft {
  kind: DraftKind
  title?: string
  kicker?: string
  summary?: PhrasingContent[]
  /** `YYYY-MM-DD` */
  published?: string
  language?: string
  authors: Mention[]
  /** Organisations that sign, by name. */
  organisations: string[]
  topics: string[]
  seeAlso: string[]
  source?: { publisher: string; url?: string; published?: string }
  corrections: { date: string; note: PhrasingContent[] }[]
  event: DraftEvent
  speakers: Mention[]
  points: DraftPoint[]
  recommendations: DraftRecommendation[]
  questions: { field: string; question: string; of: 'entry' | 'event' }[]
}

export const emptyDraft = (kind: DraftKind): Draft => ({
  kind,
  authors: [],
  organisations: [],
  topics: [],
  seeAlso: [],
  corrections: [],
  event: { organisers: [] },
  speakers: [],
  points: [],
  recommendations: [],
  questions: [],
})
