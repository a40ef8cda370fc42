import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { drawAndKeep, type CardCache, type CardJob, type CardResult } from './draw-cached.ts'
import type { Answer, Request, WorkerData } from './worker.ts'

/** Where cards are drawn, one after the other. */
export interface Lane {
  /** How many cards wait there, with the one that is being drawn. */
  readonly waiting: number
  /** Failures are results, too. */
  draw: (job: CardJob) => Promise<CardResult>
  close: () => Promise<unknown>
}

// What a card leaves behind is of no use soon. Left to itself V8 takes half as much memory again, and is no faster.
const resourceLimits = { maxYoungGenerationSizeMb: 32 }

/** A worker thread that draws. @param lost is called when it has ended; whoever waits for a card of it is told so */
export const openWorkerLane = (cache: CardCache, lost: () => void): Lane => {
  const workerData: WorkerData = { cacheFolder: cache.folder }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits })
  const waiting = new Map<number, { address: string; tell: (result: CardResult) => void }>()
  let jobs = 0
  let reason = 'its worker ended'
  worker.on('message', ({ id, result }: Answer) => {
    waiting.get(id)?.tell(result)
    waiting.delete(id)
  })
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error)
  })
  worker.on('exit', () => {
    lost()
    for (const { address, tell } of waiting.values()) tell({ address, error: reason })
    waiting.clear()
  })
  return {
    get waiting() {
      return waiting.size
    },
    draw: (job) =>
      new Promise((tell) => {
        const request: Request = { id: jobs++, job }
        waiting.set(request.id, { address: job.address, tell })
        worker.postMessage(request)
      }),
    close: () => worker.terminate(),
  }
}

/** This thread. Between two cards it hears of those that others have drawn. */
export const openOwnLane = (cache: CardCache): Lane => {
  let waiting = 0
  let isOpen = true
  let last: Promise<unknown> = Promise.resolve()
  const drawNext = async (job: CardJob): Promise<CardResult> => {
    await setImmediate()
    const result = isOpen
      ? await drawAndKeep(job, cache)
      : { address: job.address, error: 'nobody waits for it any more' }
    waiting -= 1
    return result
  }
  return {
    get waiting() {
      return waiting
    },
    draw: (job) => {
      waiting += 1
      const drawn = last.then(() => drawNext(job))
      last = drawn
      return drawn
    },
    close: async () => {
      isOpen = false
      await last
    },
  }
}
