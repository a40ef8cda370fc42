import { relative, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { text } from '../checks/reporters/text.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { readLines } from '../source/lines.ts'
import { contentReader } from './content-reader.ts'
import { showUnpublished } from './preview.ts'
import type { Settings } from './settings.ts'

/** What the thread of the checks in dev is started with. */
export interface DevChecks {
  contentFolder: string
  /** Milliseconds since 1970. */
  now: number
}

const report = async (diagnostics: readonly Diagnostic[], folder: string, colour: boolean): Promise<string> =>
  text(diagnostics, {
    pathOf: (file) => relative(process.cwd(), resolve(folder, file)),
    lineOf: await readLines(folder, new Set(diagnostics.map(({ file }) => file))),
    colour,
  })

/** Says what the checks found. @returns the errors */
export const tellOf = async (
  diagnostics: readonly Diagnostic[],
  folder: string,
  logger: AstroIntegrationLogger,
): Promise<Diagnostic[]> => {
  if (diagnostics.length > 0) {
    logger.info(
      `what the checks say of the content:\n\n${await report(diagnostics, folder, process.stdout.isTTY)}`,
    )
  }
  return diagnostics.filter(({ severity }) => severity === 'error')
}

/**
 * In dev, holds the content against every rule. An error is shown over the page, which keeps its last good version, until it
 * is mended.
 */
export const checkedContent = ({ contentFolder, now }: Settings): AstroIntegration => {
  const reader = contentReader(contentFolder)
  return {
    name: 'rostrum-checked-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        showUnpublished()
        const { hot } = server.environments.client
        let errors: readonly Diagnostic[] = []
        const overlay = async () => {
          if (errors.length === 0) return
          const message = await report(errors, contentFolder, false)
          hot.send({ type: 'error', err: { message, stack: '', plugin: 'rostrum' } })
        }
        // All rules over thousands of entries take seconds, and the page should not wait for them.
        const workerData: DevChecks = { contentFolder, now: now.epochMilliseconds }
        const checks = new Worker(new URL('./dev-checks-worker.ts', import.meta.url), { workerData })
        checks.on('message', (diagnostics: Diagnostic[]) => {
          void (async () => {
            const wereWrong = errors.length > 0
            errors = await tellOf(diagnostics, contentFolder, logger)
            await overlay()
            if (wereWrong && errors.length === 0) hot.send({ type: 'full-reload' })
          })()
        })
        checks.postMessage('judge')
        server.httpServer?.once('close', () => void checks.terminate())
        hot.on('vite:client:connect', () => void overlay())

        server.watcher.add(contentFolder)
        let waiting: ReturnType<typeof setTimeout> | undefined
        server.watcher.on('all', (_event, path) => {
          const below = relative(contentFolder, resolve(path)).replaceAll('\\', '/')
          if (below.startsWith('..')) return
          reader.forget(below)
          clearTimeout(waiting)
          waiting = setTimeout(() => {
            hot.send({ type: 'full-reload' })
            checks.postMessage('judge')
          }, 40)
        })
      },
    },
  }
}
