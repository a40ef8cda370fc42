import { Node } from './node.ts'
import type { Archive } from '../archive.ts'
import type { Entry } from '../entry.ts'

/** A text of the publication's own: “About”. */
export class Page extends Node<'page'> {
  readonly url: string

  constructor(archive: Archive, entry: Entry<'page'>) {
    super(archive, entry)
    this.url = archive.urls.page(this.id)
  }

  get title() {
    return this.data.title
  }
}
