import { readRecordName } from '../../outputs/search/record-name.ts'
import type { Match } from './pagefind.ts'

/** A record that was found. */
export interface Hit {
  match: Match
  named: boolean
  entry: number
  part: number
  score: number
  /** Places in its text of the words found. */
  places: readonly number[]
}

/** What was found in one entry, the best part first. */
export interface Group {
  entry: number
  score: number
  hits: readonly Hit[]
}

export const hitOf = (match: Match): Hit => ({
  match,
  ...readRecordName(match.id),
  score: match.score,
  places: match.words,
})

/** What further parts of an entry add to the score of its best one. */
const furtherParts = 0.15

/** Hits by entry. An entry counts as much as its best part, and a little more for each further one. */
export const grouped = (hits: readonly Hit[]): Group[] =>
  [...Map.groupBy(hits, ({ entry }) => entry)].map(([entry, parts]) => {
    const sorted = [...parts].sort((a, b) => b.score - a.score || a.part - b.part)
    const [best = 0, ...others] = sorted.map(({ score }) => score)
    const further = others.slice(0, 4).reduce((sum, score) => sum + score, 0)
    return { entry, hits: sorted, score: best + furtherParts * further }
  })

/**
 * Hits of some of the words, for when no record has all of them. A record counts by the words it has; an entry that has
 * them spread over its parts counts, too.
 * @param perWord the matches of each word alone
 */
export const loosely = (perWord: readonly (readonly Match[])[]): Hit[] => {
  const found = new Map<string, { hit: Hit; words: number; places: number[]; sum: number }>()
  const wordsOfEntry = new Map<number, Set<number>>()
  for (const [word, matches] of perWord.entries()) {
    for (const match of matches) {
      const hit = hitOf(match)
      const known = found.get(match.id) ?? { hit, words: 0, places: [], sum: 0 }
      known.words += 1
      known.sum += match.score
      for (const place of match.words) known.places.push(place)
      found.set(match.id, known)
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
