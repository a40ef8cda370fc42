import { type Token, tokensOf } from './fold.ts'

/** What stands between two blanks of a text. Most pieces of an archive occur again and again: what is to know of one is found once. */
export interface Piece {
  /** From 0, in the order in which they were met. */
  readonly number: number
  readonly text: string
  /** Its words as they are compared, with their places in it. */
  readonly tokens: readonly Token[]
}

const pieces = /\P{White_Space}+/gu

/** All pieces that have been met. */
export class Pieces {
  readonly #byText = new Map<string, Piece>()
  readonly #met: Piece[] = []

  /** By their numbers. */
  get met(): readonly Piece[] {
    return this.#met
  }

  #meet(text: string): Piece {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    const piece = { number: this.#met.length, text, tokens: tokensOf(text) }
    this.#byText.set(text, piece)
    this.#met.push(piece)
    return piece
  }

  /** The pieces of a text, in order. Equal ones are one. */
  of(text: string): Piece[] {
    return (text.match(pieces) ?? []).map((piece) => this.#meet(piece))
  }

  /** The words of a text, with their places in it: no word holds a blank. */
  tokensOf(text: string): Token[] {
    const all: Token[] = []
    let at = 0
    for (const piece of this.of(text)) {
      at = text.indexOf(piece.text, at)
      for (const { word, start, end } of piece.tokens) all.push({ word, start: at + start, end: at + end })
      at += piece.text.length
    }
    return all
  }
}
