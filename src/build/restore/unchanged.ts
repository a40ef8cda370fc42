import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nextChange } from '../../domain/next-change.ts'
import { contentsOf, type Source } from '../../source/content.ts'
import { listFiles, readBytes } from '../../source/files.ts'
import type { Settings } from '../settings.ts'
import { codeDigest } from './base.ts'
import { keptFolder } from './kept-files.ts'
import { keepValue, keptValue } from './kept-value.ts'

/** What a site was built from, when, and how its folder looked when it was done. */
interface Built {
  inputs: string
  /** Milliseconds since 1970. */
  now: number
  /** When time alone changes the site. */
  until: number | undefined
  output: string
}

/** Where a site lies, and what is copied into it. */
export interface Site {
  output: string
  publicFolder: string
}

const digestOf = async (folder: string): Promise<string> => {
  const files = await listFiles(folder).catch(() => [])
  const bytes = await Promise.all(
    files.map(async ({ path, kind }) => (kind === 'file' ? readBytes(folder, path) : undefined)),
  )
  const hash = createHash('sha256')
  for (const [index, { path, kind }] of files.entries()) {
    const held = bytes[index]
    hash.update(`${path}\n${kind}\n${held?.length ?? 0}\n`)
    if (held !== undefined) hash.update(held)
  }
  return hash.digest('hex')
}

/** A digest of everything that a site is made from, but for the time. */
export const inputsOf = async ({ contentFolder }: Settings, { publicFolder }: Site): Promise<string> =>
  [codeDigest(), await digestOf(contentFolder), await digestOf(publicFolder)].join(' ')

/** A digest of the names, sizes and times of all files of a folder: enough to see that somebody was there. */
const looksOf = (folder: string): string => {
  const hash = createHash('sha256')
  const walk = (path: string): void => {
    for (const file of readdirSync(path, { withFileTypes: true })) {
      const below = join(path, file.name)
      if (file.isDirectory()) {
        walk(below)
        continue
      }
      const { size, mtimeMs } = lstatSync(below)
      hash.update(`${below}\n${size} ${mtimeMs}\n`)
    }
  }
  try {
    walk(folder)
  } catch {
    return 'missing'
  }
  return hash.digest('hex')
}

const fileFor = (contentFolder: string, output: string): string =>
  join(keptFolder(contentFolder, 'built'), createHash('sha256').update(output).digest('hex').slice(0, 16))

/** Whether a site is what a build would make of it now. @param inputs a digest of what it would be made from */
export const isUnchanged = ({ contentFolder, now }: Settings, { output }: Site, inputs: string): boolean => {
  const built = keptValue(fileFor(contentFolder, output)) as Built | undefined
  if (built?.inputs !== inputs || now.epochMilliseconds < built.now) return false
  if (built.until !== undefined && now.epochMilliseconds >= built.until) return false
  return built.output === looksOf(output)
}

/** Notes what a site was made from. @param inputs as they were when the build began */
export const noteBuilt = (
  { contentFolder, now }: Settings,
  source: Source,
  { output }: Site,
  inputs: string,
): void => {
  const built: Built = {
    inputs,
    now: now.epochMilliseconds,
    until: nextChange(contentsOf(source), now),
    output: looksOf(output),
  }
  keepValue(fileFor(contentFolder, output), built)
}
