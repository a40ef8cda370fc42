import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from 'temporal-polyfill'
import { check } from '../checks/check.ts'
import { readContent, type Source } from '../source/content.ts'
import type { DevChecks } from './checked-content.ts'
import { keepParsed, parsedBefore } from './restore/parsed-files.ts'

const { contentFolder, now } = workerData as DevChecks
const moment = Temporal.Instant.fromEpochMilliseconds(now)
let source: Source | undefined

/** Each word of the main thread is answered with what the checks say of the content as it then is. */
const judge = async (): Promise<void> => {
  source = await readContent(
    contentFolder,
    source,
    source === undefined ? { parsedBefore: parsedBefore(contentFolder) } : {},
  )
  parentPort?.postMessage(check(source, { now: moment }))
  keepParsed(source)
}

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', () => {
  last = last.then(judge)
})
