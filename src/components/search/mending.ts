import { meantBy, shardsOf } from '../../outputs/search/vocabulary.ts'
import type { Pagefind } from './pagefind.ts'

/** What is known of a word that a reader typed. */
export type Known =
  | { state: 'known' }
  /** Not in the index; what may have been meant, best first. */
  | { state: 'unknown'; meant: readonly string[] }

/**
 * Tells words of the index from others, and finds what others may have meant.
 * @param loadShard the lines of a shard of the vocabulary, empty where there is none
 */
export const mender = (pagefind: Pagefind, loadShard: (shard: string) => Promise<string>) => {
  const asked = new Map<string, Promise<Known>>()

  const look = async (word: string): Promise<Known> => {
    // Quoted, so that Pagefind takes the word or its stem, and not the longest beginning of it that it has.
    const { results } = await pagefind.search(`"${word}"`)
    if (results.length > 0) return { state: 'known' }
    const { first, last } = shardsOf(word)
    const byFirst = await loadShard(first)
    if (`\n${byFirst}`.includes(`\n${word}`)) return { state: 'known' }
    const meant = meantBy(word, byFirst)
    return { state: 'unknown', meant: meant.length > 0 ? meant : meantBy(word, await loadShard(last)) }
  }

  return (word: string): Promise<Known> => {
    const known = asked.get(word) ?? look(word)
    asked.set(word, known)
    return known
  }
}
