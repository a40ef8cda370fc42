import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKeptFiles } from './kept-files.ts'
import { keepValue, keptValue } from './kept-value.ts'

interface Kept {
  key: string
  /** Each file's path and the digest of what it holds. */
  files: readonly (readonly [path: string, name: string])[]
  note: unknown
}

/**
 * Keeps files of a folder, all of them or none, for another run of the same program.
 * @param place where they are kept
 * @param key what they were made from, beside the program itself
 * @param paths from the folder
 * @param note whatever must be known of them beside
 */
export const keepFolder = (
  place: string,
  key: string,
  folder: string,
  paths: readonly string[],
  note?: unknown,
): void => {
  const store = openKeptFiles(join(place, 'files'))
  const files = paths.map((path) => {
    const full = join(folder, path)
    return [path, store.keep(full, readFileSync(full))] as const
  })
  keepValue(join(place, 'list'), { key, files, note } satisfies Kept)
  store.prune(new Set(files.map(([, name]) => name)))
}

/**
 * Puts kept files into a folder.
 * @returns what was noted with them; nothing when they are not there with this key, or one of them is not whole
 */
export const restoreFolder = (place: string, key: string, folder: string): { note: unknown } | undefined => {
  const kept = keptValue(join(place, 'list')) as Kept | undefined
  if (kept?.key !== key) return undefined
  const store = openKeptFiles(join(place, 'files'))
  return kept.files.every(([path, name]) => store.restore(name, join(folder, path)))
    ? { note: kept.note }
    : undefined
}
