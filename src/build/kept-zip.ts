import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { keepValue, keptValue } from './restore/kept-value.ts'

/** Compression that remembers what the last build compressed. */
export interface KeptZip {
  zip: (bytes: Uint8Array) => Uint8Array
  /** Keeps what was compressed for a later build. */
  keep: () => void
}

export const zip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 6 })

/** @param file where it is kept */
export const openKeptZip = (file: string): KeptZip => {
  const past = (keptValue(file) ?? new Map()) as ReadonlyMap<string, Uint8Array>
  const used = new Map<string, Uint8Array>()
  let isChanged = false
  return {
    zip: (bytes) => {
      const name = hash('sha256', bytes, 'base64')
      const known = past.get(name)
      isChanged ||= known === undefined
      const zipped = known ?? zip(bytes)
      used.set(name, zipped)
      return zipped
    },
    keep: () => {
      if (isChanged || used.size < past.size) keepValue(file, used)
    },
  }
}
