import { CborReader } from './cbor.ts'
import { urduLetters } from './fold.ts'
import { signature, version } from './pagefind-format.ts'
import type { Piece } from './pieces.ts'

/** A word of the index, numbered from 0. */
export interface Term {
  readonly number: number
  /** Its stem without accents; behind a tab the form that was written, where that has accents. */
  readonly text: string
}

/** A word that a piece of a text stands for. Parts of a compound weigh less than the whole. */
export interface Meaning {
  readonly term: Term
  readonly weight: number
}

/**
 * A piece as Pagefind is asked for it: nothing, where it is none for Pagefind, which leaves zero-width blanks out. One that looks
 * like a mark of its own loses what makes it one.
 */
const askedFor = (piece: string): string =>
  urduLetters(piece)
    .replaceAll('\u200B', '')
    .replace(/^___(?=(?:END_)?PAGEFIND_)/, '')

/** Hands over places with their weights. Each counts from the one before; a number below 0 is a weight, after which counting begins again. */
const readPlaces = (reader: CborReader, meet: (place: number, weight: number) => void): void => {
  let [place, weight] = [0, 0]
  for (let left = reader.list(); left > 0; left--) {
    const number = reader.number()
    if (number >= 0) meet((place += number), weight)
    else [place, weight] = [0, -1 - number]
  }
}

const skipNumbers = (reader: CborReader): void => {
  for (let left = reader.list(); left > 0; left--) reader.number()
}

/** Reads `[word, records, forms]` of a chunk in which all stands in one record. */
const readChunk = (chunk: Uint8Array, meet: (place: number, term: string, weight: number) => void): void => {
  const reader = new CborReader(chunk.subarray(signature.length))
  const readRecords = (term: string): void => {
    for (let left = reader.list(); left > 0; left--) {
      reader.list()
      reader.number()
      readPlaces(reader, (place, weight) => meet(place, term, weight))
      skipNumbers(reader)
    }
  }
  reader.list()
  for (let words = reader.list(); words > 0; words--) {
    reader.list()
    const word = reader.text()
    readRecords(word)
    for (let forms = reader.list(); forms > 0; forms--) {
      reader.list()
      readRecords(`${word}\t${reader.text()}`)
    }
  }
}

/** @throws when Pagefind wrote another format, or took other things for pieces than we do */
const checkMeta = (meta: Uint8Array, asked: number): void => {
  const reader = new CborReader(meta.subarray(signature.length))
  reader.list()
  const written = reader.text()
  if (written !== version) throw new Error(`Pagefind ${written} may write another format than ${version}.`)
  reader.list()
  reader.list()
  reader.text()
  if (reader.number() !== asked) throw new Error('Pagefind parts a text otherwise than at its blanks.')
}

/** Pagefind’s index of one text, its files unpacked. */
export interface IndexOfText {
  meta: Uint8Array
  chunks: readonly Uint8Array[]
}

/**
 * What Pagefind makes of pieces: it parts compounds, cuts endings off and takes accents away, of each piece by itself. So it is
 * asked for each once, all of them in a row as one text, and the index of any text follows.
 */
export class Lexicon {
  readonly #byAsked = new Map<string, Meaning[]>()
  /** By the numbers of pieces; nothing for what Pagefind does not count as one. */
  readonly #known: (readonly Meaning[] | undefined)[] = []
  readonly #terms = new Map<string, Term>()
  readonly #index: (text: string) => Promise<IndexOfText>

  /** @param index has Pagefind index a text */
  constructor(index: (text: string) => Promise<IndexOfText>) {
    this.#index = index
  }

  #term(text: string): Term {
    let term = this.#terms.get(text)
    if (term === undefined) this.#terms.set(text, (term = { number: this.#terms.size, text }))
    return term
  }

  /** Learns pieces, so that they can be looked up. */
  async learn(pieces: Iterable<Piece>): Promise<void> {
    const unknown = new Map<string, Meaning[]>()
    for (const piece of pieces) {
      if (piece.number in this.#known) continue
      const asked = askedFor(piece.text)
      const meanings = asked === '' ? undefined : (this.#byAsked.get(asked) ?? unknown.get(asked) ?? [])
      if (meanings !== undefined && !this.#byAsked.has(asked)) unknown.set(asked, meanings)
      this.#known[piece.number] = meanings
    }
    if (unknown.size === 0) return
    const { meta, chunks } = await this.#index([...unknown.keys()].join(' '))
    checkMeta(meta, unknown.size)
    const inOrder = [...unknown.values()]
    for (const chunk of chunks)
      readChunk(chunk, (place, term, weight) => inOrder[place]?.push({ term: this.#term(term), weight }))
    for (const [asked, meanings] of unknown) this.#byAsked.set(asked, meanings)
  }

  /** What a learnt piece stands for; nothing, when Pagefind does not count it as one. */
  meanings(piece: Piece): readonly Meaning[] | undefined {
    return this.#known[piece.number]
  }
}
