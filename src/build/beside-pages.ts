import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AstroIntegration } from 'astro'
import type { Archive } from '../domain/archive.ts'
import type { Source } from '../source/content.ts'
import { writeOtherForms } from './other-forms.ts'
import { beginPhase, counted } from './phases.ts'
import { writeSearchIndex } from './search-index.ts'
import type { Settings } from './settings.ts'
import { writeShareCards } from './share-cards.ts'

/** What a task has to say when it is done. */
export interface BesideReport {
  /** A sentence for the log. */
  done: string
  warnings?: readonly string[]
  /** For the report of the build. */
  counts: Readonly<Record<string, number>>
}

/** Something that is made of the content alone, and written into the site's folder beside the pages. */
interface BesideTask {
  name: string
  write: (source: Source, archive: Archive, folder: string) => Promise<BesideReport>
}

export const besideTasks: readonly BesideTask[] = [
  { name: 'search index', write: writeSearchIndex },
  { name: 'other forms', write: writeOtherForms },
  { name: 'share cards', write: writeShareCards },
]

/** What the thread is told, and what it tells when a task is done. Times in milliseconds since 1970. */
export interface BesideWork {
  contentFolder: string
  now: number
  folder: string
}
export interface BesideMessage {
  task: string
  report: BesideReport
}

/**
 * Makes the search index, the other forms and the share cards in a thread of its own while Astro renders the pages:
 * together they cost as much as the pages, and a second processor has nothing else to do.
 */
export const besidePages = ({ contentFolder, now }: Settings): AstroIntegration => {
  let isBuild = false
  let worker: Worker | undefined
  let working: Promise<BesideReport[]> | undefined

  const work = async (thread: Worker): Promise<BesideReport[]> => {
    const reports: BesideReport[] = []
    const ends = new Map(besideTasks.map(({ name }) => [name, beginPhase(name)]))
    thread.on('message', ({ task, report }: BesideMessage) => {
      ends.get(task)?.()
      for (const [name, count] of Object.entries(report.counts)) counted(name, count)
      reports.push(report)
    })
    thread.postMessage('go')
    await once(thread, 'exit')
    return reports
  }

  return {
    name: 'rostrum-beside-pages',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build'
      },
      'astro:config:done': ({ config }) => {
        if (!isBuild) return
        const workerData: BesideWork = {
          contentFolder,
          now: now.epochMilliseconds,
          folder: fileURLToPath(config.outDir),
        }
        worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData })
      },
      'astro:build:setup': () => {
        // Astro has emptied the output folder by now.
        if (worker !== undefined) working ??= work(worker)
        working?.catch(() => undefined) // told below
      },
      'astro:build:done': async ({ logger }) => {
        const reports = (await working) ?? []
        if (reports.length < besideTasks.length)
          throw new Error('The search index, the other forms and the share cards were not finished.')
        for (const { done, warnings = [] } of reports) {
          for (const warning of warnings) logger.warn(warning)
          logger.info(done)
        }
      },
    },
  }
}
