import { distance } from 'fastest-levenshtein'
import { isAcronym } from './glossary.ts'
import { onceFor } from './lazy.ts'
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

const word = /[\p{L}\p{N}]+/uy

/** The word that begins at a place of a text. */
const wordAt = (text: string, index: number): string | undefined => {
  word.lastIndex = index
  return word.exec(text)?.[0]
}

const bare = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, '')

/** At least two capitals, as an acronym has them: `Isis-K` and `T.T.P.`, but no word at the start of a sentence. */
const hasCapitals = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) > 1

/** Where a name could begin: at a capital, or at an article before one. Most words of a text need no look. */
const beginnings = /(?<![\p{L}\p{N}])(?:\p{Lu}|(?:al|el|ul)(?=[^\p{L}\p{N}]+\p{Lu}))/gu

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
  const soundsOf = onceFor((word): { letters: string; skeleton: string } => {
    const letters = bare(word)
    return { letters, skeleton: skeletonOf(soundOf(letters)) }
  })
  /** The consonants of a name with one more word, however it is split. */
  const grown = (skeleton: string, next: string): string => {
    const { skeleton: own } = soundsOf(next)
    if (skeleton === '') return own
    const more = own.replace(/^a/, '')
    return skeleton + (more[0] === skeleton.at(-1) ? more.slice(1) : more)
  }
  const skeletonOfAll = (name: string): string => (name.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(grown, '')

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

  /** The longest run of words from a place of a text that is a listed name or a variant of one. */
  const runFrom = (text: string, index: number): { end: number; variant?: Variant } | undefined => {
    let [letters, skeleton, end] = ['', '', index]
    let best: { end: number; variant?: Variant } | undefined
    for (let at = index; ; at = end + 1) {
      const next = at === index || /[\s.'’-]/.test(text.charAt(end)) ? wordAt(text, at) : undefined
      if (next === undefined) return best
      letters += soundsOf(next).letters
      skeleton = grown(skeleton, next)
      end = at + next.length
      if (!acronymStarts.has(letters) && !skeletonStarts.has(skeleton)) return best
      const written = text.slice(index, end)
      const meant = isRight(written) ? written : meantBy(written, letters, skeleton)
      if (meant !== undefined)
        best = { end, ...(meant !== written && { variant: { index, written, listed: meant } }) }
    }
  }

  return (text) => {
    const found: Variant[] = []
    let passed = 0
    for (const { index } of text.matchAll(beginnings)) {
      if (index < passed) continue
      const run = runFrom(text, index)
      if (run?.variant !== undefined) found.push(run.variant)
      passed = run?.end ?? index
    }
    return found
  }
}
