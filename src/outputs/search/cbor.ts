/** What Pagefind’s files are made of: whole numbers, texts, and lists of these. */
export type Item = number | string | readonly Item[]

/** Types of items in their first three bits (RFC 8949 §3.1). */
const types = { whole: 0x00, negative: 0x20, text: 0x60, list: 0x80 } as const
const letters = new TextEncoder()
const decoder = new TextDecoder()

/** Bytes in a row that grows as they come. */
export class CborWriter {
  #bytes = new Uint8Array(1 << 14)
  length = 0

  /** What was written since the start or the last `clear`; good until the next write. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return
    const larger = new Uint8Array(2 * (this.length + more))
    larger.set(this.written)
    this.#bytes = larger
  }

  #byte(byte: number): void {
    this.#bytes[this.length++] = byte
  }

  #head(type: number, size: number): void {
    this.#reserve(5)
    if (size < 24) return this.#byte(type | size)
    const power = size < 0x100 ? 0 : size < 0x1_0000 ? 1 : 2
    this.#byte(type | (24 + power))
    for (let shift = 8 * (2 ** power - 1); shift >= 0; shift -= 8) this.#byte((size >>> shift) & 0xff)
  }

  /** The head of a list; its items are written next. */
  list(length: number): void {
    this.#head(types.list, length)
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** A whole number of at most 32 bits. */
  number(number: number): void {
    if (number < 0) this.#head(types.negative, -1 - number)
    else this.#head(types.whole, number)
  }

  text(text: string): void {
    const bytes = letters.encode(text)
    this.#head(types.text, bytes.length)
    this.bytes(bytes)
  }

  item(item: Item): void {
    if (typeof item === 'number') this.number(item)
    else if (typeof item === 'string') this.text(item)
    else {
      this.list(item.length)
      for (const one of item) this.item(one)
    }
  }
}

/** Reads items one after the other, as they were written. */
export class CborReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  #head(): { type: number; size: number } {
    const first = this.#bytes[this.#at++] ?? 0
    let size = first & 0x1f
    if (size >= 24) {
      const bytes = 1 << (size - 24)
      size = 0
      for (let left = bytes; left > 0; left--) size = size * 0x100 + (this.#bytes[this.#at++] ?? 0)
    }
    return { type: first & 0xe0, size }
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** The length of a list; its items are read next. @throws when something else stands there */
  list(): number {
    const { type, size } = this.#head()
    if (type !== types.list) throw new Error(`A list was expected at byte ${this.#at}.`)
    return size
  }

  /** @throws when something else stands there */
  number(): number {
    const { type, size } = this.#head()
    if (type !== types.whole && type !== types.negative)
      throw new Error(`A number was expected at byte ${this.#at}.`)
    return type === types.whole ? size : -1 - size
  }

  /** @throws when something else stands there */
  text(): string {
    const { type, size } = this.#head()
    if (type !== types.text) throw new Error(`A text was expected at byte ${this.#at}.`)
    return decoder.decode(this.#bytes.subarray(this.#at, (this.#at += size)))
  }
}

/** @param item with whole numbers of at most 32 bits */
export const encoded = (item: Item): Uint8Array => {
  const writer = new CborWriter()
  writer.item(item)
  return writer.written
}
