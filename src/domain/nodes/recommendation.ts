import type { Brief } from './article.ts'
import type { Organisation } from './organisation.ts'
import type { Point } from './point.ts'
import type { Topic } from './topic.ts'
import type { Archive } from '../archive.ts'
import type { RecommendationData, Status } from '../schema/recommendation.ts'

/** An organisation that should act, and how that is known. */
export interface Addressee {
  readonly organisation: Organisation
  readonly basis: 'stated' | 'inferred'
}

/** How one recommendation stands to another. */
export interface RecommendationRelation {
  readonly recommendation: Recommendation
  readonly relation: 'repeats' | 'supersedes' | 'conflicts'
}

/** One recommendation of a brief, tracked in the ledger. */
export class Recommendation {
  readonly brief: Brief
  /** Its place in the brief, from 1. */
  readonly number: number
  readonly data: Readonly<RecommendationData>
  readonly url: string
  readonly #archive: Archive

  constructor(archive: Archive, brief: Brief, data: RecommendationData, number: number) {
    this.#archive = archive
    this.brief = brief
    this.data = data
    this.number = number
    this.url = archive.urls.recommendation(brief.id, data.id)
  }

  get id() {
    return this.data.id
  }
  /** `<brief>/<id>`, its name everywhere. */
  get key() {
    return `${this.brief.id}/${this.id}`
  }
  /** The recommendation that this one translates: that of the same id, in the brief that its brief translates. */
  get translationOf(): Recommendation | undefined {
    const original = this.brief.translationOf
    return original?.kind === 'brief' ? original.recommendations.find(({ id }) => id === this.id) : undefined
  }
  get translations(): readonly Recommendation[] {
    return this.brief.translations.flatMap((brief) =>
      brief.kind === 'brief' ? brief.recommendations.filter(({ id }) => id === this.id) : [],
    )
  }
  /** What became of it, line by line; that of its original, for a translation. */
  get log(): RecommendationData['log'] {
    return (this.translationOf ?? this).data.log
  }
  /** The status of the last line of its log; without one nobody tracks it yet. */
  get status(): Status {
    return this.log.at(-1)?.status ?? 'not-tracked'
  }
  get addressees(): readonly Addressee[] {
    return this.data.addressees.flatMap(({ organisation: id, basis }) => {
      const organisation = this.#archive.organisation(id)
      return organisation === undefined ? [] : [{ organisation, basis }]
    })
  }
  get topics(): readonly Topic[] {
    return this.data.topics.flatMap((id) => this.#archive.topic(id) ?? [])
  }
  get supportedBy(): readonly Point[] {
    return this.data.supportedBy.flatMap((id) => this.brief.points.find((point) => point.id === id) ?? [])
  }
  get relatedTo(): readonly RecommendationRelation[] {
    return this.data.relatedTo.flatMap(({ recommendation: key, relation }) => {
      const recommendation = this.#archive.recommendation(key)
      return recommendation === undefined ? [] : [{ recommendation, relation }]
    })
  }
  /** What later or other recommendations state about this one. */
  get relatedFrom(): readonly RecommendationRelation[] {
    return this.#archive.back
      .relatedToIt(this)
      .flatMap((recommendation) =>
        recommendation.relatedTo
          .filter((relation) => relation.recommendation === this)
          .map(({ relation }) => ({ recommendation, relation })),
      )
  }
  /** This one and every other that repeats it, or that it repeats, by way of any of them: oldest brief first. */
  get occurrences(): readonly Recommendation[] {
    return this.#archive.occurrencesOf(this)
  }
}
