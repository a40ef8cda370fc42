import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import type { Files } from '../checks/content.ts'

const run = promisify(execFile)

/** A git repository of a test's own. */
export interface Repository {
  folder: string
  git: (...words: string[]) => Promise<string>
  /** Writes files (or takes them away), and commits all that there is. */
  commit: (files: Files) => Promise<string>
  /** Writes files without committing them. */
  write: (files: Files) => Promise<void>
}

// Whatever the machine is set to: no names, signatures or hooks of its owner.
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'An Editor',
  GIT_AUTHOR_EMAIL: 'desk@river.example.org',
  GIT_COMMITTER_NAME: 'An Editor',
  GIT_COMMITTER_EMAIL: 'desk@river.example.org',
}

export const repositoryAt = (folder: string): Repository => {
  const git: Repository['git'] = async (...words) =>
    (await run('git', words, { cwd: folder, env: environment })).stdout.trim()
  const write: Repository['write'] = async (files) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      if (text === undefined) await rm(join(folder, path))
      else await writeFile(join(folder, path), text)
    }
  }
  return {
    folder,
    git,
    write,
    commit: async (files) => {
      await write(files)
      await git('add', '--all')
      await git('commit', '--quiet', '--allow-empty', '--message', 'A step')
      return git('rev-parse', 'HEAD')
    },
  }
}

/** An empty folder for as long as a test runs. */
export const emptyFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'repository-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A new repository for as long as a test runs. */
export const newRepository = async (): Promise<Repository> => {
  const repository = repositoryAt(await emptyFolder())
  await repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}

/** Files by their paths below a folder. */
export const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
