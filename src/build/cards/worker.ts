import { setImmediate as nextTask } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { openCache } from '../cache.ts'
import { drawCached, type CardJob, type CardResult } from './draw-cached.ts'

/** What a worker is started with. */
export interface WorkerData {
  cacheFolder: string
}

/** A job and its result carry the same number. */
export interface Request {
  id: number
  job: CardJob
}
export interface Answer {
  id: number
  result: CardResult
}

const { cacheFolder } = workerData as WorkerData
const cache = openCache(cacheFolder)

// A rendered picture holds 3 MB that V8 knows nothing of, so that it sees no reason to collect; and what it collected is
// freed between two tasks of the event loop only. A thousand cards took 5 GB.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void
const together = 4
let drawn = 0

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', ({ id, job }: Request) => {
  // One after the other: drawing is all computation, and the first result should not wait for the last.
  last = last.then(async () => {
    const answer: Answer = { id, result: await drawCached(job, cache) }
    parentPort?.postMessage(answer)
    drawn += 1
    if (drawn % together === 0) collect({ type: 'minor' })
    await nextTask()
  })
})
