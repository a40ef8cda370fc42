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

/** Where an ascending list has a number, 0 where it has it not. */
const placeIn = (list: readonly number[], wanted: number | undefined): number => {
  let [from, to] = [0, list.length]
  while (wanted !== undefined && from < to) {
    const middle = (from + to) >> 1
    if ((list[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return list[from] === wanted ? from : 0
}

/**
 * Finds related articles, each with the reasons for the relation.
 * The cost of one answer does not depend on the size of the archive.
 * @param articles all of them, newest first
 * @returns a function from an article to the ones that share most with it, best first
 */
export const relatedIn = (
  articles: readonly Article[],
): ((article: Article, limit?: number) => Relation[]) => {
  // Within, an article is its number: this is asked for each of them, and looks at hundreds of others.
  const numbers = new Map(articles.map((article, number) => [article, number]))
  const ties = articles.map(tiesOf)
  const sharers = new Map<string, number[]>()
  for (const [number, own] of ties.entries()) {
    for (const key of own.keys()) {
      const known = sharers.get(key)
      if (known === undefined) sharers.set(key, [number])
      else known.push(number)
    }
  }
  /** What each of all shares with the one that is asked about. */
  const scores = new Float64Array(articles.length)

  const isBefore = (one: number, other: number): boolean => {
    const [more = 0, less = 0] = [scores[one], scores[other]]
    if (more !== less) return more > less
    const [a, b] = [articles[one], articles[other]]
    if (a === undefined || b === undefined) return false
    return a.published === b.published ? a.id < b.id : a.published > b.published
  }

  return (article, limit = 4) => {
    const number = numbers.get(article)
    const own = (number === undefined ? undefined : ties[number]) ?? tiesOf(article)
    const found: number[] = []
    const add = (other: number, score: number): void => {
      const before = scores[other] ?? 0
      if (before === 0) found.push(other)
      scores[other] = before + score
    }
    for (const [key, tie] of own) {
      const others = sharers.get(key) ?? []
      const from = Math.max(0, Math.min(placeIn(others, number) - nearest / 2, others.length - nearest))
      const score = weights[tie.kind] / Math.log2(1 + others.length)
      for (const other of others.slice(from, from + nearest)) add(other, score)
    }
    const linked = new Set(article.seeAlso.filter((other): other is Article => other.kind !== undefined))
    for (const other of linked) {
      const known = numbers.get(other)
      if (known !== undefined) add(known, weights.link)
    }
    const others = new Set([article, ...article.translations, article.translationOf])

    const best: number[] = []
    for (const candidate of found) {
      const last = best.at(-1)
      if (best.length === limit && last !== undefined && isBefore(last, candidate)) continue
      const other = articles[candidate]
      // Of an article in several languages, readers are led to the one that they read.
      if (other === undefined || others.has(other) || other.versionIn(article.language) !== other) continue
      const place = best.findIndex((better) => isBefore(candidate, better))
      best.splice(place === -1 ? best.length : place, 0, candidate)
      if (best.length > limit) best.pop()
    }
    for (const other of found) scores[other] = 0
    return best.flatMap((chosen) => {
      const other = articles[chosen]
      return other === undefined
        ? []
        : [{ article: other, reasons: reasonsFor(own, ties[chosen] ?? new Map(), linked.has(other)) }]
    })
  }
}
