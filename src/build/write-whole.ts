import { randomUUID } from 'node:crypto'
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ending = '.tmp'
const hour = 60 * 60 * 1000

/** The name of a file in the making, beside its place. */
export const unfinished = (path: string): string => `${path}.${randomUUID()}${ending}`

/** Whether a file is in the making, or was when its writer was killed. */
export const isUnfinished = (path: string): boolean => path.endsWith(ending)

/** Whether a file was last written longer ago than some milliseconds. One that is gone was not. */
export const isOlder = (path: string, milliseconds: number): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > milliseconds
}

/** Whether the writer of an unfinished file is gone. Another build may be writing at this moment, but nobody writes for an hour. */
export const isAbandoned = (path: string): boolean => isOlder(path, hour)

/**
 * Puts a file into its place when it is whole: whoever reads meanwhile, or is killed, sees the one before.
 * @param write writes it where it is told
 * @throws whatever kept it from being written, such as a full disk; nothing is left of it then
 */
export const writeWhole = (path: string, write: (unfinished: string) => void): void => {
  const temporary = unfinished(path)
  try {
    write(temporary)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Deletes what killed writers left in a folder long ago. */
export const deleteAbandoned = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (isUnfinished(name) && isAbandoned(path)) rmSync(path, { force: true })
  }
}
