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

/** Something that is made of the content alone, and written beside the pages. @returns how many files it made */
interface BesideTask {
  name: string
  write: (source: Source, archive: Archive, folder: string) => Promise<number>
}

export const besideTasks: readonly BesideTask[] = [
  { name: 'search index', write: writeSearchIndex },
  { name: 'other forms', write: writeOtherForms },
]

/** What the thread is told, and what it tells of each task that is done. Times in milliseconds since 1970. */
export interface BesideWork {
  contentFolder: string
  now: number
  folder: string
}
export interface BesideReport {
  name: string
  made: number
}

/**
 * Makes the search index and the other forms in a thread of its own while Astro renders the pages: together they cost as
 * much as the pages, and a second processor has nothing else to do.
 */
export const besidePages = ({ contentFolder, now }: Settings): AstroIntegration => {
  let isBuild = false
  let worker: Worker | undefined
  let working: Promise<BesideReport[]> | undefined

  const work = async (thread: Worker): Promise<BesideReport[]> => {
    const reports: BesideReport[] = []
    const ends = new Map(besideTasks.map(({ name }) => [name, beginPhase(name)]))
    thread.on('message', (report: BesideReport) => {
      ends.get(report.name)?.()
      counted(report.name, report.made)
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
          throw new Error('The search index and the other forms were not finished.')
        for (const { name, made } of reports) logger.info(`${name}: ${made} files.`)
      },
    },
  }
}
