import type { Place } from '../../outputs/search/record-list.ts'
import { tellingness, type Weighed } from './weighing.ts'

/** Records that were found, in their order, and for each record of the index how well it answers. */
export interface Ranked {
  records: readonly number[]
  scores: Float32Array
}

/** What was found in one entry. */
export interface Group {
  entry: number
  score: number
  records: readonly number[]
}

/** How much a word counts in a field: most in a title or another name of the thing. */
const fieldWeights: Readonly<Record<string, number>> = { title: 4, also: 2, kind: 1.2, within: 0.6 }

/**
 * Scores records by the words they have.
 * @param fields the names of the fields of the index
 */
export const scorer = (words: readonly Weighed[], fields: readonly string[], of: number) => {
  const telling = words.map(({ count }) => tellingness(count, of))
  const all = telling.reduce((sum, one) => sum + one, 0)
  const weights = fields.map((name) => fieldWeights[name] ?? 0)
  return (record: number): number => {
    let score = 0
    for (let at = 0; at < words.length; at++) score += (telling[at] ?? 0) * (words[at]?.weight[record] ?? 0)
    // A field counts by the share of the query that it has, squared: one word of many in a title says little.
    for (let field = 0; field < weights.length; field++) {
      let inField = 0
      for (let at = 0; at < words.length; at++)
        if (((words[at]?.fields[record] ?? 0) >> field) & 1) inField += telling[at] ?? 0
      if (inField > 0) score += (weights[field] ?? 0) * inField * (inField / all) ** 2
    }
    return score
  }
}

/** Records that have all words. */
export const withAll = (words: readonly Weighed[]): number[] => {
  const [rarest, ...others] = words.toSorted((a, b) => a.count - b.count)
  const found: number[] = []
  if (rarest === undefined) return found
  for (let record = 0; record < rarest.has.length; record++)
    if (rarest.has[record] === 1 && others.every(({ has }) => has[record] === 1)) found.push(record)
  return found
}

/**
 * Records that have some of the words, for when none has all. A record counts by the words it has; an entry that has
 * them spread over its parts counts, too, when it has at least half of them.
 */
export const withSome = (
  words: readonly Weighed[],
  fields: readonly string[],
  places: readonly Place[],
): Ranked => {
  const perWord = words.map((word) => scorer([word], fields, places.length))
  const ofEntry = new Uint32Array((places.at(-1)?.entry ?? -1) + 1)
  for (const [at, { has }] of words.entries())
    for (const [record, { entry }] of places.entries())
      if (has[record] === 1) ofEntry[entry] = (ofEntry[entry] ?? 0) | (1 << at)
  const least = Math.ceil(words.length / 2)
  const scores = new Float32Array(places.length)
  const records: number[] = []
  for (const [record, { entry }] of places.entries()) {
    let inEntry = 0
    for (let bits = ofEntry[entry] ?? 0; bits > 0; bits &= bits - 1) inEntry++
    if (inEntry < least) continue
    let [sum, own] = [0, 0]
    for (const [at, { has }] of words.entries()) {
      if (has[record] !== 1) continue
      own++
      sum += perWord[at]?.(record) ?? 0
    }
    if (own === 0) continue
    records.push(record)
    scores[record] = sum * (own / words.length) * (inEntry / words.length) ** 2
  }
  return { records, scores }
}

/** What further parts of an entry add to the score of its best one. */
const furtherParts = 0.15
const furtherAtMost = 4

/** Records by entry. An entry counts as much as its best part, and a little more for each further one. */
export const grouped = ({ records, scores }: Ranked, places: readonly Place[]): Group[] => {
  const groups: Group[] = []
  const scoreOf = (record: number) => scores[record] ?? 0
  for (let from = 0; from < records.length;) {
    const { entry = 0 } = places[records[from] ?? 0] ?? {}
    let to = from + 1
    while (to < records.length && places[records[to] ?? 0]?.entry === entry) to++
    const sorted = records.slice(from, to).sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    const [best = 0, ...others] = sorted.slice(0, furtherAtMost + 1).map(scoreOf)
    const further = others.reduce((sum, score) => sum + score, 0)
    groups.push({ entry, records: sorted, score: best + furtherParts * further })
    from = to
  }
  return groups
}
