import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { facetColumns } from '../outputs/search/facets.ts'
import { paths, type Manifest } from '../outputs/search/manifest.ts'
import { writeRecordList, type Place } from '../outputs/search/record-list.ts'
import type { SearchEntry } from '../outputs/search/records.ts'
import { packsOf, shownOf } from '../outputs/search/shown.ts'
import { vocabularyOf } from '../outputs/search/vocabulary.ts'
import { mergedIndex, type IndexFile } from '../outputs/search/word-index.ts'
import type { Cache } from './cache.ts'
import { inParts, pagefindParts } from './pagefind-parts.ts'

const gzip = { zip: (bytes: Uint8Array) => gzipSync(bytes, { level: 6 }), unzip: gunzipSync }
const utf8 = new TextEncoder()
const text = (path: string, content: string): IndexFile => ({ path, content: utf8.encode(content) })
const json = (path: string, content: unknown): IndexFile => text(path, JSON.stringify(content))

/**
 * Makes the files that a search loads. Every record goes into one index, whatever its language: so one search finds all.
 * @param language the language whose word endings Pagefind knows, BCP 47
 * @param cache holds Pagefind’s indexes of parts of the content
 * @throws when Pagefind reports an error
 */
export const makeSearchIndex = async (
  entries: readonly SearchEntry[],
  language: string,
  cache?: Cache,
): Promise<IndexFile[]> => {
  const digest = createHash('sha256')
  for (const entry of entries) digest.update(JSON.stringify(entry))
  const prefix = digest.digest('hex').slice(0, 8)
  const parts = inParts(entries)
  const making = pagefindParts(parts, language.split('-')[0] ?? language, cache)

  // While Pagefind, a process of its own, works:
  const records = entries.flatMap(({ records: all }) => all)
  const packs = packsOf(
    entries.flatMap(({ named, records: all }) => all.map((record) => shownOf(record, named))),
  )
  const vocabulary = vocabularyOf(
    records.map((record) => record.text),
    records.map(({ kind, title, also }) => [kind, title, ...also].join('\n')),
  )
  const facets = facetColumns(records.map((record) => record.facets))

  const { parts: files, runtime } = await making
  const { fields, words, ranges, chunks } = mergedIndex(
    files.map((part, index) => ({ files: part, records: parts[index]?.places ?? [] })),
    gzip,
  )
  const packOf = packs.flatMap((pack, number) => pack.map(() => number))
  const places = entries.flatMap(({ named, records: all }, entry) => all.map(() => ({ entry, named })))
  const list = places.map((place, record): Place => ({
    ...place,
    pack: packOf[record] ?? 0,
    words: words[record] ?? 1,
  }))
  const manifest: Manifest = { prefix, fields, records: writeRecordList(list), ranges }
  return [
    json(paths.manifest, manifest),
    { path: paths.script, content: runtime.script },
    { path: paths.wasm, content: runtime.wasm },
    ...chunks.map((content, number) => ({ path: paths.chunk(prefix, number), content })),
    ...packs.map((pack, number) => json(paths.pack(prefix, number), pack)),
    json(paths.facets(prefix), facets),
    ...[...vocabulary].map(([shard, lines]) => text(paths.shard(prefix, shard), lines)),
  ]
}
