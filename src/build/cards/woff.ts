import { inflateSync } from 'node:zlib'
import type { Tables } from '../../outputs/share-card/faces/sfnt.ts'

/** The tables of a font by their tags, from its WOFF file (W3C WOFF 1.0, §3 to 5). */
export const readWoff = (file: Buffer): Tables => {
  const count = file.readUInt16BE(12)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 44 + 20 * index
      const [offset, packedLength, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field))
      const packed = file.subarray(offset, (offset ?? 0) + (packedLength ?? 0))
      return [
        file.toString('latin1', entry, entry + 4),
        new Uint8Array(packedLength === length ? packed : inflateSync(packed)),
      ]
    }),
  )
}
