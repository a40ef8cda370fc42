import { createHash, hash } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isAbandoned, isUnfinished, writeWhole } from '../write-whole.ts'

/** Files that a later build may take over as they are, each named after the SHA-256 of what it holds. */
export interface KeptFiles {
  /** Writes a file into an output, and keeps it. @returns its name here */
  write: (path: string, bytes: Uint8Array) => string
  /** Keeps a file that is there. @param bytes what it holds @returns its name here */
  keep: (path: string, bytes: Uint8Array) => string
  /** Puts a kept file into an output. @returns whether it was there and whole */
  restore: (name: string, path: string) => boolean
  /** Deletes everything but these, and what another build is writing at this moment. */
  prune: (used: ReadonlySet<string>) => void
}

/** Where the builds of a content folder keep what they made. Another publication built in this checkout has another. */
export const keptFolder = (contentFolder: string, what = ''): string =>
  resolve('.cache/kept', createHash('sha256').update(contentFolder).digest('hex').slice(0, 16), what)

const digest = (bytes: Uint8Array): string => hash('sha256', bytes)

const attempt = (work: () => void): boolean => {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/**
 * Opens a folder of kept files. An output and the folder hold one file under two names where the file system can do
 * that: nothing is copied. So whoever writes into a finished file changes the kept one, too, which then is no longer
 * what its name says and is not taken.
 */
export const openKeptFiles = (folder: string): KeptFiles => {
  const made = new Set<string>()
  const within = (path: string): string => {
    const parent = dirname(path)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    return path
  }
  const place = (name: string): string => join(folder, name.slice(0, 2), name)

  const keep = (path: string, bytes: Uint8Array): string => {
    const name = digest(bytes)
    const kept = within(place(name))
    if (attempt(() => linkSync(path, kept))) return name
    // It is there already, damaged perhaps; or this file system has no second names.
    writeWhole(kept, (file) => copyFileSync(path, file))
    return name
  }

  return {
    keep,
    write(path, bytes) {
      writeFileSync(within(path), bytes)
      return keep(path, bytes)
    },

    restore(name, path) {
      let bytes: Buffer
      try {
        bytes = readFileSync(place(name))
      } catch {
        return false
      }
      if (digest(bytes) !== name) return false
      const target = within(path)
      if (!attempt(() => linkSync(place(name), target))) writeFileSync(target, bytes)
      return true
    },

    prune(used) {
      let shards: string[] = []
      attempt(() => (shards = readdirSync(folder)))
      for (const shard of shards)
        for (const name of readdirSync(join(folder, shard))) {
          const path = join(folder, shard, name)
          if (isUnfinished(name) ? isAbandoned(path) : !used.has(name)) rmSync(path, { force: true })
        }
    },
  }
}
