import { rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type KeptFiles, openKeptFiles } from './kept-files.ts'
import type { Asked, Question } from './asking.ts'
import { type PastTraces, readTraces, Traces } from './traces.ts'

/** An output folder, and where the files of the last build are kept. */
export interface KeptOutput {
  folder: string
  kept: string
  /** A digest of everything that all files are made from without asking. */
  base: string
}

/** The name of a kept file: its SHA-256. */
type FileName = string

/** How to learn what is asked of an archive. */
export interface ArchiveWatch {
  /** Whether a question still has the answer that it had. */
  readonly isTrue: (question: Question) => boolean
  readonly beginAsking: () => void
  readonly endAsking: () => Asked
}

/**
 * Puts back every file of the last build for which all that was asked has the same answer now.
 * @returns their paths, each with the key it had: what it was made from without asking
 */
const restoreFiles = (
  folder: string,
  files: KeptFiles,
  past: PastTraces<FileName>,
  isTrue: ArchiveWatch['isTrue'],
): ReadonlyMap<string, string> => {
  const right = past.questions.map(isTrue)
  const restored = new Map<string, string>()
  for (const [path, { key, asked, result }] of past.made) {
    if (!asked.every((number) => right[number])) continue
    if (files.restore(result, join(folder, path))) restored.set(path, key)
  }
  return restored
}

/** Deletes a file, and the folders that it leaves empty. */
const take = (folder: string, path: string): void => {
  rmSync(join(folder, path))
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent))
    } catch {
      return
    }
  }
}

/** A folder of files that are made where they could not be restored. */
export interface RestoredOutput {
  /**
   * Sees to it that a file is in the folder.
   * @param path from the folder
   * @param key a digest of what it is made from without asking; without one it is always made
   * @param make what it holds
   */
  put: (
    path: string,
    key: string | undefined,
    make: () => string | Uint8Array | Promise<Uint8Array>,
  ) => Promise<void>
  /** Takes away what nobody put, and keeps what a later build needs. @returns how many files were made and taken over */
  finish: () => { made: number; restored: number }
}

/** Opens an output, and puts into it what can be taken over from the last build. */
export const openRestoredOutput = (
  { folder, kept, base }: KeptOutput,
  { beginAsking, endAsking, isTrue }: ArchiveWatch,
): RestoredOutput => {
  const files = openKeptFiles(join(kept, 'files'))
  const past = readTraces<FileName>(join(kept, 'traces'), base)
  const restored = restoreFiles(folder, files, past, isTrue)
  const traces = new Traces<FileName>(base)
  const left = new Set(restored.keys())
  const counts = { made: 0, restored: 0 }
  return {
    put: async (path, key, make) => {
      if (key !== undefined && restored.get(path) === key) {
        left.delete(path)
        traces.restored(path, past)
        counts.restored += 1
        return
      }
      // One file under two names: to write into it would change what is kept.
      if (left.delete(path)) rmSync(join(folder, path))
      beginAsking()
      // Without a pause where none is needed: another task of this thread could ask meanwhile.
      const making = make()
      const made = making instanceof Promise ? await making : making
      const asked = endAsking()
      const name = files.write(join(folder, path), typeof made === 'string' ? Buffer.from(made) : made)
      if (key !== undefined) traces.made(path, key, asked, name)
      counts.made += 1
    },
    finish: () => {
      for (const path of left) take(folder, path)
      if (counts.made > 0 || traces.size < past.made.size) {
        traces.keep(join(kept, 'traces'))
        files.prune(new Set(traces.results))
      }
      return counts
    },
  }
}
