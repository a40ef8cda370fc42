import { CborReader, CborWriter } from './cbor.ts'
import { signature } from './pagefind-format.ts'

/** The records that have a word, in their order. */
export interface Postings {
  /** The word as it stands in the index: its stem, without accents. */
  word: string
  records: Uint32Array
  /** For each of the records, the fields that have the word: bit n for the n-th field of the index. */
  fields: Uint8Array
  /** The places in the text of the n-th record lie in `places` from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array
  places: Uint32Array
}

/** Reads `[page step, places, places in fields]`, again and again. */
const readPostings = (reader: CborReader, word: string): Postings => {
  const count = reader.list()
  const [records, fields, starts] = [
    new Uint32Array(count),
    new Uint8Array(count),
    new Uint32Array(count + 1),
  ]
  const places: number[] = []
  let record = 0
  for (let at = 0; at < count; at++) {
    reader.list()
    record += reader.number()
    records[at] = record
    // Each place counts from the one before. A number below 0 says how much the next ones weigh; they count from the start again.
    let place = 0
    for (let left = reader.list(); left > 0; left--) {
      const step = reader.number()
      place = step < 0 ? 0 : place + step
      if (step >= 0) places.push(place)
    }
    starts[at + 1] = places.length
    // Below 0 stands which field the next places are in; where in the field does not matter here.
    let inFields = 0
    for (let left = reader.list(); left > 0; left--) {
      const mark = reader.number()
      if (mark < 0) inFields |= 1 << (-1 - mark)
    }
    fields[at] = inFields
  }
  return { word, records, fields, starts, places: Uint32Array.from(places) }
}

/**
 * Reads a chunk of Pagefind’s index.
 * @param chunk without its compression
 * @returns for each word its postings, and those of its forms with accents
 */
export const readChunk = (chunk: Uint8Array): Postings[][] => {
  const reader = new CborReader(chunk.subarray(signature.length))
  reader.list()
  return Array.from({ length: reader.list() }, () => {
    reader.list()
    const word = reader.text()
    const own = readPostings(reader, word)
    const forms = Array.from({ length: reader.list() }, () => {
      reader.list()
      reader.text()
      return readPostings(reader, word)
    })
    return [own, ...forms]
  })
}

/**
 * A chunk of the same words in which each stands in record 0 alone, at a place that is the word’s own number. Asked for a word,
 * Pagefind then says by their numbers which words of the index it means, and has no records to count.
 * @param first the number of the first word
 */
export const numberedChunk = (words: readonly string[], first: number): Uint8Array => {
  const writer = new CborWriter()
  writer.bytes(new TextEncoder().encode(signature))
  writer.item([words.map((word, at) => [word, [[0, [first + at], []]], []])])
  return writer.written
}
