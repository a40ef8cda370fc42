import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { deleteAbandoned, writeWhole } from '../write-whole.ts'
import { codeDigest } from './base.ts'

const checksum = (bytes: Uint8Array): Buffer =>
  createHash('sha256').update(codeDigest()).update(bytes).digest()
const { length } = checksum(new Uint8Array())

/** Keeps a value for another run of the same program. Whoever is killed meanwhile leaves the value of before. */
export const keepValue = (file: string, value: unknown): void => {
  const bytes = serialize(value)
  mkdirSync(dirname(file), { recursive: true })
  writeWhole(file, (path) => {
    writeFileSync(path, checksum(bytes))
    writeFileSync(path, bytes, { flag: 'a' })
  })
  deleteAbandoned(dirname(file))
}

/**
 * A value that was kept. It is what the program wrote, by its checksum: so its type is the program's own.
 * @returns nothing when there is none, when it was damaged, or when another version of the program wrote it
 */
export const keptValue = (file: string): unknown => {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return undefined
  }
  const value = bytes.subarray(length)
  return checksum(value).equals(bytes.subarray(0, length)) ? deserialize(value) : undefined
}
