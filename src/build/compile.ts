import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCache } from './cache.ts'
import type { ProgramFor } from './program.ts'

/** What the process that compiles is told, as JSON in its first argument. */
export interface CompileWork {
  of: ProgramFor
  /** Where Astro may work. */
  folder: string
}

/** Milliseconds. */
const week = 7 * 24 * 60 * 60 * 1000

/**
 * Has Astro compile the pages, and keeps them as a program. Astro and its bundler do that in a process of their own: what they
 * hold of memory, 300 MB, is given back when it ends.
 * @param folder where Astro may work
 * @throws when they cannot be compiled; Astro has said why
 */
export const compilePages = async (of: ProgramFor, folder: string): Promise<void> => {
  const work: CompileWork = { of, folder }
  const entry = fileURLToPath(new URL('./compile-process.ts', import.meta.url))
  const child = spawn(process.execPath, [entry, JSON.stringify(work)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  // A build that ends meanwhile, with an error in the content, has no use for them.
  const end = (): boolean => child.kill()
  process.once('exit', end)
  const [code] = (await once(child, 'exit')) as [number | null]
  process.off('exit', end)
  if (code !== 0) throw new Error('The pages could not be compiled; what is wrong stands above.')
  // Node deletes nothing of what it keeps of modules (`node.mjs`), and each change of the program leaves some megabytes.
  openCache(resolve('.cache/compiled')).prune(week)
}
