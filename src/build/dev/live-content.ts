import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AstroIntegration } from 'astro'
import type { Diagnostic } from '../../domain/diagnostic.ts'
import { once } from '../../domain/lazy.ts'
import { contentReader } from '../content-reader.ts'
import { reportOf, tellOf } from '../content-report.ts'
import { showUnpublished } from '../preview.ts'
import type { Settings } from '../settings.ts'
import { holdTexts } from './last-good.ts'
import { watchFolder } from './watch-folder.ts'

/** What the thread of the checks in dev is started with. */
export interface DevChecks {
  contentFolder: string
  /** Milliseconds since 1970. */
  now: number
}

/** Milliseconds: an editor may empty a file before it writes it. */
const together = 40

/** Milliseconds after which the checks begin although nobody has asked for a page. */
const patience = 5000

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/**
 * In dev, shows the content as it is at this moment. What is wrong is shown over the page, which keeps its last good
 * version until it is mended.
 */
export const liveContent = ({ contentFolder, now }: Settings): AstroIntegration => {
  const reader = contentReader(contentFolder)
  return {
    name: 'rostrum-live-content',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return
        const kept = `${fileURLToPath(config.root)}.cache${sep}`
        const ignored = (path: string) =>
          path === contentFolder || path.startsWith(`${contentFolder}${sep}`) || path.startsWith(kept)
        updateConfig({ vite: { server: { watch: { ignored } } } })
      },

      'astro:server:setup': ({ server, logger }) => {
        showUnpublished()
        const { client, ssr } = server.environments
        let errors: readonly Diagnostic[] = []
        /** How often the thread was asked, and has not answered yet. */
        let unanswered = 0

        const show = async (): Promise<void> => {
          if (errors.length === 0) return
          const message = await reportOf(errors, contentFolder, false)
          client.hot.send({ type: 'error', err: { message, stack: '', plugin: 'rostrum' } })
        }
        client.hot.on('vite:client:connect', () => void show())

        /** Has the checks look again at the content, of which these files have changed since they last did. */
        const judge = (checks: Worker, paths: ReadonlySet<string>): void => {
          unanswered += 1
          checks.postMessage(paths)
        }

        // All rules over thousands of entries take seconds, and the page should not wait for them.
        const start = (): Worker => {
          const workerData: DevChecks = { contentFolder, now: now.epochMilliseconds }
          const started = new Worker(new URL('./checks-worker.ts', import.meta.url), { workerData })
          started.on('message', (diagnostics: Diagnostic[]) => {
            unanswered -= 1
            void (async () => {
              const told = await tellOf(diagnostics, contentFolder, (message) => logger.info(message))
              // Of a content that is no more: what was found since is not to be taken back.
              if (unanswered > 0) return
              const wereWrong = errors.length > 0
              errors = told
              await show()
              if (wereWrong && errors.length === 0) client.hot.send({ type: 'full-reload' })
            })()
          })
          judge(started, new Set())
          return started
        }
        let thread: Worker | undefined
        const checks = (): Worker => (thread ??= start())
        // Nor should the first page share the processor with them, or with the reading of all texts.
        const begin = once(() => {
          checks()
          // Where the content cannot be read at all, the page says so.
          void reader.readGood().then(holdTexts, () => undefined)
        })
        server.middlewares.use((_request, response, next) => {
          response.once('finish', begin)
          next()
        })
        const waited = setTimeout(begin, patience)

        /** What is wrong with a file by itself is known at once; the rules across all files have their say later. */
        const renew = async (paths: ReadonlySet<string>): Promise<void> => {
          const found = (await reader.read()).diagnostics.filter(({ file }) => paths.has(file))
          errors = [...errors.filter(({ file }) => !paths.has(file)), ...found.filter(isError)]
          // Before anything is waited for: an answer of before must not take these back.
          judge(checks(), paths)
          if (errors.length > 0) await show()
          // Astro remembers the paths of a route, with what their pages are handed.
          ssr.hot.send({ type: 'custom', event: 'astro:content-changed', data: {} })
          if (!found.some(isError)) client.hot.send({ type: 'full-reload' })
        }

        const changed = new Set<string>()
        let waiting: ReturnType<typeof setTimeout> | undefined
        const end = watchFolder(contentFolder, (path) => {
          changed.add(path)
          reader.forget(path)
          clearTimeout(waiting)
          waiting = setTimeout(() => {
            const paths = new Set(changed)
            changed.clear()
            void renew(paths)
          }, together)
        })
        server.httpServer?.once('close', () => {
          end()
          clearTimeout(waited)
          void thread?.terminate()
        })
      },
    },
  }
}
