import { soundOf } from '../../domain/transcription.ts'
import { tokensOf } from '../../outputs/search/fold.ts'
import type { Shown } from '../../outputs/search/shown.ts'
import type { Found } from './finding.ts'
import type { SearchIndex } from './search-index.ts'

const namesAtMost = 4
/** Names that are read to find those. Neighbours share a file. */
const readAtMost = 8

/** Whether a word is one of a name's: as it stands, as it begins, or as it sounds. */
const isIn = (name: readonly string[], word: string): boolean =>
  name.some(
    (part) =>
      part.startsWith(word) ||
      soundOf(part) === soundOf(word) ||
      (word.length > 5 && part.slice(0, 5) === word.slice(0, 5)),
  )

/** How much of a name the words are, 0 when one of them is not in it. */
const share = ({ kind, title, also = [] }: Shown, words: readonly string[]): number => {
  const names = [title, ...(kind === 'Event' ? [] : also)]
  return Math.max(
    ...names.map((name) => {
      const parts = tokensOf(name).map(({ word }) => word)
      return words.every((word) => isIn(parts, word)) ? words.length / Math.max(1, parts.length) : 0
    }),
  )
}

/** The people, terms, topics, organisations and events among records whose name the words are, the nearest first. */
export const namesAmong = async (
  { records, scores, isNamed }: Found,
  words: readonly string[],
  { shown }: SearchIndex,
): Promise<{ record: number; shown: Shown }[]> => {
  const likely = records
    .filter(isNamed)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, readAtMost)
  const read = await Promise.all(
    likely.map(async (record) => {
      const name = await shown(record)
      return { record, shown: name, share: share(name, words) }
    }),
  )
  return read
    .filter(({ share: part }) => part > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, namesAtMost)
}
