import type { Article } from './nodes/article.ts'

/** Why two articles belong together. */
export interface Reason {
  readonly kind: 'link' | 'event' | 'person' | 'topic' | 'term'
  /** The names of what they share; none for a link. */
  readonly names: readonly string[]
}

export interface Relation {
  readonly article: Article
  /** In the order in which a reader cares. */
  readonly reasons: readonly Reason[]
}

/** How much each kind of tie says; what many articles share says less (divided by the logarithm of their number). */
const weights = { link: 8, event: 6, person: 4, topic: 2, term: 1 } as const

interface Tie {
  kind: keyof typeof weights
  id: string
  name: string
}

const tieKey = ({ kind, id }: Tie): string => `${kind} ${id}`

const tiesOf = (article: Article): Map<string, Tie> => {
  const ties: Tie[] = []
  const event = article.kind === 'brief' ? article.event : undefined
  if (event !== undefined) ties.push({ kind: 'event', id: event.id, name: event.title })
  const spoke = event?.speakers.map(({ person }) => person) ?? []
  for (const node of [...article.authors, ...article.sourceAuthors, ...spoke]) {
    if (node.kind === 'person')
      ties.push({ kind: 'person', id: node.id, name: node.nameIn(article.language).name })
  }
  for (const topic of article.topics)
    ties.push({ kind: 'topic', id: topic.id, name: topic.nameIn(article.language).name })
  for (const term of article.terms) ties.push({ kind: 'term', id: term.id, name: term.name })
  return new Map(ties.map((tie) => [tieKey(tie), tie]))
}

/** What two articles share, a reason a kind. */
const reasonsFor = (
  own: ReadonlyMap<string, Tie>,
  other: ReadonlyMap<string, Tie>,
  linked: boolean,
): Reason[] => {
  const shared = [...own].filter(([key]) => other.has(key)).map(([, tie]) => tie)
  const reasons = (['event', 'person', 'topic', 'term'] as const).map((kind) => ({
    kind,
    names: shared.filter((tie) => tie.kind === kind).map(({ name }) => name),
  }))
  return [
    ...(linked ? [{ kind: 'link' as const, names: [] }] : []),
    ...reasons.filter(({ names }) => names.length > 0),
  ]
}

/** Of the articles that share a tie, how many of the nearest in time are looked at: keeps the cost linear. */
const nearest = 40

/**
 * Finds related articles, each with the reasons for the relation.
 * The cost of one answer does not depend on the size of the archive.
 * @param articles all of them, newest first
 * @returns a function from an article to the ones that share most with it, best first
 */
export const relatedIn = (
  articles: readonly Article[],
): ((article: Article, limit?: number) => Relation[]) => {
  const ties = new Map(articles.map((article) => [article, tiesOf(article)]))
  const sharers = new Map<string, Map<Article, number>>()
  for (const [article, own] of ties) {
    for (const key of own.keys()) {
      const places = sharers.get(key) ?? new Map<Article, number>()
      places.set(article, places.size)
      sharers.set(key, places)
    }
  }
  const inOrder = new Map([...sharers].map(([key, places]) => [key, [...places.keys()]]))

  return (article, limit = 4) => {
    const own = ties.get(article) ?? tiesOf(article)
    const scores = new Map<Article, number>()
    const add = (other: Article, score: number) => scores.set(other, (scores.get(other) ?? 0) + score)
    for (const [key, tie] of own) {
      const others = inOrder.get(key) ?? []
      const place = sharers.get(key)?.get(article) ?? 0
      const from = Math.max(0, Math.min(place - nearest / 2, others.length - nearest))
      for (const other of others.slice(from, from + nearest))
        add(other, weights[tie.kind] / Math.log2(1 + others.length))
    }
    const linked = new Set(article.seeAlso.filter((other): other is Article => other.kind !== undefined))
    for (const other of linked) add(other, weights.link)
    scores.delete(article)
    for (const translation of [...article.translations, article.translationOf])
      if (translation) scores.delete(translation)

    return (
      [...scores]
        // Of an article in several languages, readers are led to the one that they read.
        .filter(([other]) => other.versionIn(article.language) === other)
        .sort(
          ([a, x], [b, y]) =>
            y - x || (a.published < b.published ? 1 : a.published > b.published ? -1 : a.id < b.id ? -1 : 1),
        )
        .slice(0, limit)
        .map(([other]) => ({
          article: other,
          reasons: reasonsFor(own, ties.get(other) ?? new Map(), linked.has(other)),
        }))
    )
  }
}
