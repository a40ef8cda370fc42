import { joinedIn, meantBy, shardsOf } from '../../outputs/search/vocabulary.ts'
import type { SearchIndex } from './search-index.ts'

/** Words as they are searched for. */
export interface Mended {
  mended: readonly string[]
  /** Words that nothing here resembles; they are left out. */
  missing: readonly string[]
}

/** Meanings of a word that are tried. */
const triedAtMost = 3

/**
 * Puts words of the index in place of those that are not in it.
 * @param hasAll whether any record has all of some words
 */
export const mender = (index: SearchIndex, hasAll: (words: readonly string[]) => Promise<boolean>) => {
  // Quoted, so that Pagefind takes the word or its stem, and not the longest beginning of it that it has.
  const has = async (word: string): Promise<boolean> => (await index.lookUp(`"${word}"`)).length > 0

  /** What a word may be a slip of, best first. */
  const slipsOf = async (word: string): Promise<readonly string[]> => {
    const { first, last } = shardsOf(word)
    const meant = meantBy(word, await index.shard(first))
    return meant.length > 0 ? meant : meantBy(word, await index.shard(last))
  }

  /** Two words of the index that were typed as one. */
  const parted = async (word: string): Promise<readonly string[]> => {
    for (const [first, second] of joinedIn(word, await index.shard(shardsOf(word).first)))
      if (await has(second)) return [`${first} ${second}`]
    return []
  }

  /** What is looked up for a word; nothing when there is nothing like it. */
  const choicesFor = async (word: string): Promise<readonly string[]> => {
    if (await has(word)) return [word]
    // The beginning of a word, as it is while somebody types.
    if ((await index.lookUp(word)).some((meant) => meant.word.startsWith(word))) return [word]
    const byFirst = await index.shard(shardsOf(word).first)
    if (`\n${byFirst}`.includes(`\n${word}`)) return [word]
    const slips = await slipsOf(word)
    return slips.length > 0 ? slips.slice(0, triedAtMost) : parted(word)
  }

  /** The first choice for each word, or that which goes together with the others. */
  const together = async (choices: readonly (readonly string[])[]): Promise<readonly string[]> => {
    let best = choices.map(([first = '']) => first)
    for (const [place, options] of choices.entries()) {
      if (options.length < 2) continue
      for (const option of options) {
        const attempt = best.with(place, option)
        if (!(await hasAll(attempt.flatMap((words) => words.split(' '))))) continue
        best = attempt
        break
      }
    }
    return best
  }

  /** @param exact take the words as they are; what is not in the index is missing */
  return async (words: readonly string[], exact: boolean): Promise<Mended> => {
    const choices = await Promise.all(
      words.map(async (word) => {
        const found = await choicesFor(word)
        return exact && found[0] !== word ? [] : found
      }),
    )
    const missing = words.filter((_, place) => choices[place]?.length === 0)
    const mended = await together(choices.filter(({ length }) => length > 0))
    return { mended: mended.flatMap((word) => word.split(' ')), missing }
  }
}
