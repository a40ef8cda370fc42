import { CborWriter } from './cbor.ts'
import type { Lexicon, Term } from './lexicon.ts'
import type { Piece } from './pieces.ts'

/** The words of some neighbouring records. Row n of each list is the n-th term. */
export interface PartWords {
  /** The terms of the lexicon that occur, one a line. */
  terms: string
  /** How many records have it; the first of them and the last, counted within the part. */
  counts: Uint32Array
  firsts: Uint32Array
  lasts: Uint32Array
  /** Where its postings end; they begin where those of the term before end. */
  ends: Uint32Array
  /** For each record `[step, places, places in fields]` as in a chunk of the index, but without what comes before the first’s places. */
  postings: Uint8Array
}

/** What the usual word weighs. */
const usual = 24
/** Places lie below it; the weight or the field that they belong to is a multiple of it. */
const group = 2 ** 24

/** One term: its postings as slices of those of all terms, and where it stands in the record at hand. */
class Row {
  readonly term: Term
  count = 0
  first = 0
  last = 0
  readonly slices: number[] = []
  readonly inText: number[] = []
  readonly inFields: number[] = []

  constructor(term: Term) {
    this.term = term
  }
}

const byNumber = (a: number, b: number): number => a - b

/** Collects the words of records, one record after the other. */
export class PartWordsWriter {
  readonly #lexicon: Lexicon
  readonly #byTerm: (Row | undefined)[] = []
  readonly #rows: Row[] = []
  readonly #postings = new CborWriter()
  /** What the record at hand has. */
  #met: Row[] = []
  #record = 0

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  #row(term: Term): Row {
    const known = this.#byTerm[term.number]
    if (known !== undefined) return known
    const row = new Row(term)
    this.#byTerm[term.number] = row
    this.#rows.push(row)
    return row
  }

  /** @returns how many of the pieces count as words */
  #meet(pieces: readonly Piece[], note: (row: Row, weight: number, place: number) => void): number {
    let place = 0
    for (const piece of pieces) {
      const meanings = this.#lexicon.meanings(piece)
      if (meanings === undefined) continue
      for (const { term, weight } of meanings) {
        const row = this.#row(term)
        if (row.inText.length === 0 && row.inFields.length === 0) this.#met.push(row)
        note(row, weight, place)
      }
      place++
    }
    return place
  }

  /** Writes places in steps, a number below 0 before those of another group: Pagefind’s way. */
  #writePlaces(places: number[], firstGroup: number): void {
    const steps: number[] = []
    let [current, last] = [firstGroup, firstGroup * group]
    for (const place of places) {
      const own = Math.floor(place / group)
      if (own !== current) {
        steps.push(-1 - own)
        current = own
        last = own * group
      }
      steps.push(place - last)
      last = place
    }
    this.#postings.list(steps.length)
    for (const step of steps) this.#postings.number(step)
    places.length = 0
  }

  #write(row: Row): void {
    row.slices.push(this.#postings.length)
    if (row.count === 0) row.first = this.#record
    else {
      this.#postings.list(3)
      this.#postings.number(this.#record - row.last)
    }
    // Parts of a compound weigh less, so that they come before what stood earlier in the text.
    if (row.inText.length > 1) row.inText.sort(byNumber)
    this.#writePlaces(row.inText, usual)
    this.#writePlaces(row.inFields, -1)
    row.slices.push(this.#postings.length)
    row.count++
    row.last = this.#record
  }

  /**
   * Adds a record.
   * @param fields in the order of their names
   * @returns how many words its text has
   */
  add(text: readonly Piece[], fields: readonly (readonly Piece[])[]): number {
    const words = this.#meet(text, (row, weight, place) => row.inText.push(weight * group + place))
    for (const [field, pieces] of fields.entries())
      this.#meet(pieces, (row, _, place) => row.inFields.push(field * group + place))
    for (const row of this.#met) this.#write(row)
    this.#met = []
    this.#record++
    return Math.max(1, words)
  }

  /** The words of all records that were added. */
  finish(): PartWords {
    const rows = this.#rows
    const written = this.#postings.written
    const postings = new Uint8Array(written.length)
    const ends = new Uint32Array(rows.length)
    let end = 0
    for (const [at, { slices }] of rows.entries()) {
      for (let slice = 0; slice < slices.length; slice += 2) {
        const bytes = written.subarray(slices[slice], slices[slice + 1])
        postings.set(bytes, end)
        end += bytes.length
      }
      ends[at] = end
    }
    const column = (of: (row: Row) => number) => Uint32Array.from(rows, of)
    return {
      terms: rows.map(({ term }) => term.text).join('\n'),
      counts: column(({ count }) => count),
      firsts: column(({ first }) => first),
      lasts: column(({ last }) => last),
      ends,
      postings,
    }
  }
}
