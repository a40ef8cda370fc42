import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { besideThread } from './beside-thread.ts'
import { tellOf } from './content-report.ts'
import { contentReader } from './content-reader.ts'
import { timed } from './phases.ts'
import {
  keepProgram,
  closeProgram,
  openProgram,
  type Program,
  type ProgramFor,
  type StyledPages,
} from './program.ts'
import { writeReport } from './reported-build.ts'
import { inputsOf, isUnchanged, noteBuilt, type Site } from './restore/unchanged.ts'
import type { Settings } from './settings.ts'
import { writePages } from './site-pages.ts'
import { deleteAside, openStaging, preparePlace, type Staging } from './staging.ts'

/** The steps of one build, in their order. */
const openBuild = async (settings: Settings, site: Site, of: ProgramFor, staging: Staging) => {
  const { contentFolder } = settings
  const inputs = await inputsOf(settings, site)
  const thread = besideThread(settings)
  thread.begin(of.folder)
  return {
    /** Ends the process when the content has an error: nothing is made of wrong content. */
    judge: async (logger: AstroIntegrationLogger): Promise<void> => {
      const errors = await tellOf(await thread.diagnostics, contentFolder, logger)
      if (errors.length === 0) return
      logger.error(
        `The content has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}, so nothing was built. An earlier site is as it was.`,
      )
      // A thrown error would be printed with a stack that says nothing to an author.
      process.exit(1)
    },
    /** The folder is ready: the thread may write into it. */
    go: thread.go,
    pages: async (program: Program, logger: AstroIntegrationLogger): Promise<void> => {
      const source = await contentReader(contentFolder).read()
      await timed('pages', () => writePages(program, source, of, (message) => logger.info(message)))
    },
    /** Waits for the thread, and puts the site in its place. */
    finish: async (logger: AstroIntegrationLogger): Promise<void> => {
      for (const { done, warnings = [] } of await thread.reports) {
        for (const warning of warnings) logger.warn(warning)
        if (done !== undefined) logger.info(done)
      }
      await closeProgram(of)
      const aside = await staging.place()
      noteBuilt(settings, await contentReader(contentFolder).read(), site, inputs)
      logger.info(`The site is in ${site.output}.`)
      if (aside !== undefined) await deleteAside(aside, site.output, logger)
    },
  }
}

/**
 * Builds the site. Astro compiles the pages, and is left with none to render: that is done here, from the compiled pages of
 * this build or of an earlier one. A site of which nothing has changed is left as it is; `--force` takes nothing over. Must be
 * the last integration that changes Astro's settings.
 */
export const siteBuild = (settings: Settings): AstroIntegration => {
  let build: Awaited<ReturnType<typeof openBuild>> | undefined
  let pages: StyledPages = new Map()
  let of: ProgramFor | undefined
  return {
    name: 'rostrum-build',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        const output = fileURLToPath(config.outDir).replace(/[\\/]$/, '')
        const site: Site = { output, publicFolder: fileURLToPath(config.publicDir) }
        await preparePlace(output, logger)
        if (command !== 'build') return
        const isForced = process.argv.includes('--force')
        if (!isForced && isUnchanged(settings, site, await inputsOf(settings, site))) {
          logger.info(`Nothing has changed since the last build. The site is in ${output}.`)
          // Astro knows no other way to build nothing.
          process.exit(0)
        }
        // V8 lets a heap grow to four times what is used: with 5,000 entries that took 4.4 GB, so 2.7, in the same time.
        setFlagsFromString('--heap-growing-percent=50')
        const staging = await openStaging(output)
        of = {
          contentFolder: settings.contentFolder,
          origin: config.site === undefined ? 'http://localhost' : new URL(config.site).origin,
          base: config.base,
          folder: staging.site,
        }
        build = await openBuild(settings, site, of, staging)
        const program = isForced ? undefined : await openProgram(of, site.publicFolder, logger)
        if (program === undefined) {
          updateConfig({
            outDir: pathToFileURL(`${staging.site}/`),
            cacheDir: pathToFileURL(`${staging.astro}/`),
          })
          return
        }
        build.go()
        const rendering = build.pages(program, logger)
        // What is wrong with the content is said by the checks, not by a page that could not be rendered.
        rendering.catch(() => undefined)
        await build.judge(logger)
        await rendering
        await build.finish(logger)
        await writeReport()
        // Astro would build it once more.
        process.exit(0)
      },
      'astro:build:setup': ({ target, pages: styled }) => {
        // Astro has emptied the output folder by now.
        if (target !== 'server') return
        pages = styled
        build?.go()
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'rostrum',
          getStaticPaths: async () => {
            await build?.judge(logger)
            if (of !== undefined) keepProgram(of, pages)
            await build?.pages(astro, logger)
            return []
          },
        }))
      },
      'astro:build:done': async ({ logger }) => {
        await build?.finish(logger)
      },
    },
  }
}
