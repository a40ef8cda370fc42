import { decode } from 'cborg'
import { CborWriter, type Item } from './cbor.ts'
import { type Known, joined, type Posting, type Reading, type Word } from './joined-words.ts'
import { common, orderName, signature, version } from './pagefind-format.ts'

/** A file of the search, by its path in the search’s folder. */
export interface IndexFile {
  path: string
  content: Uint8Array
}

/** Compression, as a function: `zlib` of Node, or a browser’s. */
export interface Gzip {
  zip: (bytes: Uint8Array) => Uint8Array
  unzip: (bytes: Uint8Array) => Uint8Array
}

type Meta = [
  version: string,
  pages: [hash: string, words: number][],
  chunks: [from: string, to: string, hash: string][],
  filters: [],
  sorts: [name: string, pages: number[]][],
  fields: string[],
]

/** Pagefind’s index of some records, as it wrote it: its list of records and its chunks of words. */
export interface PartFiles {
  meta: Uint8Array
  /** Their words do not overlap; the list of records has their order. */
  chunks: readonly { hash: string; content: Uint8Array }[]
}

/** An index of all records, and what has to be known of it before a word is looked up. */
export interface WordIndex {
  fields: readonly string[]
  /** Words that each record has. */
  words: readonly number[]
  /** Where each chunk begins, and where the next does. */
  ranges: [from: string, to: string][]
  chunks: Uint8Array[]
}

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

/** @param placesAtMost of the word in one record */
const inSteps = (postings: Posting[], placesAtMost = Infinity): Item => {
  let last = 0
  return postings
    .sort(([a], [b]) => a - b)
    .map(([record, places, inMeta]) => {
      const step = record - last
      last = record
      return [step, places.length > placesAtMost ? places.slice(0, placesAtMost) : places, inMeta]
    })
}

const cut = (words: Iterable<Known>, zip: Gzip['zip']) => {
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
    chunks.push(zip(chunk.written))
    // A chunk reaches to where the next begins: Pagefind takes whatever continues its last word for a part of it, so that
    // `isolates` would load the chunk of `is`.
    const before = ranges.at(-1)
    if (before !== undefined) before[1] = first
    ranges.push([first, last])
    held.clear()
    count = 0
  }
  const writer = new CborWriter()
  for (const { word, postings, variants } of words) {
    writer.clear()
    const isCommon = postings.length > common.records
    writer.item([
      word,
      inSteps(postings, isCommon ? common.places : Infinity),
      [...variants].map(([form, others]) => [form, inSteps(others)]),
    ])
    if (held.length + writer.length > chunkSize) flush()
    if (count === 0) first = last === '' ? word : beginning(word, last)
    held.bytes(writer.written)
    count++
    last = word
  }
  flush()
  return { ranges, chunks }
}

/**
 * Makes one index of Pagefind’s indexes of parts, with words in chunks small enough for slow lines. Made for the format of
 * one version (pagefind/src/index/*.rs).
 * @param parts each with the records of the whole that it indexes, in its order
 * @throws when a part is not of that format
 */
export const mergedIndex = (
  parts: readonly { files: PartFiles; records: readonly number[] }[],
  { zip, unzip }: Gzip,
): WordIndex => {
  const open = (bytes: Uint8Array): Uint8Array => unzip(bytes).subarray(signature.length)
  function* wordsOf({ chunks }: PartFiles, inOrder: Meta[2]): Generator<Word, undefined> {
    const byHash = new Map(chunks.map(({ hash, content }) => [hash, content]))
    for (const [, , hash] of inOrder) {
      const chunk = byHash.get(hash)
      if (chunk === undefined) throw new Error('Pagefind lost a chunk of words.')
      yield* (decode(open(chunk)) as [Word[]])[0]
    }
  }
  const words: number[] = []
  let fields: string[] = []
  const readings = parts.map(({ files, records }): Reading => {
    const [ofVersion, pages, inOrder, , sorts, ofFields] = decode(open(files.meta)) as Meta
    if (ofVersion !== version)
      throw new Error(`Pagefind ${ofVersion} may write another format than ${version}.`)
    if (fields.length > 0 && fields.join() !== ofFields.join())
      throw new Error('Parts of the search index hold different fields.')
    fields = ofFields
    const order = sorts.find(([name]) => name === orderName)?.[1] ?? []
    if (order.length !== records.length) throw new Error('Pagefind lost a record.')
    const recordOf: number[] = []
    for (const [place, page] of order.entries()) {
      const record = records[place] ?? 0
      recordOf[page] = record
      words[record] = pages[page]?.[1] ?? 1
    }
    const inPart = wordsOf(files, inOrder)
    return { recordOf, words: inPart, next: inPart.next().value }
  })
  return { fields, words, ...cut(joined(readings), zip) }
}
