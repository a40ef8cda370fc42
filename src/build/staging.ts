import { existsSync, rmSync, statfsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { recoverFolder, replaceFolder, tidyBeside } from './replace-folder.ts'

/** Why there is no new site, in sentences for whoever asked for one. */
export class NotBuilt extends Error {}

/** Where builds are made: a folder for each, named after its process. It lies in the checkout, as Astro wants it. */
const building = resolve('.cache/building')

const isRunning = (process_: number): boolean => {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Deletes what builds left behind that were killed. */
const tidy = async (): Promise<void> => {
  const folders = await readdir(building).catch(() => [])
  const abandoned = folders.filter((name) => !isRunning(Number(name)))
  await Promise.all(abandoned.map((name) => rm(join(building, name), { recursive: true, force: true })))
}

/** What an error from the middle of a build may not say: that the disk is full. */
const explained = (error: unknown, folder: string, output: string): unknown => {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : '.')
  return bavail * bsize < 1_000_000
    ? new NotBuilt(
        `The disk is full, so the build could not be finished. What was in ${output} is as it was. Make room, and build again.`,
      )
    : error
}

/** A site in the making, beside the one that readers see: a build that fails or is killed leaves that as it was. */
export interface Staging {
  /** Where the site is made. */
  readonly site: string
  /** Where Astro may work. */
  readonly astro: string
  /**
   * Puts the finished site in the place of the one before.
   * @returns where that lies now, to be deleted
   * @throws NotBuilt when it cannot take the place
   */
  place: () => Promise<string | undefined>
}

/**
 * Sees to it that the place of a site can be used, and deletes what killed builds left beside it.
 * @returns whether the site in it had to be put back
 * @throws NotBuilt when a file is there
 */
export const preparePlace = async (output: string): Promise<boolean> => {
  const recovered = await recoverFolder(output)
  await tidyBeside(output, isRunning)
  const present = await stat(output).catch(() => undefined)
  if (present !== undefined && !present.isDirectory())
    throw new NotBuilt(`The site cannot be written to ${output}: a file is there, not a folder.`)
  return recovered
}

/**
 * Does the work of a build in a folder of this process, which goes with the process.
 * @param output where the site goes in the end
 */
export const inStaging = async <T>(output: string, work: (staging: Staging) => Promise<T>): Promise<T> => {
  const own = join(building, String(process.pid))
  const site = join(own, 'site')
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  try {
    await tidy()
    await mkdir(site, { recursive: true })
    return await work({
      site,
      astro: join(own, 'astro'),
      place: () =>
        replaceFolder(site, output).catch((error: unknown) => {
          throw new NotBuilt(
            `The site was built, but it could not take the place of ${output} (${error instanceof Error ? error.message : String(error)}). What was there is as it was. See who may write there, and build again.`,
          )
        }),
    })
  } catch (error) {
    throw explained(error, own, output)
  }
}

/** Deletes the site of before. @returns where it still is, if it could not be deleted */
export const deleteAside = (aside: string, output: string): string | undefined => {
  try {
    // With promises it takes two and a half times as long.
    rmSync(aside, { recursive: true, force: true })
    return undefined
  } catch {
    return join(dirname(output), basename(aside))
  }
}
