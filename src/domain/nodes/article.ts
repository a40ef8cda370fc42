import type { Event } from './event.ts'
import { Node } from './node.ts'
import type { Organisation } from './organisation.ts'
import type { Person } from './person.ts'
import { Point } from './point.ts'
import { Recommendation } from './recommendation.ts'
import type { Mention, Term } from './term.ts'
import type { Topic } from './topic.ts'
import type { Archive } from '../archive.ts'
import type { BodyFacts, Entry } from '../entry.ts'
import { isSameLanguage } from '../language.ts'
import { once } from '../lazy.ts'
import type { Relation } from '../related.ts'

/** A commentary or a brief: what the publication publishes. schema.org/Article is their common ground. */
export type Article = Commentary | Brief

/** A point or a recommendation of a brief, by its id. */
const partOf = (
  article: Article,
  point: string | undefined,
  recommendation: string | undefined,
): Mention['part'] =>
  article.kind === 'brief'
    ? (article.points.find(({ id }) => id === point) ??
      article.recommendations.find(({ id }) => id === recommendation))
    : undefined

abstract class ArticleNode<K extends 'commentary' | 'brief'> extends Node<K> {
  readonly title: string
  /** Inline Markdown. */
  readonly summary: string
  /** `YYYY-MM-DD`. A draft without a date is shown as if it appeared today. */
  readonly published: string
  readonly #body: BodyFacts | undefined
  readonly #self = () => this as unknown as Article
  readonly #mentions = once((): readonly Mention[] =>
    (this.#body?.mentions ?? []).flatMap(({ term: id, name, sentence, point, recommendation }) => {
      const term = this.archive.term(id)
      const article = this.#self()
      const part = partOf(article, point, recommendation)
      // A point whose speaker was withdrawn is not there any more.
      const isGone = part === undefined && (point ?? recommendation) !== undefined
      return term === undefined || isGone ? [] : [{ term, article, part, name, sentence }]
    }),
  )
  readonly #related = once((): readonly Relation[] => this.archive.relatedTo(this.#self()))

  constructor(archive: Archive, entry: Entry<K>, today: string) {
    super(archive, entry)
    this.title = entry.data.title ?? entry.id
    this.summary = entry.data.summary ?? ''
    this.published = entry.data.published ?? today
    this.#body = entry.body
  }

  get visibility() {
    return this.archive.visibilityOf(this)
  }
  get language() {
    return this.data.language ?? this.archive.publication.language
  }
  get isDigest() {
    return this.data.edition === 'digest'
  }
  /** Number of words of its body. */
  get words() {
    return this.#body?.words ?? 0
  }
  /** The latest day of its corrections and changes, `YYYY-MM-DD`, if it has any. */
  get updated(): string | undefined {
    return [...this.data.corrections, ...this.data.changes]
      .map(({ date }) => date)
      .sort()
      .at(-1)
  }
  get authors(): readonly (Person | Organisation)[] {
    return this.data.authors.flatMap((id) => this.archive.author(id) ?? [])
  }
  /** Who wrote the original, where this is a digest. */
  get sourceAuthors(): readonly (Person | Organisation)[] {
    return (this.data.source?.authors ?? []).flatMap((id) => this.archive.author(id) ?? [])
  }
  get topics(): readonly Topic[] {
    return this.data.topics.flatMap((id) => this.archive.topic(id) ?? [])
  }
  /** Entries to read beside it, and titles of pieces that are not here yet. */
  get seeAlso(): readonly (Article | { readonly title: string; readonly kind?: never })[] {
    return this.data.seeAlso.flatMap((item) =>
      typeof item === 'string' ? (this.archive.article(item) ?? []) : [item],
    )
  }
  /** Articles that its text links to. */
  get linksTo(): readonly Article[] {
    return (this.#body?.links ?? []).flatMap(
      (address) => this.archive.articleAt(this.archive.urls.local(address)) ?? [],
    )
  }
  /** Articles whose “see also” or whose text leads here. */
  get seenFrom(): readonly Article[] {
    return this.archive.back.seenFrom(this.#self()).filter((other) => other !== this.#self())
  }
  /** Articles that share most with it, with the reasons. */
  get related() {
    return this.#related()
  }
  /** Where it names terms of the glossary: in its own text, in a point, in a recommendation. */
  get mentions() {
    return this.#mentions()
  }
  /** The terms of the glossary that it names. */
  get terms(): readonly Term[] {
    return [...new Set(this.mentions.map(({ term }) => term))]
  }
  get translationOf(): Article | undefined {
    return this.archive.article(this.data.translationOf)
  }
  get translations(): readonly Article[] {
    return this.archive.back.translationsOf(this.#self())
  }
  /** The same in a language, or itself where it is not to be had in that one. @param language BCP 47 */
  versionIn(language: string): Article {
    const self = this.#self()
    const original = this.translationOf ?? self
    return (
      [self, original, ...original.translations].find((version) =>
        isSameLanguage(version.language, language),
      ) ?? self
    )
  }
  /** The day on which the original was last changed, where that is after this translation of it, `YYYY-MM-DD`. */
  get originalChanged(): string | undefined {
    const changed = this.translationOf?.updated
    return changed !== undefined && changed > (this.updated ?? this.published) ? changed : undefined
  }
  /** The one before it in time, of the same kind. */
  get previous(): Article | undefined {
    return this.archive.beside(this.#self()).older
  }
  /** The one after it in time, of the same kind. */
  get next(): Article | undefined {
    return this.archive.beside(this.#self()).newer
  }
}

/** A commentary. */
export class Commentary extends ArticleNode<'commentary'> {
  readonly url: string

  constructor(archive: Archive, entry: Entry<'commentary'>, today: string) {
    super(archive, entry, today)
    this.url = archive.urls.commentary(this.id)
  }
}

/** The report of a webinar, with its points and recommendations. */
export class Brief extends ArticleNode<'brief'> {
  readonly url: string
  readonly #points = once((): readonly Point[] =>
    this.data.points
      .flatMap((data) => {
        const speaker = this.archive.person(data.speaker)
        return speaker === undefined ? [] : [{ data, speaker }]
      })
      .map(({ data, speaker }, index) => new Point(this.archive, this, speaker, data, index + 1)),
  )
  readonly #recommendations = once((): readonly Recommendation[] =>
    this.data.recommendations.map((data, index) => new Recommendation(this.archive, this, data, index + 1)),
  )

  constructor(archive: Archive, entry: Entry<'brief'>, today: string) {
    super(archive, entry, today)
    this.url = archive.urls.brief(this.id)
  }

  /** Missing only in a draft that does not name it yet. */
  get event(): Event | undefined {
    return this.archive.event(this.data.event)
  }
  get points() {
    return this.#points()
  }
  get recommendations() {
    return this.#recommendations()
  }
}
