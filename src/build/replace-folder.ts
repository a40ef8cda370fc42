import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** Beside a folder, and hidden: what stood there before, until its successor is whole. The number of the process follows. */
const asidePrefix = (folder: string): string => `.${basename(folder)}.before-`

/** Beside a folder, and hidden: what is about to take its place. The number of the process follows. */
const incomingPrefix = (folder: string): string => `.${basename(folder)}.`

const exists = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => undefined)) !== undefined

/**
 * Puts a folder in the place of another. At every moment one of them is there whole; only between two renamings, which
 * no file system joins, the old one bears another name, and `recoverFolder` finds it.
 * @returns where the old folder lies now, if there was one: to be deleted
 * @throws when the place cannot be taken; the old folder is then where it was
 */
export const replaceFolder = async (made: string, place: string): Promise<string | undefined> => {
  const parent = dirname(place)
  await mkdir(parent, { recursive: true })
  const incoming = await beside(made, place)
  const aside = join(parent, `${asidePrefix(place)}${process.pid}`)
  await rm(aside, { recursive: true, force: true })
  const moved = await rename(place, aside).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    },
  )
  try {
    await rename(incoming, place)
  } catch (error) {
    // Another build came first: its site is moved aside in its turn.
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return replaceFolder(incoming, place)
    if (moved) await rename(aside, place)
    throw error
  }
  return moved ? aside : undefined
}

/** A folder on the file system of a place: only there it can be renamed into it. */
const beside = async (made: string, place: string): Promise<string> => {
  const incoming = join(dirname(place), `${incomingPrefix(place)}${process.pid}`)
  if (incoming === made) return made
  await rm(incoming, { recursive: true, force: true })
  try {
    await rename(made, incoming)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    await cp(made, incoming, { recursive: true, preserveTimestamps: true })
  }
  return incoming
}

/** The number of the process in a name of this prefix. */
const processIn = (name: string, prefix: string): number | undefined => {
  const number = name.startsWith(prefix) ? name.slice(prefix.length) : ''
  return /^\d+$/u.test(number) ? Number(number) : undefined
}

/** Whether the process of a number is at work still. */
type IsRunning = (process_: number) => boolean

/**
 * Puts back what was set aside by a process that was killed before its successor was in place. Whether it still runs is not asked:
 * another may have its number by now, and one that is between its two steps finds the place taken, and takes them again.
 * @returns whether there was something to put back
 */
export const recoverFolder = async (place: string): Promise<boolean> => {
  if (await exists(place)) return false
  const names = await readdir(dirname(place)).catch(() => [])
  const aside = names.find((name) => processIn(name, asidePrefix(place)) !== undefined)
  if (aside === undefined) return false
  return rename(join(dirname(place), aside), place).then(
    () => true,
    async (error: unknown) => {
      // Another build was as quick.
      if (await exists(place)) return false
      throw error
    },
  )
}

/** Deletes what lies beside a folder since a process was killed that put it there. Recover the folder first. */
export const tidyBeside = async (place: string, isRunning: IsRunning): Promise<void> => {
  const names = await readdir(dirname(place)).catch(() => [])
  const abandoned = names.filter((name) =>
    [asidePrefix(place), incomingPrefix(place)].some((prefix) => {
      const by = processIn(name, prefix)
      return by !== undefined && !isRunning(by)
    }),
  )
  await Promise.all(abandoned.map((name) => rm(join(dirname(place), name), { recursive: true, force: true })))
}
