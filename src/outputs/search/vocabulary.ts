import { skeletonOf, soundOf } from '../../domain/transcription.ts'
import { folded } from './fold.ts'
import type { Piece } from './pieces.ts'

/**
 * The words of the index, for mending those that are not in it. They lie in shards, each a list of words in order of the
 * alphabet, one a line, with a digit for how often the word occurs (its power of four). A word stands in two shards: one
 * by the sound it begins with, one by the last of its consonants. Whoever has mistyped one letter has at least one end right,
 * so two small files hold every word that can be meant.
 */
export type Vocabulary = ReadonlyMap<string, string>

const shortest = 3
const isWord = (word: string): boolean => word.length >= shortest && !/\p{N}/u.test(word)
const code = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16)

/** The shards in which a word stands: by its first sound (`Q` and `K` are one), by the last of its consonants. */
export const shardsOf = (word: string): { first: string; last: string } => {
  const sounds = skeletonOf(soundOf(word))
  return {
    first: `first-${code(sounds.slice(0, 1))}`,
    last: `last-${code((sounds.length > 1 ? sounds : word).slice(-1))}`,
  }
}

/** How often words occur in some texts, and how often in names. */
export interface WordCounts {
  /** One a line. */
  words: string
  inTexts: Uint32Array
  inNames: Uint32Array
}

/**
 * Counts the words of texts and of names.
 * @param met all pieces, by their numbers
 */
export const countWords = (
  texts: Iterable<readonly Piece[]>,
  names: Iterable<readonly Piece[]>,
  met: readonly Piece[],
): WordCounts => {
  const counted = (all: Iterable<readonly Piece[]>): Map<string, number> => {
    const times = new Uint32Array(met.length)
    for (const pieces of all) for (const { number } of pieces) times[number] = (times[number] ?? 0) + 1
    const counts = new Map<string, number>()
    for (const { number, tokens } of met) {
      const count = times[number] ?? 0
      if (count > 0) for (const { word } of tokens) counts.set(word, (counts.get(word) ?? 0) + count)
    }
    return counts
  }
  const [inTexts, inNames] = [counted(texts), counted(names)]
  const words = [...new Set([...inTexts.keys(), ...inNames.keys()])].filter(isWord).sort()
  return {
    words: words.join('\n'),
    inTexts: Uint32Array.from(words, (word) => inTexts.get(word) ?? 0),
    inNames: Uint32Array.from(words, (word) => inNames.get(word) ?? 0),
  }
}

/**
 * The vocabulary of what was counted: shard → its lines. Words that stand in texts once, and in no name, are left out: they are
 * as likely slips themselves.
 */
export const vocabularyOf = (counted: Iterable<WordCounts>): Vocabulary => {
  const [inTexts, inNames] = [new Map<string, number>(), new Map<string, number>()]
  const add = (to: Map<string, number>, word: string, times = 0) => {
    if (times > 0) to.set(word, (to.get(word) ?? 0) + times)
  }
  for (const counts of counted)
    for (const [row, word] of counts.words.split('\n').entries()) {
      add(inTexts, word, counts.inTexts[row])
      add(inNames, word, counts.inNames[row])
    }
  for (const [word, times] of inTexts) if (times > 1) add(inNames, word, times)
  const shards = new Map<string, string[]>()
  for (const [word, times] of [...inNames].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = `${word} ${Math.min(9, Math.floor(Math.log2(times) / 2))}`
    for (const shard of Object.values(shardsOf(word))) {
      const known = shards.get(shard)
      if (known === undefined) shards.set(shard, [line])
      else known.push(line)
    }
  }
  return new Map([...shards].map(([shard, lines]) => [shard, lines.join('\n')]))
}

/**
 * Letters to insert, delete, change or swap with their neighbour to make one word of another (Damerau 1964; optimal
 * string alignment).
 */
export const edits = (a: string, b: string): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** How many slips a word of this length may hold: 1 in 4 to 7 letters, 2 above. */
const slipsIn = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/**
 * Words of a shard that may have been meant, best first: those that sound alike (`Tehreek`, `Tehrik`), then those with
 * fewest slips; of equals the more frequent.
 */
export const meantBy = (typed: string, shard: string): string[] => {
  const word = folded(typed)
  const sound = soundOf(word)
  return shard
    .split('\n')
    .flatMap((line) => {
      const [candidate = '', frequency = '0'] = line.split(' ')
      if (Math.abs(candidate.length - word.length) > 2) return []
      const alike = word.length > 3 && soundOf(candidate) === sound
      const distance = alike ? 0.5 : edits(word, candidate)
      return distance === 0 || distance > slipsIn(candidate.length > word.length ? candidate : word)
        ? []
        : [{ candidate, rank: distance - Number(frequency) * 0.09 }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate)
}

/**
 * Words of a shard that a word begins with, and what is left of it, longest first: `hassankhan` is `hassan` and `khan`.
 * @param shard the first of the word's own shards
 */
export const joinedIn = (typed: string, shard: string): [first: string, rest: string][] => {
  const word = folded(typed)
  return shard
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [first = ''] = line.split(' ')
      const isStart = word.startsWith(first) && word.length >= first.length + shortest
      return isStart && first.length > shortest ? [[first, word.slice(first.length)]] : []
    })
    .sort(([a], [b]) => b.length - a.length)
}
