import { CborReader, CborWriter } from './cbor.ts'
import { isBefore } from './code-points.ts'
import { common, signature } from './pagefind-format.ts'
import type { PartWords } from './part-words.ts'

/** A file of the search, by its path in the search’s folder. */
export interface IndexFile {
  path: string
  content: Uint8Array
}

/** The words of all records in chunks, and what has to be known of them before a word is looked up. */
export interface WordIndex {
  /** Where each chunk begins, and where the next does. */
  ranges: [from: string, to: string][]
  /** Not compressed. */
  chunks: Uint8Array[]
}

/** Words of some records, which begin at this one of all. */
export interface PlacedWords {
  words: PartWords
  firstRecord: number
}

/** A row of a part. */
type Place = readonly [part: PlacedWords, row: number]

/**
 * Bytes of a chunk of words before compression. A query loads a chunk for each of its words: Pagefind’s own are ten times
 * as large.
 */
const chunkSize = 7_000

/** The shortest beginning of a word that comes after the word before it. */
const beginning = (word: string, before: string): string => {
  const [own, others] = [[...word], [...before]]
  return own.slice(0, own.findIndex((letter, index) => letter !== others[index]) + 1).join('')
}

/** All terms of all parts, each with its rows. */
const rowsOf = (parts: readonly PlacedWords[]): [term: string, places: Place[]][] => {
  const rows = new Map<string, Place[]>()
  for (const part of parts)
    for (const [row, term] of part.words.terms.split('\n').entries()) {
      const known = rows.get(term)
      if (known === undefined) rows.set(term, [[part, row]])
      else known.push([part, row])
    }
  rows.delete('')
  return [...rows].sort(([a], [b]) => (isBefore(a, b) ? -1 : 1))
}

const countOf = (places: readonly Place[]): number =>
  places.reduce((sum, [{ words }, row]) => sum + (words.counts[row] ?? 0), 0)

/** Copies postings, of each record a few places in its text only. */
const writeFewPlaces = (writer: CborWriter, postings: Uint8Array): void => {
  const reader = new CborReader(postings)
  const copyNumbers = (atMost: number): void => {
    const length = reader.list()
    writer.list(Math.min(length, atMost))
    for (let at = 0; at < length; at++) {
      const number = reader.number()
      if (at < atMost) writer.number(number)
    }
  }
  for (let isFirst = true; !reader.isAtEnd; isFirst = false) {
    if (!isFirst) {
      writer.list(reader.list())
      writer.number(reader.number())
    }
    copyNumbers(common.places)
    copyNumbers(Infinity)
  }
}

/** Writes the records that have a term. */
const writePostings = (writer: CborWriter, places: readonly Place[], isCommon: boolean): void => {
  writer.list(countOf(places))
  let last = 0
  for (const [{ words, firstRecord }, row] of places) {
    writer.list(3)
    writer.number(firstRecord + (words.firsts[row] ?? 0) - last)
    const postings = words.postings.subarray(row === 0 ? 0 : words.ends[row - 1], words.ends[row])
    if (isCommon) writeFewPlaces(writer, postings)
    else writer.bytes(postings)
    last = firstRecord + (words.lasts[row] ?? 0)
  }
}

/** The words of the index, one after the other, each with its forms: `[word, records, forms]`. Good until the next is asked for. */
function* written(parts: readonly PlacedWords[]): Generator<[word: string, bytes: Uint8Array]> {
  const rows = rowsOf(parts)
  const writer = new CborWriter()
  for (let at = 0; at < rows.length;) {
    const [word = ''] = rows[at]?.[0].split('\t') ?? []
    const own = rows[at]?.[0] === word ? (rows[at++]?.[1] ?? []) : []
    const from = at
    while (rows[at]?.[0].startsWith(`${word}\t`) === true) at++
    const forms = rows.slice(from, at)
    writer.clear()
    writer.list(3)
    writer.text(word)
    writePostings(writer, own, countOf(own) > common.records)
    writer.list(forms.length)
    for (const [form, places] of forms) {
      writer.list(2)
      writer.text(form.slice(word.length + 1))
      writePostings(writer, places, false)
    }
    yield [word, writer.written]
  }
}

/**
 * Makes one index of the words of all records, in chunks small enough for slow lines, as Pagefind writes it
 * (pagefind/src/index/*.rs).
 * @param parts in the order of their records
 */
export const wordIndexOf = (parts: readonly PlacedWords[]): WordIndex => {
  const start = new TextEncoder().encode(signature)
  const ranges: [string, string][] = []
  const chunks: Uint8Array[] = []
  const [held, chunk] = [new CborWriter(), new CborWriter()]
  let [count, first, last] = [0, '', '']
  const flush = () => {
    if (count === 0) return
    chunk.clear()
    chunk.bytes(start)
    chunk.list(1)
    chunk.list(count)
    chunk.bytes(held.written)
    chunks.push(chunk.written.slice())
    // A chunk reaches to where the next begins: Pagefind takes whatever continues its last word for a part of it, so that
    // `isolates` would load the chunk of `is`.
    const before = ranges.at(-1)
    if (before !== undefined) before[1] = first
    ranges.push([first, last])
    held.clear()
    count = 0
  }
  for (const [word, bytes] of written(parts)) {
    if (held.length + bytes.length > chunkSize) flush()
    if (count === 0) first = last === '' ? word : beginning(word, last)
    held.bytes(bytes)
    count++
    last = word
  }
  flush()
  return { ranges, chunks }
}
