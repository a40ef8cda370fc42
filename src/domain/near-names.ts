import { type Heard, hear, likenessOf, nearName, type Word } from './names.ts'
import { skeletonOf } from './transcription.ts'

/** Keys of which two near names share at least one, nearly always: a word and the initial of another, or the start. */
const keysOf = ({ words: [first, ...others], whole }: Heard): Set<string> => {
  const initial = ({ sound }: Word) => sound.slice(0, 1)
  const keys = others.flatMap((word) =>
    first === undefined ? [] : [`${first.skeleton} ${initial(word)}`, `${word.skeleton} ${initial(first)}`],
  )
  return new Set([...keys, skeletonOf(whole).slice(0, 5)])
}

/** Two of the named whose names are near. */
export interface NearNames<T> {
  one: T
  other: T
  /** The two forms that are near. */
  names: readonly [string, string]
}

/**
 * Finds all pairs whose names are near, without comparing each with each.
 * @param named who there is, each with all forms of his or her name
 */
export const findNearNames = <T>(named: Iterable<{ of: T; names: readonly string[] }>): NearNames<T>[] => {
  const buckets = new Map<string, { of: T; name: string; heard: Heard }[]>()
  const found = new Map<T, Map<T, NearNames<T>>>()
  const isFound = (one: T, other: T) =>
    found.get(one)?.has(other) === true || found.get(other)?.has(one) === true
  for (const { of, names } of named) {
    for (const name of names) {
      const heard = hear(name)
      for (const key of keysOf(heard)) {
        const bucket = buckets.get(key) ?? []
        for (const known of bucket) {
          if (known.of === of || isFound(known.of, of) || likenessOf(known.heard, heard) < nearName) continue
          const pairs = found.get(known.of) ?? new Map<T, NearNames<T>>()
          pairs.set(of, { one: known.of, other: of, names: [known.name, name] })
          found.set(known.of, pairs)
        }
        bucket.push({ of, name, heard })
        buckets.set(key, bucket)
      }
    }
  }
  return [...found.values()].flatMap((pairs) => [...pairs.values()])
}
