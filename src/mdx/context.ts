import type { Status } from '../domain/schema/recommendation.ts'
import type { Role } from '../domain/schema/speaker.ts'
import type { Inline } from './tree.ts'
import { english, type Words } from '../domain/words/english.ts'

/** A local picture’s variants. Sizes in CSS pixels; `sources` are further formats, best first. */
export interface Picture {
  src: string
  srcset?: string
  width: number
  height: number
  sources?: readonly { srcset: string; type: string }[]
}

export interface Term {
  href: string
  name: string
  expansion?: string
}

export interface Point {
  id: string
  /** Its place among the brief’s points, from 1. */
  number: number
  text: Inline
  /** Where it is in the recording, `HH:MM:SS`, and the address that starts there. */
  at?: string
  recordingHref?: string
}

/** The glossary, for pages that explain a term where it is first used. */
export interface ExplainedTerms {
  /** Every name of a term in a text, in its order. */
  usesIn: (text: string) => readonly { term: Term; name: string; index: number }[]
  /** The term whose page has this address. */
  at: (href: string) => Term | undefined
}

/** Points by speaker, in the order in which the brief gives them. */
export type Discussion = readonly {
  speaker: { name: string; language?: string; href?: string; role: Role }
  points: readonly Point[]
}[]

export interface Recommendation {
  id: string
  number: number
  title?: string
  text: Inline
  /** Its own page. */
  href: string
  addressees: readonly { name: string; language?: string; href?: string; basis: 'stated' | 'inferred' }[]
  status: Status
}

/** All that renderers need to know beside the tree. The caller knows the archive and the files; they do not. */
export interface RenderContext {
  /** The entry’s language, BCP 47. */
  language: string
  words: Words['body']
  /** Fixed ids of headings: id → the heading’s words. */
  anchors: Readonly<Record<string, string>>
  /** Where an address of this site (`/people/x/`) or of this page (`#costs`) leads: adds the site’s base path, or makes it whole. */
  link: (address: string) => string
  /** The picture file beside the entry, or undefined if there is none. */
  picture: (src: string) => Picture | undefined
  /** The glossary’s term of this id, or of this name or alias. */
  term: (idOrWords: string) => Term | undefined
  /** Given where readers see the term's page one step away: pages. Feeds, Markdown and PDF editions stay as written. */
  terms?: ExplainedTerms | undefined
  /** What `<Discussion />` and `<Recommendations />` place; empty for anything but a brief. */
  discussion: () => Discussion
  recommendations: () => readonly Recommendation[]
}

/** Nothing but the author’s own words: no archive, no files. */
export const bareContext: RenderContext = {
  language: 'en',
  words: english.body,
  anchors: {},
  link: (address) => address,
  picture: () => undefined,
  term: () => undefined,
  discussion: () => [],
  recommendations: () => [],
}
