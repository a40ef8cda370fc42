import { type FacetColumns, facetColumns } from './facets.ts'
import type { Lexicon } from './lexicon.ts'
import { type PartWords, PartWordsWriter } from './part-words.ts'
import type { Piece, Pieces } from './pieces.ts'
import { writeRecordList } from './record-list.ts'
import type { SearchEntry, SearchRecord } from './records.ts'
import { packsOf, shownOf } from './shown.ts'
import { countWords, type WordCounts } from './vocabulary.ts'

/** The fields of a record in which words stand beside its text, in the order that Pagefind gives them. */
export const fields = ['also', 'kind', 'title', 'within'] as const

/** What a search knows of some entries, neighbours: it depends on them alone, and the whole is put together from such parts. */
export interface Part {
  /** How many records it has. */
  records: number
  /** The records in a line (`record-list.ts`). A part begins with a pack and an entry of its own, so that lines follow each other. */
  list: string
  /** Packs of texts as their files hold them, one behind the other, and where each ends. */
  packs: Uint8Array
  packEnds: Uint32Array
  facets: FacetColumns
  words: PartWords
  counts: WordCounts
}

/** A record in pieces. Dates and facets are none of a word’s business: see `facets.ts`. */
interface ReadRecord {
  text: readonly Piece[]
  fields: readonly (readonly Piece[])[]
  names: readonly Piece[]
}

/** Entries in pieces, before it is known what these mean. */
export interface ReadEntries {
  entries: readonly SearchEntry[]
  records: readonly ReadRecord[]
}

/** Takes entries to pieces. */
export const readEntries = (entries: readonly SearchEntry[], pieces: Pieces): ReadEntries => {
  const read = ({ kind, title, within = '', text, also }: SearchRecord): ReadRecord => {
    const ofTitle = pieces.of(title)
    const ofKind = pieces.of(kind)
    const ofText = text === '' ? ofTitle : pieces.of(text)
    return {
      text: ofText,
      fields: [pieces.of(also.join(' · ')), ofKind, ofTitle, pieces.of(within)],
      names: [...ofKind, ...ofTitle, ...also.flatMap((name) => pieces.of(name))],
    }
  }
  return { entries, records: entries.flatMap(({ records }) => records.map(read)) }
}

/** All pieces of some entries. */
export const piecesIn = ({ records }: ReadEntries): Piece[] =>
  records.flatMap(({ text, fields: others }) => [...text, ...others.flat()])

const utf8 = new TextEncoder()

const joinedBytes = (all: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const one of all) {
    bytes.set(one, end)
    end += one.length
  }
  return bytes
}

/** Makes the part of some entries. @param lexicon has learnt their pieces */
export const partOf = ({ entries, records }: ReadEntries, pieces: Pieces, lexicon: Lexicon): Part => {
  const writer = new PartWordsWriter(lexicon)
  const words = records.map(({ text, fields: others }) => writer.add(text, others))
  const packs = packsOf(
    entries.flatMap(({ named, records: all }) => all.map((record) => shownOf(record, named))),
  )
  const packOf = packs.flatMap((pack, number) => pack.map(() => number))
  const places = entries.flatMap(({ named, records: all }, entry) => all.map(() => ({ entry, named })))
  const files = packs.map((pack) => utf8.encode(JSON.stringify(pack)))
  let end = 0
  return {
    records: records.length,
    list: writeRecordList(
      places.map((place, record) => ({ ...place, pack: packOf[record] ?? 0, words: words[record] ?? 1 })),
    ),
    packs: joinedBytes(files),
    packEnds: Uint32Array.from(files, ({ length }) => (end += length)),
    facets: facetColumns(entries.flatMap(({ records: all }) => all.map(({ facets }) => facets))),
    words: writer.finish(),
    counts: countWords(
      // A record without a text has its title for one, which is counted as a name.
      records.map(({ text, fields: [, , title] }) => (text === title ? [] : text)),
      records.map(({ names }) => names),
      pieces.met,
    ),
  }
}

/** The packs of a part, one after the other. */
export const packsIn = ({ packs, packEnds }: Pick<Part, 'packs' | 'packEnds'>): Uint8Array[] =>
  Array.from(packEnds, (end, number) => packs.subarray(number === 0 ? 0 : packEnds[number - 1], end))
