import type { Picture } from './canvas.ts'

/** What packs bytes. */
export interface Packing {
  /** To zlib's format (RFC 1950). */
  deflate: (bytes: Uint8Array) => Uint8Array
  /** Their check sum (W3C PNG 3rd edition, §5.5). */
  crc32: (bytes: Uint8Array) => number
}

const uint32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

const chunk = (type: string, data: Uint8Array, { crc32 }: Packing): Uint8Array => {
  const body = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data])
  return joined([uint32(data.length), body, uint32(crc32(body))])
}

/** A picture as PNG with a palette (colour type 3, W3C PNG 3rd edition §11.2.1): half the bytes of true colour. */
export const encodePng = ({ width, height, rows, colours }: Picture, packing: Packing): Uint8Array => {
  const depth = 8
  const header = joined([uint32(width), uint32(height), Uint8Array.of(depth, 3, 0, 0, 0)])
  const palette = Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]),
  )
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header, packing),
    chunk('PLTE', palette, packing),
    chunk('IDAT', packing.deflate(rows), packing),
    chunk('IEND', new Uint8Array(), packing),
  ])
}
