import type { Place } from '../../outputs/search/record-list.ts'
import type { Match } from './pagefind.ts'

/** A record that was found. */
export interface Hit {
  record: number
  named: boolean
  entry: number
  score: number
  /** Places in its text of the words found. */
  places: readonly number[]
  /** Fields in which words were found. */
  fields: readonly string[]
}

/** What was found in one entry, the best part first. */
export interface Group {
  entry: number
  score: number
  hits: readonly Hit[]
}

export const hitOf = ({ id, score, words, matchedMetaFields }: Match, places: readonly Place[]): Hit => {
  const record = Number(id)
  const { entry = 0, named = false } = places[record] ?? {}
  return { record, named, entry, score, places: words, fields: matchedMetaFields ?? [] }
}

/** What further parts of an entry add to the score of its best one. */
const furtherParts = 0.15

/** Hits by entry. An entry counts as much as its best part, and a little more for each further one. */
export const grouped = (hits: readonly Hit[]): Group[] =>
  [...Map.groupBy(hits, ({ entry }) => entry)].map(([entry, parts]) => {
    const sorted = [...parts].sort((a, b) => b.score - a.score || a.record - b.record)
    const [best = 0, ...others] = sorted.map(({ score }) => score)
    const further = others.slice(0, 4).reduce((sum, score) => sum + score, 0)
    return { entry, hits: sorted, score: best + furtherParts * further }
  })

/**
 * Hits of some of the words, for when no record has all of them. A record counts by the words it has; an entry that has
 * them spread over its parts counts, too.
 * @param perWord the hits of each word alone
 */
export const loosely = (perWord: readonly (readonly Hit[])[]): Hit[] => {
  const found = new Map<number, { hit: Hit; words: number; places: number[]; sum: number }>()
  const wordsOfEntry = new Map<number, Set<number>>()
  for (const [word, hits] of perWord.entries()) {
    for (const hit of hits) {
      const known = found.get(hit.record) ?? { hit, words: 0, places: [], sum: 0 }
      known.words += 1
      known.sum += hit.score
      for (const place of hit.places) known.places.push(place)
      found.set(hit.record, known)
      const words = wordsOfEntry.get(hit.entry) ?? new Set()
      wordsOfEntry.set(hit.entry, words.add(word))
    }
  }
  const all = perWord.length
  const least = Math.ceil(all / 2)
  return [...found.values()].flatMap(({ hit, words, places, sum }) => {
    const inEntry = wordsOfEntry.get(hit.entry)?.size ?? words
    if (inEntry < least) return []
    return [{ ...hit, places, score: sum * (words / all) * (inEntry / all) ** 2 }]
  })
}
