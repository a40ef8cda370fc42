import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { kindOfPath } from '../domain/kinds.ts'
import { listFiles } from '../source/files.ts'
import type { OutFile } from './files.ts'

/** The files with these entries’ ids that a folder has already, wherever they lie. */
export const existingEntries = async (folder: string, files: readonly OutFile[]): Promise<string[]> => {
  const present = await listFiles(folder).catch(() => [])
  const wanted = new Set(files.flatMap(({ path }) => idOf(path) ?? []))
  return present.flatMap(({ path }) => (wanted.has(idOf(path) ?? '') ? [path] : []))
}

/** Commentaries and briefs share their ids. */
const idOf = (path: string): string | undefined => {
  const place = kindOfPath(path)
  return place && `${place.kind === 'brief' ? 'commentary' : place.kind}/${place.id}`
}

/**
 * Writes files all or none: they are written aside first and then moved into their places.
 * @param replaced files that give way, paths from the folder
 */
export const writeFiles = async (
  folder: string,
  files: readonly OutFile[],
  replaced: readonly string[],
): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const aside = await mkdtemp(join(folder, '.import-'))
  const moved: { from: string; to: string }[] = []
  const move = async (from: string, to: string): Promise<void> => {
    await mkdir(dirname(to), { recursive: true })
    await rename(from, to)
    moved.push({ from, to })
  }
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(aside, 'new', path)), { recursive: true })
      await writeFile(join(aside, 'new', path), content)
    }
    for (const path of replaced) await move(join(folder, path), join(aside, 'old', path))
    for (const { path } of files) {
      const isThere = await access(join(folder, path)).then(
        () => true,
        () => false,
      )
      if (isThere) await move(join(folder, path), join(aside, 'old', path))
      await move(join(aside, 'new', path), join(folder, path))
    }
  } catch (error) {
    for (const { from, to } of moved.reverse()) await rename(to, from).catch(() => undefined)
    throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}
