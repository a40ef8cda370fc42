import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'

const ending = '.tmp'
const hour = 60 * 60 * 1000

/** Where a file is written before it gets its name: beside its place, so that whoever is killed leaves no half of one. */
export const unfinished = (path: string): string => `${path}.${randomUUID()}${ending}`

/** Whether a file is one that is being written, or was when its writer was killed. */
export const isUnfinished = (path: string): boolean => path.endsWith(ending)

/** Whether a file was last written longer ago than some milliseconds. One that is gone was not. */
export const isOlder = (path: string, milliseconds: number): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > milliseconds
}

/** Whether the writer of an unfinished file is gone. Another build may be writing at this moment: nobody does so for an hour. */
export const isAbandoned = (path: string): boolean => isUnfinished(path) && isOlder(path, hour)
