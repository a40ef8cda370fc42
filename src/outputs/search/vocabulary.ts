import { skeletonOf, soundOf } from '../../domain/transcription.ts'
import { folded, tokensOf } from './fold.ts'

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

/**
 * The vocabulary of some texts: shard → its lines.
 * @param texts words that stand in them once are left out: they are as likely slips themselves
 * @param names every word counts
 */
export const vocabularyOf = (texts: Iterable<string>, names: Iterable<string>): Vocabulary => {
  const counts = new Map<string, number>()
  const count = (text: string) => {
    for (const { word } of tokensOf(text)) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const text of texts) count(text)
  for (const [word, times] of counts) if (times === 1) counts.delete(word)
  for (const name of names) count(name)
  const shards = new Map<string, string[]>()
  for (const word of [...counts.keys()].sort()) {
    const line = `${word} ${Math.min(9, Math.floor(Math.log2(counts.get(word) ?? 1) / 2))}`
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
