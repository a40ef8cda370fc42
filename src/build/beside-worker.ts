import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from 'temporal-polyfill'
import { Archive } from '../domain/archive.ts'
import { contentsOf, readContent } from '../source/content.ts'
import { observed } from './restore/observed.ts'
import { parsedBefore } from './restore/parsed-files.ts'
import { besideTasks, type BesideMessage, type BesideWork } from './beside-pages.ts'

const { contentFolder, now, folder } = workerData as BesideWork
if (parentPort === null) throw new Error('This file is a worker’s.')

// The content is read while the main thread reads it, too. Nothing is written before the checks have passed and the
// folder is there: then comes a word.
const source = await readContent(contentFolder, undefined, parsedBefore(contentFolder))
const archive = observed(
  new Archive(contentsOf(source), { now: Temporal.Instant.fromEpochMilliseconds(now), preview: false }),
)
await once(parentPort, 'message')

// Pagefind is a process of its own, so that the search index leaves this thread idle for most of its time.
await Promise.all(
  besideTasks.map(async ({ name, write }) => {
    const report = await write(source, archive, folder)
    parentPort?.postMessage({ task: name, report } satisfies BesideMessage)
  }),
)
parentPort.close()
