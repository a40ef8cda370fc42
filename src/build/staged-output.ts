import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Builds beside the output folder and puts the result in its place in one step at the end: a build that fails or is
 * killed leaves the last good output as it was. Must come after all integrations that write, since the folder moves when it is done.
 */
export const stagedOutput = (): AstroIntegration => {
  let output = ''
  let staging = ''
  return {
    name: 'rostrum-staged-output',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return
        output = fileURLToPath(config.outDir).replace(/[\\/]$/, '')
        staging = join(dirname(output), `.${basename(output)}.${process.pid}`)
        await rm(staging, { recursive: true, force: true })
        await mkdir(dirname(output), { recursive: true })
        updateConfig({ outDir: pathToFileURL(`${staging}/`) })
      },
      'astro:build:done': async ({ logger }) => {
        const previous = `${staging}.previous`
        if (await exists(output)) await rename(output, previous)
        try {
          await rename(staging, output)
        } catch (error) {
          if (await exists(previous)) await rename(previous, output)
          throw error
        }
        await rm(previous, { recursive: true, force: true })
        logger.info(`The site is in ${output}.`)
      },
    },
  }
}
