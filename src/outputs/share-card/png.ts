/** A picture as rows of red, green, blue and alpha, a byte each. */
export interface Picture {
  width: number
  height: number
  pixels: Uint8Array
}

/** zlib's format (RFC 1950). */
export type Deflate = (bytes: Uint8Array) => Uint8Array

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
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

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const body = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data])
  return joined([uint32(data.length), body, uint32(crc32(body))])
}

/** Each row of the picture as palette indices behind the byte of its filter, 0: none. Nothing beyond 256 colours. */
const indexed = ({ width, height, pixels }: Picture): { rows: Uint8Array; colours: number[] } | undefined => {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  const rows = new Uint8Array(height * (width + 1))
  const indices = new Map<number, number>()
  let last = -1
  let index = 0
  for (let y = 0; y < height; y++) {
    const target = y * (width + 1) + 1
    // Between its lines of text a card has the same row again and again.
    if (y > 0 && isRepeated(words, y * width, width)) {
      rows.copyWithin(target, target - width - 1, target - 1)
      continue
    }
    for (let x = 0; x < width; x++) {
      const colour = words[y * width + x] ?? 0
      if (colour !== last) {
        last = colour
        const known = indices.get(colour)
        if (known === undefined && indices.size === 256) return undefined
        index = known ?? indices.size
        if (known === undefined) indices.set(colour, index)
      }
      rows[target + x] = index
    }
  }
  return { rows, colours: [...indices.keys()] }
}

/** Whether a row is the one before it. */
const isRepeated = (words: Uint32Array, start: number, width: number): boolean => {
  for (let x = start; x < start + width; x++) if (words[x] !== words[x - width]) return false
  return true
}

/**
 * An opaque picture of at most 256 colours as PNG with a palette (colour type 3, W3C PNG 3rd edition §11.2.1), without
 * loss: half the bytes of true colour.
 * @returns nothing when the picture has more colours
 */
export const encodePng = (picture: Picture, deflate: Deflate): Uint8Array | undefined => {
  const image = indexed(picture)
  if (image === undefined) return undefined
  const depth = 8
  const header = joined([uint32(picture.width), uint32(picture.height), Uint8Array.of(depth, 3, 0, 0, 0)])
  const palette = Uint8Array.from(
    image.colours.flatMap((colour) => [colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff]),
  )
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflate(image.rows)),
    chunk('IEND', new Uint8Array()),
  ])
}
