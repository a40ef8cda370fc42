import type { Article } from './article.ts'
import { Node } from './node.ts'
import type { Point } from './point.ts'
import type { Recommendation } from './recommendation.ts'
import type { Archive } from '../archive.ts'
import type { Entry } from '../entry.ts'
import { nameFor, type NameIn } from '../language.ts'

/** A term in an article, with the sentence that names it. */
export interface Mention {
  readonly term: Term
  readonly article: Article
  /** The point or recommendation that names it, if it is not the article’s own text. */
  readonly part: Point | Recommendation | undefined
  /** The name used there. */
  readonly name: string
  readonly sentence: string
}

/** A glossary entry: one entity and all its names. */
export class Term extends Node<'term'> {
  readonly url: string

  constructor(archive: Archive, entry: Entry<'term'>) {
    super(archive, entry)
    this.url = archive.urls.term(this.id)
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
  /** Every sentence of the archive that names it: of each article the first, and those of its points and recommendations. */
  get mentions(): readonly Mention[] {
    return this.archive.back.mentionsOf(this)
  }
  /** The articles that name it, newest first. */
  get articles(): readonly Article[] {
    return [...new Set(this.mentions.map(({ article }) => article))]
  }
}
