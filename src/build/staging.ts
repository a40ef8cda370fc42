import { existsSync, rmSync, statfsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { AstroIntegrationLogger } from 'astro'
import { recoverFolder, replaceFolder } from './replace-folder.ts'

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

/** Says in a sentence what an error from the middle of a build may not: that the disk is full. */
const tellWhy = (folder: string, output: string): void => {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : '.')
  if (bavail * bsize < 1_000_000)
    console.error(
      `The disk is full, so the build could not be finished. What was in ${output} is as it was. Make room, and build again.`,
    )
}

/** A site in the making, beside the one that readers see: a build that fails or is killed leaves that as it was. */
export interface Staging {
  /** Where the site is made. */
  readonly site: string
  /** For Astro's own notes: another build at the same time has other ones. */
  readonly astro: string
  /** Puts the finished site in the place of the one before. @returns where that lies now, to be deleted */
  place: () => Promise<string | undefined>
}

/** Sees to it that the place of a site can be used. @throws when a file is there */
export const preparePlace = async (output: string, logger: AstroIntegrationLogger): Promise<void> => {
  if (await recoverFolder(output))
    logger.warn(`A build was killed while it put the site in place. The site before it is back in ${output}.`)
  const present = await stat(output).catch(() => undefined)
  if (present !== undefined && !present.isDirectory())
    throw new Error(`The site cannot be written to ${output}: a file is there, not a folder.`)
}

/**
 * Opens a folder of this process for a site. It goes with the process.
 * @param output where the site goes in the end
 */
export const openStaging = async (output: string): Promise<Staging> => {
  const own = join(building, String(process.pid))
  const site = join(own, 'site')
  await tidy()
  process.once('exit', (code) => {
    if (code !== 0) tellWhy(own, output)
    rmSync(own, { recursive: true, force: true })
  })
  await mkdir(site, { recursive: true })
  return {
    site,
    astro: join(own, 'astro'),
    place: () =>
      replaceFolder(site, output).catch((error: unknown) => {
        throw new Error(
          `The site was built, but it could not take the place of ${output} (${error instanceof Error ? error.message : String(error)}). What was there is as it was. See who may write there, and build again.`,
        )
      }),
  }
}

/** Deletes the site of before, or says where it is. */
export const deleteAside = async (
  aside: string,
  output: string,
  logger: AstroIntegrationLogger,
): Promise<void> => {
  await rm(aside, { recursive: true, force: true }).catch(() => {
    logger.warn(
      `The site before this one could not be deleted and is still in ${join(dirname(output), basename(aside))}. Delete it by hand.`,
    )
  })
}
