import { Node } from './node.ts'
import type { Archive } from '../archive.ts'
import type { Entry } from '../entry.ts'
import { nameFor, type NameIn } from '../language.ts'

/** A host, an affiliation, or someone a recommendation is addressed to. */
export class Organisation extends Node<'organisation'> {
  readonly url: string

  constructor(archive: Archive, entry: Entry<'organisation'>) {
    super(archive, entry)
    this.url = archive.urls.organisation(this.id)
  }

  get name() {
    return this.data.name
  }
  /** Its name for a page in a language. @param language BCP 47 */
  nameIn(language: string): NameIn {
    return nameFor(language, this.data.names, {
      name: this.name,
      language: this.archive.publication.language,
    })
  }
  get authored() {
    return this.archive.back.authoredBy(this)
  }
  /** Digests of pieces it wrote. */
  get digested() {
    return this.archive.back.digestsOf(this)
  }
  /** What it wrote, then the digests. */
  get articles() {
    return [...this.authored, ...this.digested]
  }
  get organised() {
    return this.archive.back.organisedBy(this)
  }
  /** People who hold a post there, or held one on the day they spoke. */
  get members() {
    return this.archive.back.membersOf(this)
  }
  /** Recommendations that are addressed to it. */
  get addressed() {
    return this.archive.back.addressedTo(this)
  }
}
