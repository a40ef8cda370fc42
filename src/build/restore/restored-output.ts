import { join } from 'node:path'
import type { Asked, Question } from './observed.ts'
import { openKeptFiles } from './kept-files.ts'
import { readTraces, Traces } from './traces.ts'

/** How to learn what is asked of an archive. */
export interface ArchiveWatch {
  /** Whether a question from an earlier build still has its answer. */
  readonly isTrue: (question: Question) => boolean
  readonly beginAsking: () => void
  readonly endAsking: () => Asked
}

/** A folder of files that are made, or taken over from an earlier build when that comes to the same. */
export interface RestoredOutput {
  /**
   * Puts a file into the folder.
   * @param path from the folder
   * @param key a digest of what it is made from without asking; without one it is always made
   * @param make what it holds
   */
  put: (
    path: string,
    key: string | undefined,
    make: () => string | Uint8Array | Promise<Uint8Array>,
  ) => Promise<void>
  /** Keeps what a later build needs. @returns how many files were made and taken over */
  finish: () => { made: number; restored: number }
}

/**
 * @param folder where the files go
 * @param kept where earlier builds kept theirs
 * @param base a digest of everything that all files are made from without asking
 */
export const openRestoredOutput = (
  folder: string,
  kept: string,
  base: string,
  { isTrue, beginAsking, endAsking }: ArchiveWatch,
): RestoredOutput => {
  const files = openKeptFiles(join(kept, 'files'))
  const past = readTraces(join(kept, 'traces'), base, isTrue)
  const traces = new Traces(base)
  const counts = { made: 0, restored: 0 }
  return {
    put: async (path, key, make) => {
      const content = key === undefined ? undefined : past.stillRight(path, key)
      if (content !== undefined && files.restore(content, join(folder, path))) {
        traces.restored(path, past)
        counts.restored += 1
        return
      }
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
      if (counts.made > 0 || traces.size < past.size) {
        traces.keep(join(kept, 'traces'))
        files.prune(traces.contents)
      }
      return counts
    },
  }
}
