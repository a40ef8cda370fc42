import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { addPhases, counted, type Phase, whenProcessBegan } from './phases.ts'
import type { Settings } from './settings.ts'

/** What a task has to say when it is done. */
export interface BesideReport {
  /** A sentence for the log, where there is something to say. */
  done?: string
  warnings?: readonly string[]
  /** For the report of the build. */
  counts: Readonly<Record<string, number>>
}

/** What the thread is started with. */
export interface BesideWork {
  contentFolder: string
  /** Milliseconds since 1970. */
  now: number
  /** Milliseconds since 1970. */
  processBegan: number
  /** Where the site goes. */
  folder: string
}

/** What the thread tells. After `checked` it waits for a word, so that nothing is written into a folder that Astro empties. */
export type BesideMessage =
  | { kind: 'checked'; diagnostics: Diagnostic[] }
  | { kind: 'report'; report: BesideReport }
  | { kind: 'phases'; phases: readonly Phase[] }

/**
 * The work of a build that needs no Astro, in a thread of its own: the checks, the
 * search index, the other forms, the share cards, and whatever else goes beside the pages. Together they cost as much as rendering all pages, and a second
 * processor has nothing else to do.
 */
export interface BesideThread {
  /** Starts it: the content is read while Astro reads it, too. */
  begin: (folder: string) => void
  /** The folder is empty, and the content is right: it may write. */
  go: () => void
  readonly diagnostics: Promise<readonly Diagnostic[]>
  /** What each task said, when all is done. Rejects when something could not be made. */
  readonly reports: Promise<readonly BesideReport[]>
}

export const besideThread = ({ contentFolder, now }: Settings): BesideThread => {
  const diagnostics = Promise.withResolvers<readonly Diagnostic[]>()
  const reports = Promise.withResolvers<readonly BesideReport[]>()
  const all = [diagnostics, reports]
  // Whoever waits for it hears of a failure.
  for (const { promise } of all) promise.catch(() => undefined)
  let worker: Worker | undefined

  const listen = async (thread: Worker): Promise<void> => {
    const said: BesideReport[] = []
    thread.on('message', (message: BesideMessage) => {
      if (message.kind === 'checked') diagnostics.resolve(message.diagnostics)
      else if (message.kind === 'phases') addPhases(message.phases)
      else {
        for (const [name, count] of Object.entries(message.report.counts)) counted(name, count)
        said.push(message.report)
      }
    })
    const [code] = (await once(thread, 'exit')) as [number]
    if (code !== 0) throw new Error(`The thread beside the pages ended with ${code}.`)
    reports.resolve(said)
  }

  return {
    begin: (folder) => {
      const workerData: BesideWork = {
        contentFolder,
        now: now.epochMilliseconds,
        processBegan: whenProcessBegan(),
        folder,
      }
      worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData })
      listen(worker).catch((error: unknown) => {
        for (const { reject } of all) reject(error)
      })
    },
    go: () => worker?.postMessage('go'),
    diagnostics: diagnostics.promise,
    reports: reports.promise,
  }
}
