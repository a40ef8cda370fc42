import { type FacetColumns, joinedColumns } from '../outputs/search/facets.ts'
import { paths, type Manifest } from '../outputs/search/manifest.ts'
import { fields, packsIn } from '../outputs/search/part.ts'
import { vocabularyOf, type WordCounts } from '../outputs/search/vocabulary.ts'
import { type IndexFile, type PlacedWords, wordIndexOf } from '../outputs/search/word-index.ts'
import { cacheKey, type Cache } from './cache.ts'
import type { Zip } from './kept-zip.ts'
import { openPagefind } from './pagefind.ts'
import { searchParts, type Stretch } from './search-parts.ts'

const utf8 = new TextEncoder()
const text = (path: string, content: string): IndexFile => ({ path, content: utf8.encode(content) })
const json = (path: string, content: unknown): IndexFile => text(path, JSON.stringify(content))

/** How the index is made, beside what it is made of. */
export interface Making {
  /** The language whose word endings Pagefind knows, BCP 47. */
  language: string
  /** Holds what was made of parts of the content. */
  cache?: Cache
  /** Compresses a chunk of words. */
  zip: Zip
}

/**
 * Makes the files that a search loads. Every record goes into one index, whatever its language: so one search finds all.
 * @throws when Pagefind reports an error
 */
export const makeSearchIndex = async (
  stretches: Iterable<Stretch>,
  { language, cache, zip }: Making,
): Promise<Iterable<IndexFile>> => {
  const pagefind = openPagefind(language, cache)
  const parts = await searchParts(stretches, language, pagefind, cache)
  const { script, wasm } = await pagefind.runtime()
  await pagefind.close()
  const prefix = cacheKey(...parts.map(({ digest }) => digest)).slice(0, 8)

  function* files(): Generator<IndexFile, undefined> {
    const words: PlacedWords[] = []
    const counts: WordCounts[] = []
    const facets: FacetColumns[] = []
    let records = ''
    let [firstRecord, pack] = [0, 0]
    for (const { read } of parts) {
      const { packs, packEnds, ...part } = read()
      for (const content of packsIn({ packs, packEnds })) yield { path: paths.pack(prefix, pack++), content }
      words.push({ words: part.words, firstRecord })
      counts.push(part.counts)
      facets.push(part.facets)
      records += part.list
      firstRecord += part.records
    }
    yield json(paths.facets(prefix), joinedColumns(facets))
    for (const [shard, lines] of vocabularyOf(counts)) yield text(paths.shard(prefix, shard), lines)
    const { ranges, chunks } = wordIndexOf(words)
    for (const [number, chunk] of chunks.entries())
      yield { path: paths.chunk(prefix, number), content: zip(chunk) }
    const manifest: Manifest = { prefix, fields, records, ranges }
    yield json(paths.manifest, manifest)
    yield { path: paths.script, content: script }
    yield { path: paths.wasm, content: wasm }
  }
  return files()
}
