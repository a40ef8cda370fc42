import type { Facets } from './facets.ts'
import type { Lexicon } from './lexicon.ts'
import { type PartWords, PartWordsWriter } from './part-words.ts'
import type { Piece, Pieces } from './pieces.ts'
import type { SearchEntry, SearchRecord } from './records.ts'
import { packsOf, shownOf } from './shown.ts'
import { countWords, type WordCounts } from './vocabulary.ts'

/** The fields of a record in which words stand beside its text, in the order that Pagefind gives them. */
export const fields = ['also', 'kind', 'title', 'within'] as const

/** What a search knows of some entries, neighbours: it depends on them alone, and the whole is put together from such parts. */
export interface Part {
  entries: readonly {
    named: boolean
    /** Of each of its records the words, and the pack, counted within the part. */
    records: readonly { words: number; pack: number }[]
  }[]
  /** Packs of texts, each as its file holds it. */
  packs: readonly string[]
  /** Of each record. */
  facets: readonly Facets[]
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

/** Makes the part of some entries. @param lexicon has learnt their pieces */
export const partOf = ({ entries, records }: ReadEntries, pieces: Pieces, lexicon: Lexicon): Part => {
  const writer = new PartWordsWriter(lexicon)
  const words = records.map(({ text, fields: others }) => writer.add(text, others))
  const packs = packsOf(
    entries.flatMap(({ named, records: all }) => all.map((record) => shownOf(record, named))),
  )
  const packOf = packs.flatMap((pack, number) => pack.map(() => number))
  let record = 0
  return {
    entries: entries.map(({ named, records: all }) => ({
      named,
      records: all.map(() => ({ words: words[record] ?? 1, pack: packOf[record++] ?? 0 })),
    })),
    packs: packs.map((pack) => JSON.stringify(pack)),
    facets: entries.flatMap(({ records: all }) => all.map((one) => one.facets)),
    words: writer.finish(),
    counts: countWords(
      // A record without a text has its title for one, which is counted as a name.
      records.map(({ text, fields: [, , title] }) => (text === title ? [] : text)),
      records.map(({ names }) => names),
      pieces.met,
    ),
  }
}
