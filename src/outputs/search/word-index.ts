import { decode } from 'cborg'
import { CborWriter, type Item } from './cbor.ts'
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

/** One record that has a word: how far it is from the record before, places in its text, places in its fields. */
type Posting = [page: number, places: number[], inMeta: number[]]
type Word = [word: string, postings: Posting[], variants: [form: string, postings: Posting[]][]]
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
  chunks: readonly Uint8Array[]
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

/** Postings of a word in all parts, by record. */
interface Known {
  postings: Posting[]
  variants: Map<string, Posting[]>
}

/** The shortest beginning of a word that comes after the word before it. */
const beginning = (word: string, before: string): string => {
  const [own, others] = [[...word], [...before]]
  return own.slice(0, own.findIndex((letter, index) => letter !== others[index]) + 1).join('')
}

/** Takes the records of a part for those of the whole, and adds them. */
const add = (to: Posting[], postings: readonly Posting[], recordOf: readonly number[]): void => {
  let page = 0
  for (const [step, places, inMeta] of postings) {
    page += step
    // Places of usual weight are marked as such. Pagefind means to leave the mark out (it takes 25 for usual), but gives 24.
    to.push([recordOf[page] ?? 0, places[0] === -25 ? places.slice(1) : places, inMeta])
  }
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

const cut = (words: ReadonlyMap<string, Known>, zip: Gzip['zip']) => {
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
  for (const word of [...words.keys()].sort()) {
    const { postings, variants } = words.get(word) ?? { postings: [], variants: new Map<string, Posting[]>() }
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
  const known = new Map<string, Known>()
  const words: number[] = []
  let fields: string[] = []
  for (const { files, records } of parts) {
    const [ofVersion, pages, , , sorts, ofFields] = decode(open(files.meta)) as Meta
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
    for (const chunk of files.chunks) {
      for (const [word, postings, variants] of (decode(open(chunk)) as [Word[]])[0]) {
        let all = known.get(word)
        if (all === undefined) known.set(word, (all = { postings: [], variants: new Map() }))
        add(all.postings, postings, recordOf)
        for (const [form, others] of variants) {
          const ofForm = all.variants.get(form) ?? []
          all.variants.set(form, ofForm)
          add(ofForm, others, recordOf)
        }
      }
    }
  }
  return { fields, words, ...cut(known, zip) }
}
