import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { addPhases, counted, type Phase, whenProcessBegan } from './phases.ts'
import type { Settings } from './settings.ts'
import { NotBuilt } from './staging.ts'

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

/** What the thread tells. After `checked` it waits for a word before it writes: perhaps there is nothing to build. */
export type BesideMessage =
  | { kind: 'checked'; diagnostics: Diagnostic[] }
  | { kind: 'report'; report: BesideReport }
  | { kind: 'phases'; phases: readonly Phase[] }
  | { kind: 'not built'; reason: string }

/**
 * The work of a build that needs no Astro, in a thread of its own: the checks, the
 * search index, the other forms, the share cards, and whatever else goes beside the pages. Together they cost as much as rendering all pages, and a second
 * processor has nothing else to do.
 */
export interface BesideThread {
  /** It may write: there is something to build. */
  go: () => void
  /** Ends it before it has begun to write. */
  stop: () => Promise<void>
  readonly diagnostics: Promise<readonly Diagnostic[]>
  /** What each task said, when all is done. Rejects when something could not be made, with `NotBuilt` where there is a reason. */
  readonly reports: Promise<readonly BesideReport[]>
}

// Left to itself V8 takes twice as much for what is new, and is no faster.
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

/** Starts the thread: it reads and judges the content. @param folder where the site goes */
export const besideThread = ({ contentFolder, now }: Settings, folder: string): BesideThread => {
  const diagnostics = Promise.withResolvers<readonly Diagnostic[]>()
  const reports = Promise.withResolvers<readonly BesideReport[]>()
  const all = [diagnostics, reports]
  // Whoever waits for it hears of a failure.
  for (const { promise } of all) promise.catch(() => undefined)

  const workerData: BesideWork = {
    contentFolder,
    now: now.epochMilliseconds,
    processBegan: whenProcessBegan(),
    folder,
  }
  const thread = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData, resourceLimits })
  const said: BesideReport[] = []
  thread.on('message', (message: BesideMessage) => {
    if (message.kind === 'checked') diagnostics.resolve(message.diagnostics)
    else if (message.kind === 'phases') addPhases(message.phases)
    else if (message.kind === 'not built') reports.reject(new NotBuilt(message.reason))
    else {
      for (const [name, count] of Object.entries(message.report.counts)) counted(name, count)
      said.push(message.report)
    }
  })
  const listen = async (): Promise<void> => {
    const [code] = (await once(thread, 'exit')) as [number]
    if (code !== 0) throw new Error(`The thread beside the pages ended with ${code}.`)
    reports.resolve(said)
  }
  listen().catch((error: unknown) => {
    for (const { reject } of all) reject(error)
  })

  return {
    go: () => thread.postMessage('go'),
    stop: async () => {
      await thread.terminate()
    },
    diagnostics: diagnostics.promise,
    reports: reports.promise,
  }
}
