import type { Postings } from '../../outputs/search/postings.ts'

/** One word of a query in all records. */
export interface Weighed {
  /** Records that have it. */
  count: number
  /** For each record, whether it has the word. */
  has: Uint8Array
  /** For each record, how much the word says about it by standing in its text: from 0, when it stands in fields only, to about 2. */
  weight: Float32Array
  /** For each record, the fields that have it: bit n for the n-th field. */
  fields: Uint8Array
  /** Where it stands in the text of a record, in order; of very common words, the first places. */
  placesIn: (record: number) => number[]
}

/** How soon more of the same word says no more, and how much a long text counts for less (BM25; Robertson and Zaragoza 2009). */
const saturation = 1.4
const lengthMatters = 0.75

/** What a word counts for that goes on after what was typed: 1 for the word itself, less with each letter, at last a third. */
const nearness = (further: number): number => Math.exp(Math.exp(-((further + 1) ** 2) / 8) - 1)

/** The place of a number in a row that rises, -1 when it is not there. */
const placeOf = (row: Uint32Array, wanted: number): number => {
  let [low, high] = [0, row.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = row[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/**
 * Weighs a word that was typed in all records.
 * @param meant the words of the index that it means
 * @param words how many words each record has
 * @param mean of them
 */
export const weigh = (
  typed: string,
  meant: readonly Postings[],
  words: Uint32Array,
  mean: number,
): Weighed => {
  const has = new Uint8Array(words.length)
  const weight = new Float32Array(words.length)
  const fields = new Uint8Array(words.length)
  let count = 0
  for (const { word, records, fields: inFields, starts } of meant) {
    const near = nearness(Math.max(0, word.length - typed.length))
    for (let at = 0; at < records.length; at++) {
      const record = records[at] ?? 0
      if (has[record] === 0) count++
      has[record] = 1
      fields[record] = (fields[record] ?? 0) | (inFields[at] ?? 0)
      const times = near * ((starts[at + 1] ?? 0) - (starts[at] ?? 0))
      const length = 1 - lengthMatters + (lengthMatters * (words[record] ?? mean)) / mean
      weight[record] = (weight[record] ?? 0) + ((saturation + 1) * times) / (saturation * length + times)
    }
  }
  const placesIn = (record: number): number[] =>
    meant
      .flatMap(({ records, starts, places }) => {
        const at = placeOf(records, record)
        return at === -1 ? [] : [...places.subarray(starts[at], starts[at + 1])]
      })
      .sort((a, b) => a - b)
  return { count, has, weight, fields, placesIn }
}

/** How much a word tells one record from the others: the more, the fewer have it. */
export const tellingness = (count: number, of: number): number =>
  Math.log(1 + (of - count + 0.5) / (count + 0.5))
