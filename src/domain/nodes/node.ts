import type { Archive } from '../archive.ts'
import type { Entry, FrontMatter } from '../entry.ts'
import type { Kind } from '../kinds.ts'

/** What every entry of the archive is: an id, the file it came from, its page, its front matter. */
export abstract class Node<K extends Kind> {
  readonly kind: K
  readonly id: string
  /** Path from the content folder. */
  readonly file: string
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string
  readonly data: Readonly<FrontMatter<K>>
  /** The page's address, with the site's sub-path. */
  abstract readonly url: string
  protected readonly archive: Archive

  constructor(archive: Archive, entry: Entry<K>) {
    this.archive = archive
    this.kind = entry.kind
    this.id = entry.id
    this.file = entry.file
    this.digest = entry.digest
    this.data = entry.data
  }

  /** The address of its page in a language, or of its own page where it has none in that one. @param language BCP 47 */
  urlIn(language: string): string {
    return this.archive.pagesIn(language).get(this) ?? this.url
  }
}
