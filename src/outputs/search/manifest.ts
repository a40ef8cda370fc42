import { encoded } from './cbor.ts'
import { signature, version } from './pagefind-format.ts'
import type { WordIndex } from './word-index.ts'

/** What a search has to know first: `index.json`, the only file of the search whose name stays when the content changes. */
export interface Manifest {
  /** Begins the name of every other file. */
  prefix: string
  fields: readonly string[]
  /** All records (`record-list.ts`). */
  records: string
  ranges: WordIndex['ranges']
}

/** Where the files of a search lie, in its folder. Pagefind asks for its own under the same names. */
export const paths = {
  manifest: 'index.json',
  script: 'pagefind.js',
  chunks: 'index/',
  chunk: (prefix: string, number: number): string => `index/${prefix}${number}.pf_index`,
  pack: (prefix: string, number: number): string => `texts/${prefix}${number}.json`,
  facets: (prefix: string): string => `facets/${prefix}.json`,
  shard: (prefix: string, name: string): string => `vocabulary/${prefix}-${name}.txt`,
  /** Asked for by every index, whatever its language. */
  wasm: 'wasm.unknown.pagefind',
  /** These two are not files: the browser makes them of the manifest. */
  entry: 'pagefind-entry.json',
  meta: 'pagefind.all.pf_meta',
}

/** What Pagefind starts with: one index for all languages. */
export const pagefindEntry = (): unknown => ({
  version,
  languages: { all: { hash: 'all', wasm: 'unknown', page_count: 1 } },
  include_characters: [],
})

/** Pagefind’s own list of records and chunks, as it would lie on the host. One record: see `numberedChunk`. */
export const pagefindMeta = ({ prefix, fields, ranges }: Manifest): Uint8Array => {
  const list = encoded([
    version,
    [['0', 1]],
    ranges.map(([from, to], number) => [from, to, `${prefix}${number}`]),
    [],
    [],
    fields,
  ])
  const start = new TextEncoder().encode(signature)
  const whole = new Uint8Array(start.length + list.length)
  whole.set(start)
  whole.set(list, start.length)
  return whole
}
