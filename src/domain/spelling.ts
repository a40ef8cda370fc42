import { distance } from 'fastest-levenshtein'
import { isAcronym } from './glossary.ts'
import { plainLetters, skeletonOf, soundOf } from './transcription.ts'

/** A name in a text that is spelt as no listed name is, though it sounds like one. */
export interface Variant {
  /** Where it begins in the text. */
  index: number
  /** As it is written. */
  written: string
  /** The listed name that is most like it. */
  listed: string
}

interface Word {
  word: string
  index: number
}

const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({ word: match[0], index: match.index }))

const bare = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, '')

/** At least two capitals, as an acronym has them: `Isis-K` and `T.T.P.`, but no word at the start of a sentence. */
const hasCapitals = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) > 1

const startsName = ({ word }: Word, next: Word | undefined): boolean =>
  /^\p{Lu}/u.test(word) || (/^(?:al|el|ul)$/u.test(word) && next !== undefined && /^\p{Lu}/u.test(next.word))

/** Shorter skeletons are shared by too many words. */
const shortest = 4
/** How much of two spellings must agree in sound. */
const alike = 0.7

const likeness = (a: string, b: string): number => {
  const [x, y] = [soundOf(bare(a)), soundOf(bare(b))]
  return 1 - distance(x, y) / Math.max(x.length, y.length) - distance(a, b) / 1000
}

/** Of some names the one that a spelling is most like, if it is like any. */
const mostAlike = (written: string, names: readonly string[]): string | undefined =>
  names
    .map((name) => ({ name, likeness: likeness(name, written) }))
    .filter((candidate) => candidate.likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)[0]?.name

/**
 * Finds names that are spelt otherwise than listed: `Al Qaeda` for `Al-Qaeda`, `T.T.P.` for `TTP`, `Tehreek` for
 * `Tehrik`. The cost grows with the length of the text, not with the number of names.
 * @param listed all right spellings
 */
export const spellingOf = (listed: readonly string[]): ((text: string) => Variant[]) => {
  const kept = new Map<string, string>()
  const skeletonOfWord = (word: string): string => {
    const known = kept.get(word) ?? skeletonOf(soundOf(bare(word)))
    kept.set(word, known)
    return known
  }
  /** The consonants of a name with one more word, however it is split. */
  const grown = (skeleton: string, word: string): string => {
    if (skeleton === '') return skeletonOfWord(word)
    const more = skeletonOfWord(word).replace(/^a/, '')
    return skeleton + (more[0] === skeleton.at(-1) ? more.slice(1) : more)
  }
  const skeletonOfAll = (name: string): string =>
    wordsIn(name).reduce((skeleton, { word }) => grown(skeleton, word), '')

  const acronyms = listed.filter(isAcronym)
  const names = listed.filter((name) => !isAcronym(name))
  const byCapitals = new Map(acronyms.map((name) => [bare(name), name]))
  const bySkeleton = Map.groupBy(names, skeletonOfAll)
  const exact = new Set(acronyms)
  const folded = new Set(names.map((name) => name.toLowerCase().replace(/\s+/g, ' ')))
  const isRight = (written: string) =>
    exact.has(written) || folded.has(written.toLowerCase().replace(/\s+/g, ' '))
  const beginningsOf = (texts: Iterable<string>) =>
    new Set([...texts].flatMap((text) => [...text].map((_, end) => text.slice(0, end + 1))))
  const skeletonStarts = beginningsOf(bySkeleton.keys())
  const acronymStarts = beginningsOf(byCapitals.keys())

  const meantBy = (written: string, letters: string, skeleton: string): string | undefined => {
    const acronym = hasCapitals(written) ? byCapitals.get(letters) : undefined
    const named = skeleton.length < shortest ? undefined : bySkeleton.get(skeleton)
    return acronym ?? (named && mostAlike(written, named))
  }

  return (text) => {
    const words = wordsIn(text)
    /** The longest run of words from a place that is a listed name or a variant of one. */
    const runFrom = (start: number): { length: number; variant?: Variant } | undefined => {
      const index = words[start]?.index ?? 0
      let [letters, skeleton, end] = ['', '', index]
      let best: { length: number; variant?: Variant } | undefined
      for (let at = start; at < words.length; at += 1) {
        const word = words[at]
        if (word === undefined || (at > start && !/^[\s.'’-]$/.test(text.slice(end, word.index)))) break
        letters += bare(word.word)
        skeleton = grown(skeleton, word.word)
        end = word.index + word.word.length
        if (!acronymStarts.has(letters) && !skeletonStarts.has(skeleton)) break
        const written = text.slice(index, end)
        const meant = isRight(written) ? written : meantBy(written, letters, skeleton)
        if (meant !== undefined)
          best = {
            length: at - start + 1,
            ...(meant !== written && { variant: { index, written, listed: meant } }),
          }
      }
      return best
    }
    const found: Variant[] = []
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]
      if (word === undefined || !startsName(word, words[at + 1])) continue
      const run = runFrom(at)
      if (run?.variant !== undefined) found.push(run.variant)
      at += (run?.length ?? 1) - 1
    }
    return found
  }
}
