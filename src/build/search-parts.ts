import { deserialize, serialize } from 'node:v8'
import { Lexicon } from '../outputs/search/lexicon.ts'
import { type Part, partOf, piecesIn, readEntries } from '../outputs/search/part.ts'
import { version } from '../outputs/search/pagefind-format.ts'
import { Pieces } from '../outputs/search/pieces.ts'
import type { SearchEntry } from '../outputs/search/records.ts'
import { stretchesOf } from '../outputs/search/stretches.ts'
import { cacheKey, type Cache } from './cache.ts'
import type { Pagefind } from './pagefind.ts'
import { codeDigest } from './restore/base.ts'

/** Some entries, neighbours, of which a part of the search is made. */
export interface Stretch {
  /** A digest of all that is found of them. */
  digest: string
  entries: () => readonly SearchEntry[]
}

/** A digest of all that is found of some entries. */
export const digestOf = (entries: readonly SearchEntry[]): string => cacheKey(JSON.stringify(entries))

/** The stretches of entries that have been read. */
export const inStretches = (all: readonly SearchEntry[]): Stretch[] =>
  stretchesOf(all, ({ records }) => records[0]?.address ?? '').map((entries) => ({
    digest: digestOf(entries),
    entries: () => entries,
  }))

/** Stretches that are made at a time, so that the texts of a large archive are not in memory all at once. */
const atATime = 16

const cacheInMemory = (): Pick<Cache, 'get' | 'set' | 'prune'> => {
  const held = new Map<string, Uint8Array>()
  return {
    get: (key) => held.get(key),
    set: (key, bytes) => held.set(key, bytes),
    prune: () => 0,
  }
}

/** Milliseconds that a part is kept after its last use: one weighs half a megabyte, and every change leaves one. */
const keptFor = 7 * 24 * 60 * 60 * 1000

/** A part as the cache holds it. It is what this program wrote, by the digest in its key and its checksum: so its type is the program’s own. */
const read = (bytes: Uint8Array): Part => {
  const { packs, packEnds, ...rest } = deserialize(bytes) as Part
  // What is read shares the bytes it was read from: without a copy the words of a part would hold on to its texts.
  return { packs, packEnds, ...(deserialize(serialize(rest)) as typeof rest) }
}

/** A part of the search that is made, and lies in the cache until it is read. */
export interface MadePart {
  digest: string
  read: () => Part
}

/**
 * Makes the parts of the search that no build has made before.
 * @param stretches are read a few at a time
 * @param language of the lexicon, BCP 47
 */
export const searchParts = async (
  stretches: Iterable<Stretch>,
  language: string,
  pagefind: Pagefind,
  cache: Pick<Cache, 'get' | 'set' | 'prune'> = cacheInMemory(),
): Promise<MadePart[]> => {
  const base = cacheKey('part of the search', codeDigest(), version, language)
  const keyOf = (digest: string): string => cacheKey(base, digest)
  const pieces = new Pieces()
  const lexicon = new Lexicon(pagefind.index)
  const makeAll = async (missing: readonly Stretch[]): Promise<void> => {
    const some = missing.map(({ digest, entries }) => ({ digest, entries: readEntries(entries(), pieces) }))
    await lexicon.learn(some.flatMap(({ entries }) => piecesIn(entries)))
    for (const { digest, entries } of some)
      cache.set(keyOf(digest), serialize(partOf(entries, pieces, lexicon)))
  }
  const digests: string[] = []
  let missing: Stretch[] = []
  for (const stretch of stretches) {
    digests.push(stretch.digest)
    if (cache.get(keyOf(stretch.digest)) === undefined) missing.push(stretch)
    if (missing.length < atATime) continue
    await makeAll(missing)
    missing = []
  }
  await makeAll(missing)
  cache.prune(keptFor)
  return digests.map((digest) => ({
    digest,
    read: () => {
      const part = cache.get(keyOf(digest))
      if (part === undefined) throw new Error('A part of the search was lost while the index was made.')
      return read(part)
    },
  }))
}
