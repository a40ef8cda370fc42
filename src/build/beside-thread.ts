import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { beginPhase, counted } from './phases.ts'
import type { RestoredFiles } from './restore/restored-output.ts'
import type { Settings } from './settings.ts'

/** What a task has to say when it is done. */
export interface BesideReport {
  /** A sentence for the log. */
  done: string
  warnings?: readonly string[]
  /** For the report of the build. */
  counts: Readonly<Record<string, number>>
}

/** What the thread is started with. */
export interface BesideWork {
  contentFolder: string
  /** Milliseconds since 1970. */
  now: number
  /** Where the site goes. */
  folder: string
}

/** What the thread tells. After `checked` it waits for a word, so that nothing is written into a folder that Astro empties. */
export type BesideMessage =
  | { kind: 'checked'; diagnostics: Diagnostic[] }
  | { kind: 'pages'; restored: RestoredFiles }
  | { kind: 'begins'; name: string }
  | { kind: 'ends'; name: string; report?: BesideReport | undefined }

/**
 * The work of a build that needs no Astro, in a thread of its own: the checks, the pages that can be taken over, the
 * search index, the other forms, the share cards. Together they cost as much as rendering all pages, and a second
 * processor has nothing else to do.
 */
export interface BesideThread {
  /** Starts it: the content is read while Astro reads it, too. */
  begin: (folder: string) => void
  /** The folder is empty, and the content is right: it may write. */
  go: () => void
  readonly diagnostics: Promise<readonly Diagnostic[]>
  /** The pages that are in the folder already. */
  readonly restoredPages: Promise<RestoredFiles>
  /** What each task said, when all is done. Rejects when something could not be made. */
  readonly reports: Promise<readonly BesideReport[]>
}

export const besideThread = ({ contentFolder, now }: Settings): BesideThread => {
  const diagnostics = Promise.withResolvers<readonly Diagnostic[]>()
  const restoredPages = Promise.withResolvers<RestoredFiles>()
  const reports = Promise.withResolvers<readonly BesideReport[]>()
  const all = [diagnostics, restoredPages, reports]
  // Whoever waits for it hears of a failure.
  for (const { promise } of all) promise.catch(() => undefined)
  let worker: Worker | undefined

  const listen = async (thread: Worker): Promise<void> => {
    const said: BesideReport[] = []
    const ends = new Map<string, () => void>()
    thread.on('message', (message: BesideMessage) => {
      if (message.kind === 'begins') ends.set(message.name, beginPhase(message.name))
      else if (message.kind === 'checked') diagnostics.resolve(message.diagnostics)
      else if (message.kind === 'pages') restoredPages.resolve(message.restored)
      else {
        ends.get(message.name)?.()
        for (const [name, count] of Object.entries(message.report?.counts ?? {})) counted(name, count)
        if (message.report !== undefined) said.push(message.report)
      }
    })
    const [code] = (await once(thread, 'exit')) as [number]
    if (code !== 0) throw new Error(`The thread beside the pages ended with ${code}.`)
    reports.resolve(said)
  }

  return {
    begin: (folder) => {
      const workerData: BesideWork = { contentFolder, now: now.epochMilliseconds, folder }
      worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData })
      listen(worker).catch((error: unknown) => {
        for (const { reject } of all) reject(error)
      })
    },
    go: () => worker?.postMessage('go'),
    diagnostics: diagnostics.promise,
    restoredPages: restoredPages.promise,
    reports: reports.promise,
  }
}
