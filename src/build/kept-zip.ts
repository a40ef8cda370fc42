import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { keepValue, keptValue } from './restore/kept-value.ts'

/** Compresses bytes. */
export type Zip = (bytes: Uint8Array) => Uint8Array

/** The copy is as long as it is; zlib’s own bytes hold on to the 16 kB that it has room in. */
export const gzip: Zip = (bytes) => Uint8Array.from(gzipSync(bytes, { level: 6 }))

/**
 * Compression that knows what the last build has compressed.
 * @param file where that is kept
 * @returns beside it, what keeps all that was asked for, and nothing else, for the next build
 */
export const openKeptZip = (file: string, compress: Zip): { zip: Zip; keep: () => void } => {
  const past = (keptValue(file) ?? new Map()) as ReadonlyMap<string, Uint8Array>
  const used = new Map<string, Uint8Array>()
  let isChanged = false
  return {
    zip: (bytes) => {
      const name = hash('sha256', bytes, 'base64')
      const known = past.get(name)
      isChanged ||= known === undefined
      const zipped = known ?? compress(bytes)
      used.set(name, zipped)
      return zipped
    },
    keep: () => {
      if (isChanged || used.size < past.size) keepValue(file, used)
    },
  }
}
