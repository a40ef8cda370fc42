import type { Label } from './labels.ts'
import type { Searcher } from './peers.ts'

export interface Measured {
  queries: number
  /** Share of the queries whose answer is among the first five results. */
  recallAt5: number
  /** Mean reciprocal rank: 1 when every answer comes first. */
  mrr: number
  /** Share of the queries that find nothing at all. */
  zeroResults: number
  /** Bytes that one query loads, median and most; the first search of all is left out. */
  bytes: { median: number; most: number }
  missed: { query: string; rank: number | undefined }[]
  /** The queries that loaded most. */
  heaviest: { query: string; bytes: number }[]
}

const plain = (address: string): string => decodeURI(address)
const pageOf = (address: string): string => address.replace(/#.*$/, '')

/** Whether a result answers: by the very address, or by a part of the page where a page is expected. */
const answers = (addresses: readonly string[], { expect }: Label, base: string): boolean =>
  expect.some((expected) => {
    const wanted = `${base}${expected.slice(1)}`
    return addresses
      .map(plain)
      .some((address) => address === wanted || (!wanted.includes('#') && pageOf(address) === wanted))
  })

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

/** Puts every query to a search. @param base the site's sub-path, with which its addresses begin */
export const measure = async (
  searcher: Searcher,
  labels: readonly Label[],
  base: string,
): Promise<Measured> => {
  const outcomes = []
  for (const label of labels) {
    const { results, sent } = await searcher.search(label.query)
    const place = results.findIndex((addresses) => answers(addresses, label, base))
    const bytes = sent.reduce((sum, answer) => sum + answer.bytes, 0)
    outcomes.push({ label, found: results.length, rank: place === -1 ? undefined : place + 1, bytes })
  }
  const isHit = (rank: number | undefined) => rank !== undefined && rank <= 5
  const later = outcomes.slice(1).map(({ label, bytes }) => ({ query: label.query, bytes }))
  const further = later.map(({ bytes }) => bytes)
  return {
    queries: labels.length,
    recallAt5: mean(outcomes.map(({ rank }) => (isHit(rank) ? 1 : 0))),
    mrr: mean(outcomes.map(({ rank }) => (rank === undefined ? 0 : 1 / rank))),
    zeroResults: mean(outcomes.map(({ found }) => (found === 0 ? 1 : 0))),
    bytes: { median: median(further), most: Math.max(0, ...further) },
    missed: outcomes
      .filter(({ rank }) => !isHit(rank))
      .map(({ label, rank }) => ({ query: label.query, rank })),
    heaviest: later.sort((a, b) => b.bytes - a.bytes).slice(0, 3),
  }
}
