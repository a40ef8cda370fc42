import { relative, resolve } from 'node:path'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { check } from '../checks/check.ts'
import { text } from '../checks/reporters/text.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { readLines } from '../source/lines.ts'
import type { BesideThread } from './beside-thread.ts'
import { contentReader } from './content-reader.ts'
import { showUnpublished } from './preview.ts'
import type { Settings } from './settings.ts'

const report = async (diagnostics: readonly Diagnostic[], folder: string, colour: boolean): Promise<string> =>
  text(diagnostics, {
    pathOf: (file) => relative(process.cwd(), resolve(folder, file)),
    lineOf: await readLines(folder, new Set(diagnostics.map(({ file }) => file))),
    colour,
  })

/**
 * Holds the content against every rule. An error stops a build before anything is made; in dev it is shown over the
 * page, which keeps its last good version, until it is mended.
 */
export const checkedContent = ({ contentFolder, now }: Settings, thread: BesideThread): AstroIntegration => {
  const reader = contentReader(contentFolder)

  /** Says what the checks found. @returns the errors */
  const tell = async (
    diagnostics: readonly Diagnostic[],
    logger: AstroIntegrationLogger,
  ): Promise<Diagnostic[]> => {
    if (diagnostics.length > 0) {
      logger.info(
        `what the checks say of the content:\n\n${await report(diagnostics, contentFolder, process.stdout.isTTY)}`,
      )
    }
    return diagnostics.filter(({ severity }) => severity === 'error')
  }
  const judge = async (logger: AstroIntegrationLogger): Promise<Diagnostic[]> =>
    tell(check(await reader.read(), { now }), logger)

  return {
    name: 'rostrum-checked-content',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const errors = await tell(await thread.diagnostics, logger)
        if (errors.length === 0) return
        logger.error(
          `The content has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}, so nothing was built. An earlier site is as it was.`,
        )
        // A thrown error would be printed with a stack that says nothing to an author.
        process.exit(1)
      },
      'astro:server:setup': async ({ server, logger, refreshContent }) => {
        showUnpublished()
        const overlay = async (errors: readonly Diagnostic[]) => {
          if (errors.length === 0) return
          const message = await report(errors, contentFolder, false)
          server.environments.client.hot.send({
            type: 'error',
            err: { message, stack: '', plugin: 'rostrum' },
          })
        }
        await judge(logger)
        server.watcher.add(contentFolder)
        let waiting: ReturnType<typeof setTimeout> | undefined
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(`${contentFolder}/`)) return
          reader.forget()
          clearTimeout(waiting)
          waiting = setTimeout(() => {
            void (async () => {
              const errors = await judge(logger)
              await refreshContent?.({})
              await overlay(errors)
            })()
          }, 40)
        })
      },
    },
  }
}
