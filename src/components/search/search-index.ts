import { facets, valuesByRecord, type Facet, type FacetColumns } from '../../outputs/search/facets.ts'
import { paths, type Manifest } from '../../outputs/search/manifest.ts'
import { readRecordList, type Place } from '../../outputs/search/record-list.ts'
import type { Shown } from '../../outputs/search/shown.ts'
import { once } from './once.ts'
import { startPagefind, type Lexicon, type PagefindModule } from './pagefind.ts'
import { weigh, type Weighed } from './weighing.ts'

/** The files of a search, as they are asked for. */
export interface SearchIndex extends Lexicon {
  /** Every record, by its number. */
  places: readonly Place[]
  /** The names of the fields in which words stand beside the text. */
  fields: readonly string[]
  /** A typed word, or the beginning of one, in all records. */
  weighed: (word: string) => Promise<Weighed>
  shown: (record: number) => Promise<Shown>
  /** Facet → the values of each record. */
  facets: () => Promise<ReadonlyMap<Facet, readonly (readonly string[])[]>>
  /** The lines of a shard of the vocabulary, empty where there is none. */
  shard: (name: string) => Promise<string>
}

/** Words that are kept: a key typed or deleted asks mostly what was asked before. Each takes 6 bytes a record. */
const wordsKept = 24

/**
 * Opens the search of a site.
 * @param folder the address of its files, with a slash at the end
 * @param load loads Pagefind’s script
 */
export const openSearchIndex = async (
  folder: string,
  load: (script: string) => Promise<PagefindModule>,
): Promise<SearchIndex> => {
  const wasm = fetch(folder + paths.wasm)
  wasm.catch(() => undefined) // told when Pagefind starts
  const read = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(folder + path, init)
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    // A file of this build: `make-search-index.ts` wrote it for this script.
    return (await response.json()) as T
  }
  const [module, manifest] = await Promise.all([
    load(folder + paths.script),
    // Its name stays when the content changes, so an old one must not be taken from the browser’s cache unasked.
    read<Manifest>(paths.manifest, { cache: 'no-cache' }),
  ])
  const { prefix } = manifest
  const places = readRecordList(manifest.records)
  const firstOf: number[] = []
  for (const [record, { pack }] of places.entries()) firstOf[pack] ??= record
  const pack = once((number: number) => read<readonly Shown[]>(paths.pack(prefix, number)))
  const columns = once(async (path: string) => {
    const all = await read<FacetColumns>(path)
    return new Map(facets.map((facet) => [facet, valuesByRecord(all[facet])]))
  })
  const lexicon = await startPagefind(folder, module, manifest, wasm)
  const lookUp = once(lexicon.lookUp, 2 * wordsKept)
  const lengths = Uint32Array.from(places, ({ words }) => words)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return {
    places,
    fields: manifest.fields,
    lookUp,
    ahead: lexicon.ahead,
    weighed: once(async (word) => weigh(word, await lookUp(word), lengths, mean), wordsKept),
    shown: async (record) => {
      const { pack: number = 0 } = places[record] ?? {}
      const shown = (await pack(number))[record - (firstOf[number] ?? 0)]
      if (shown === undefined) throw new Error(`There is no record ${record}.`)
      return shown
    },
    facets: () => columns(paths.facets(prefix)),
    shard: once(async (name) => {
      const response = await fetch(folder + paths.shard(prefix, name))
      return response.ok ? response.text() : ''
    }),
  }
}
