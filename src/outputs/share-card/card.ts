/** What every share card says, in strings that are ready to be set: nothing here is looked up or translated. */
interface Common {
  publication: { name: string }
  /** What the card is of: “Commentary”, “Digest”, “Webinar · cancelled”, “Recommendation 3 of 10”. Templates set it in capitals. */
  label: string
  /** BCP 47, the language of the words. */
  language: string
  /** On which side lines begin; the whole card is mirrored for `rtl`. */
  direction: 'ltr' | 'rtl'
}

export interface CommentaryCard extends Common {
  kind: 'commentary'
  /** The line above the title, where the piece has one. */
  kicker?: string | undefined
  title: string
  /** “By Hamnah Maryam”, “Digest of a piece published by South Asia Times”. */
  byline?: string | undefined
  /** In words: “20 November 2026”. */
  date?: string | undefined
}

export interface BriefCard extends Common {
  kind: 'brief'
  title: string
  byline?: string | undefined
  date?: string | undefined
  /** What stands over the names: “Speakers”. */
  speakersLabel: string
  /** Names, in the order of the event. Beyond eight they are counted: “+ 4”. */
  speakers: readonly string[]
  /** What stands over the names of those who led it: “Moderator”. */
  moderatorsLabel: string
  moderators: readonly string[]
}

export interface EventCard extends Common {
  kind: 'event'
  title: string
  /** The start, on the clock of the event's zone. */
  weekday: string
  /** Day of the month, in figures: “20”. */
  day: string
  /** “January 2026”. */
  month: string
  /** “17:00–18:00”. */
  time: string
  /** “Karachi time (UTC+5)”: a time without a zone is of no use to readers elsewhere. */
  zone: string
  /** “Online”, “Islamabad”. */
  place?: string | undefined
}

export interface PersonCard extends Common {
  kind: 'person'
  name: string
  /** As its owner writes it, in any script. */
  nativeName?: string | undefined
  /** The post held now: “Associate Professor, Quaid-e-Azam University”. */
  position?: string | undefined
}

export interface TopicCard extends Common {
  kind: 'topic'
  title: string
  description?: string | undefined
  /** What the site holds of it: “14 commentaries, 3 briefs”. */
  count?: string | undefined
}

export interface RecommendationCard extends Common {
  kind: 'recommendation'
  /** Plain text, 20 to 60 words. */
  text: string
  /** “To: Government of Pakistan”. */
  addressees?: string | undefined
  /** The title of its brief. */
  brief: string
}

/** The publication itself: for its home page, and for every page that has no card of its own. */
export interface PublicationCard extends Common {
  kind: 'publication'
  strapline?: string | undefined
  /** Where it is found: “www.southasiatimes.org”. */
  address: string
}

export type ShareCard =
  PublicationCard | CommentaryCard | BriefCard | EventCard | PersonCard | TopicCard | RecommendationCard

/** Pixels. The size that link previews ask for (Open Graph: 1.91 : 1). */
export const cardSize = { width: 1200, height: 630 } as const
