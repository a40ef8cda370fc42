import { existsSync, rmSync, statfsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { contentReader } from './content-reader.ts'
import { recoverFolder, replaceFolder } from './replace-folder.ts'
import { inputsOf, isUnchanged, noteBuilt, type Site } from './restore/unchanged.ts'
import type { Settings } from './settings.ts'

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

/**
 * Builds beside the output folder and puts the result in its place in one step at the end: a build that fails or is
 * killed leaves the last good output as it was, and two builds at once do not meet. Must come after all integrations
 * that write, since the folder moves when it is done. A site of which nothing has changed is left as it is; `--force` builds
 * it all the same.
 */
export const stagedOutput = (settings: Settings): AstroIntegration => {
  const own = join(building, String(process.pid))
  const site: Site = { output: '', publicFolder: '' }
  let inputs = ''
  return {
    name: 'rostrum-staged-output',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        const output = fileURLToPath(config.outDir).replace(/[\\/]$/, '')
        Object.assign(site, { output, publicFolder: fileURLToPath(config.publicDir) } satisfies Site)
        if (await recoverFolder(output))
          logger.warn(
            `A build was killed while it put the site in place. The site before it is back in ${output}.`,
          )
        if (command !== 'build') return
        const present = await stat(output).catch(() => undefined)
        if (present !== undefined && !present.isDirectory())
          throw new Error(`The site cannot be written to ${output}: a file is there, not a folder.`)
        inputs = await inputsOf(settings, site)
        if (!process.argv.includes('--force') && isUnchanged(settings, site, inputs)) {
          logger.info(`Nothing has changed since the last build. The site is in ${output}.`)
          // Astro knows no other way to build nothing.
          process.exit(0)
        }
        await tidy()
        process.once('exit', (code) => {
          if (code !== 0) tellWhy(own, output)
          rmSync(own, { recursive: true, force: true })
        })
        await mkdir(own, { recursive: true })
        updateConfig({
          outDir: pathToFileURL(join(own, 'site/')),
          // Astro's store of the content: another build at the same time may have other content.
          cacheDir: pathToFileURL(join(own, 'astro/')),
        })
      },
      'astro:build:done': async ({ logger }) => {
        const { output } = site
        const aside = await replaceFolder(join(own, 'site'), output).catch((error: unknown) => {
          throw new Error(
            `The site was built, but it could not take the place of ${output} (${error instanceof Error ? error.message : String(error)}). What was there is as it was. See who may write there, and build again.`,
          )
        })
        noteBuilt(settings, await contentReader(settings.contentFolder).read(), site, inputs)
        logger.info(`The site is in ${output}.`)
        if (aside === undefined) return
        await rm(aside, { recursive: true, force: true }).catch(() => {
          logger.warn(
            `The site before this one could not be deleted and is still in ${join(dirname(output), basename(aside))}. Delete it by hand.`,
          )
        })
      },
    },
  }
}
