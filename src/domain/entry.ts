import type { openInDraft } from './open-in-draft.ts'
import type { DataOf, Kind } from './kinds.ts'
import type { PublicationData } from './schema/publication.ts'

/** A term that an entry names: by which name first, and in which sentence. */
export interface NamedTerm {
  term: string
  name: string
  sentence: string
  /** The id of the point or recommendation that says it; neither, where the entry’s own text does. */
  point?: string | undefined
  recommendation?: string | undefined
}

/** What is known of a body without keeping it. Entries of kinds without a body have none. */
export interface BodyFacts {
  /** Number of words, for the reading time. */
  words: number
  /** Terms of the glossary that the entry names: once for its own text, and once for each point and recommendation. */
  mentions: NamedTerm[]
  /** Addresses of this site that the body links to, without their anchors. */
  links: string[]
  /** Files of pictures that the body shows, as it names them. */
  pictures: string[]
}

type OpenInDraft = typeof openInDraft

/** A front matter that is valid as it stands; in a draft, what is not known yet is missing. */
export type FrontMatter<K extends Kind> = K extends keyof OpenInDraft
  ? Omit<DataOf<K>, OpenInDraft[K][number]> & {
      [P in OpenInDraft[K][number] & keyof DataOf<K>]?: DataOf<K>[P] | undefined
    }
  : DataOf<K>

/** One entry as it was read: an id, the file it came from (path from the content folder), its front matter. */
export interface Entry<K extends Kind = Kind> {
  kind: K
  id: string
  file: string
  /** SHA-256 of the file and of what its facts depend on, in hexadecimal. */
  digest: string
  data: FrontMatter<K>
  body?: BodyFacts | undefined
}

/** An entry of any kind, told apart by `kind`. */
export type AnyEntry = { [K in Kind]: Entry<K> }[Kind]

/** All of a content folder: what an archive is built from. */
export type Contents = { publication: PublicationData } & { [K in Kind]: readonly Entry<K>[] }
