import type { Visibility } from '../../published.ts'
import type { EventData } from '../../schema/event.ts'
import type { RecommendationData, Status } from '../../schema/recommendation.ts'
import type { Role } from '../../schema/speaker.ts'
import { forms } from './forms.ts'

const { counted } = forms

/** What an article is, in a word or two. */
export const kind = { commentary: 'Commentary', digest: 'Digest', brief: 'Webinar brief' }

export const role: Record<Role, string> = {
  speaker: 'Speaker',
  moderator: 'Moderator',
  host: 'Host',
  'co-host': 'Co-host',
  remarks: 'Closing remarks',
}

export const status: Record<Status, string> = {
  'not-tracked': 'Not tracked yet',
  open: 'Open',
  'in-progress': 'In progress',
  partly: 'Partly implemented',
  implemented: 'Implemented',
  'not-implemented': 'Not implemented',
  overtaken: 'Overtaken by events',
}

/** Whether a text names an addressee, or the editors concluded it. */
export const basis = { stated: 'stated', inferred: 'inferred' }

export const relation: Record<
  RecommendationData['relatedTo'][number]['relation'],
  { to: string; from: string }
> = {
  repeats: { to: 'Repeats', from: 'Repeated by' },
  supersedes: { to: 'Supersedes', from: 'Superseded by' },
  conflicts: { to: 'Conflicts with', from: 'Conflicts with' },
}

export const recommendationKind: Record<NonNullable<RecommendationData['kind']>, string> = {
  legislative: 'legislative',
  diplomatic: 'diplomatic',
  security: 'security',
  administrative: 'administrative',
  economic: 'economic',
  social: 'social',
  research: 'research',
  other: 'other',
}

export const priority: Record<NonNullable<RecommendationData['priority']>, string> = {
  high: 'high',
  normal: 'normal',
  low: 'low',
}

export const eventMode: Record<EventData['mode'], string> = {
  online: 'Online',
  'in-person': 'In person',
  mixed: 'Online and in person',
}

/** Nothing is said of an event that takes place as announced. */
export const eventStatus: Record<EventData['status'], string | undefined> = {
  scheduled: undefined,
  moved: 'Moved',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
}

/** What `npm run dev` marks an entry with that readers cannot see. */
export const visibility: Record<Visibility, string> = {
  published: 'published',
  draft: 'draft',
  embargoed: 'embargoed',
  'in-review': 'in review',
  withdrawn: 'withdrawn',
}

/** How many of something: “1 point”, “18 points”. */
export const count = {
  articles: (number: number) => counted(number, 'article', 'articles'),
  minutes: (number: number) => counted(number, 'minute', 'minutes'),
  people: (number: number) => counted(number, 'person', 'people'),
  points: (number: number) => counted(number, 'point', 'points'),
  recommendations: (number: number) => counted(number, 'recommendation', 'recommendations'),
  terms: (number: number) => counted(number, 'term', 'terms'),
  topics: (number: number) => counted(number, 'topic', 'topics'),
}

/** What EDTF adds to a date. */
export const date = {
  about: (day: string) => `about ${day}`,
  probably: (day: string) => `probably ${day}`,
  probablyAbout: (day: string) => `probably about ${day}`,
  decade: (year: string) => `the ${year}s`,
  until: (day: string) => `until ${day}`,
  from: (day: string) => `from ${day}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  season: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
}
