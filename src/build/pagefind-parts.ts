import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { decode, encode } from 'cborg'
import pLimit from 'p-limit'
import { close, createIndex } from 'pagefind'
import { z } from 'zod'
import { urduLetters } from '../outputs/search/fold.ts'
import type { SearchRecord } from '../outputs/search/records.ts'
import { orderName, version } from '../outputs/search/pagefind-format.ts'
import type { IndexFile, PartFiles } from '../outputs/search/word-index.ts'
import { cacheKey, type Cache } from './cache.ts'

/** A part of the search: some records, by their places among all. */
export interface Part {
  records: readonly SearchRecord[]
  places: readonly number[]
}

/**
 * Into how many parts an index is made. A change makes those anew whose records it touches, and each part costs a little by
 * itself: with eight, 1,000 entries take 0.6 s for a change and no more than before for all.
 */
const count = 8

/** Milliseconds that a part is kept after its last use: one weighs 300 kB at 1,000 entries, and every change leaves one. */
const keptFor = 7 * 24 * 60 * 60 * 1000

/** Parts that stay the same when something else changes: an entry's address says where it belongs. */
export const inParts = (entries: readonly { records: readonly SearchRecord[] }[]): Part[] => {
  const parts = Array.from({ length: count }, () => ({
    records: [] as SearchRecord[],
    places: [] as number[],
  }))
  let place = 0
  for (const { records } of entries) {
    const [byte = 0] = createHash('sha256')
      .update(records[0]?.address ?? '')
      .digest()
    const part = parts[byte % count]
    for (const record of records) {
      part?.records.push(record)
      part?.places.push(place++)
    }
  }
  return parts.filter(({ records }) => records.length > 0)
}

/** What Pagefind is told of a record. Dates and facets are none of its business: see `facets.ts`. */
const told = ({ address, kind, title, within = '', text, also }: SearchRecord) => ({
  url: address,
  content: urduLetters(text === '' ? title : text),
  meta: {
    title: urduLetters(title),
    kind,
    within: urduLetters(within),
    also: urduLetters(also.join(' · ')),
  },
})

type Told = ReturnType<typeof told>

/** @throws when Pagefind reports an error */
const indexed = async (records: readonly Told[], language: string): Promise<IndexFile[]> => {
  const { index, errors } = await createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
  const added = await Promise.all(
    records.map((record, place) =>
      index.addCustomRecord({ ...record, language, filters: {}, sort: { [orderName]: String(place) } }),
    ),
  )
  const { files, errors: unmade } = await index.getFiles()
  await index.deleteIndex()
  const problems = [...added.flatMap(({ errors: wrong }) => wrong), ...unmade]
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`)
  return files
}

const file = (files: readonly IndexFile[], name: RegExp): Uint8Array => {
  const found = files.find(({ path }) => name.test(path))
  if (found === undefined) throw new Error(`Pagefind made no file ${name.source}.`)
  return found.content
}

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const partFiles = z.strictObject({
  meta: bytes,
  chunks: z.array(z.strictObject({ hash: z.string(), content: bytes })),
})
const runtime = z.strictObject({ script: bytes, wasm: bytes })

/** What a browser needs to search an index: Pagefind’s script, and its WebAssembly for a language. */
export type Runtime = z.infer<typeof runtime>

/**
 * Has Pagefind index records, part by part. What it made of equal records before is taken from the cache.
 * @param language whose word endings Pagefind knows: a BCP 47 language without region
 * @throws when Pagefind reports an error
 */
export const pagefindParts = async (
  parts: readonly Part[],
  language: string,
  cache: Cache | undefined,
): Promise<{ parts: PartFiles[]; runtime: Runtime }> => {
  const cached = async <T>(
    shape: z.ZodType<T>,
    records: readonly Told[],
    make: (files: readonly IndexFile[]) => T,
  ): Promise<T> => {
    const key = cacheKey('parts of the search index, 2', version, language, JSON.stringify(records))
    const before = cache?.get(key)
    if (before !== undefined) return shape.parse(decode(before))
    const made = make(await indexed(records, language))
    cache?.set(key, encode(made))
    return made
  }
  // All records of 5,000 entries on their way to Pagefind at once take a gigabyte.
  const one = pLimit(1)
  const made = {
    // Pagefind hands its script out with an index only.
    runtime: await cached(runtime, [{ url: '/', content: 'a', meta: {} as Told['meta'] }], (files) => ({
      script: file(files, /^pagefind\.js$/),
      wasm: file(files, new RegExp(`^wasm\\.(?:${language}|unknown)\\.pagefind$`)),
    })),
    parts: await Promise.all(
      parts.map(({ records }) =>
        one(() =>
          cached(partFiles, records.map(told), (files) => ({
            meta: file(files, /\.pf_meta$/),
            chunks: files
              .filter(({ path }) => path.endsWith('.pf_index'))
              .map(({ path, content }) => ({ hash: basename(path, '.pf_index'), content })),
          })),
        ),
      ),
    ),
  }
  await close()
  cache?.prune(keptFor)
  return made
}
