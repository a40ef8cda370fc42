import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAbandoned, isOlder, isUnfinished, writeWhole } from './write-whole.ts'

/**
 * A folder of results, each under the digest of everything it was made from (`cacheKey`). Several processes may use
 * one folder at once: equal keys mean equal bytes, so it does not matter whose file stays. Its small files are read and
 * written at once: waiting for each costs more than the work.
 */
export interface Cache {
  /** Where it lies: another thread opens the same cache by it. */
  readonly folder: string
  /** @returns nothing for a key that is not there, or whose file is not what was written */
  get: (key: string) => Uint8Array | undefined
  set: (key: string, bytes: Uint8Array) => void
  /**
   * Deletes what nobody has asked for within some milliseconds, a month by default. What this build did not use may be
   * another’s: of another publication, of another branch, of one that runs at this moment.
   * @returns how many results were deleted
   */
  prune: (unusedFor?: number) => number
}

/**
 * The key of a result: SHA-256 over its inputs, each behind its length, so that `['ab', 'c']` and `['a', 'bc']` differ.
 * @returns 64 hexadecimal digits
 */
export const cacheKey = (...inputs: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const bytes = typeof input === 'string' ? Buffer.from(input) : input
    const length = Buffer.alloc(8)
    length.writeBigUInt64BE(BigInt(bytes.length))
    hash.update(length).update(bytes)
  }
  return hash.digest('hex')
}

const checksumLength = 32
const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const month = 30 * 24 * 60 * 60 * 1000

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const unlessMissing = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/**
 * A cache in a folder, which is made when the first result is written. A result is written beside its place and then
 * renamed, so a killed writer leaves no half of one; a file that was damaged later fails its checksum.
 */
export const openCache = (folder: string): Cache => {
  // 256 folders of some files each: large folders are slow on some file systems.
  const shardOf = (key: string): string => join(folder, key.slice(0, 2))
  const pathOf = (key: string): string => join(shardOf(key), key)

  return {
    folder,

    get(key) {
      const file = unlessMissing(() => readFileSync(pathOf(key)))
      if (file === undefined) return undefined
      const bytes = file.subarray(checksumLength)
      if (!checksum(bytes).equals(file.subarray(0, checksumLength))) return undefined
      const now = new Date()
      unlessMissing(() => {
        utimesSync(pathOf(key), now, now)
      })
      return bytes
    },

    set(key, bytes) {
      mkdirSync(shardOf(key), { recursive: true })
      writeWhole(pathOf(key), (file) => writeFileSync(file, Buffer.concat([checksum(bytes), bytes])))
    },

    prune(unusedFor = month) {
      const entries = unlessMissing(() => readdirSync(folder, { recursive: true, withFileTypes: true })) ?? []
      let deleted = 0
      for (const { name, parentPath } of entries.filter((entry) => entry.isFile())) {
        const path = join(parentPath, name)
        if (isUnfinished(path) ? !isAbandoned(path) : !isOlder(path, unusedFor)) continue
        rmSync(path, { force: true })
        if (!isUnfinished(path)) deleted += 1
      }
      return deleted
    },
  }
}
