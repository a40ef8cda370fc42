import { parentPort, workerData } from 'node:worker_threads'
import { drawAndKeep, openCardCache, type CardJob, type CardResult } from './draw-cached.ts'

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
const cache = openCardCache(cacheFolder)

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', ({ id, job }: Request) => {
  // One after the other: drawing is all computation, and the first result should not wait for the last.
  last = last.then(async () => {
    const answer: Answer = { id, result: await drawAndKeep(job, cache) }
    parentPort?.postMessage(answer)
  })
})
