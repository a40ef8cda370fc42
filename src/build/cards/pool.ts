import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { collect } from '../collect.ts'
import type { CardCache, CardJob, CardResult } from './draw-cached.ts'
import { type Done, left, takeTurns, type Turns, turnsOf } from './turns.ts'
import type { WorkerData } from './worker.ts'

/** One processor has enough to do with the pages and whatever else is made meanwhile. */
const usual = Math.max(1, availableParallelism() - 1)

/** As many cards are drawn sooner in this thread than a worker is there. */
const few = 12

// What a card leaves behind is of no use soon. Left to itself V8 takes half as much memory again, and is no faster.
const resourceLimits = { maxYoungGenerationSizeMb: 32 }

/** Has a worker take cards until none is left. @returns why it ended before that, if it did */
const inWorker = async (turns: Turns, cache: CardCache, note: (done: Done) => void): Promise<unknown> => {
  const workerData: WorkerData = { ...turns, cacheFolder: cache.folder }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits })
  worker.on('message', note)
  return once(worker, 'exit').then(
    () => undefined,
    (error: unknown) => error,
  )
}

/**
 * Puts the pictures of cards into their places, from the cache or drawn: where there are more than a few, in workers.
 * @param free when this thread has nothing else to do: then it takes its turns, too
 * @returns the results in the order of the cards; a card that could not be drawn is one of them, and stops nothing
 */
export const putCards = async (
  jobs: readonly CardJob[],
  {
    cache,
    workers = usual,
    here = few,
    free,
  }: { cache: CardCache; workers?: number; here?: number; free?: Promise<unknown> },
): Promise<CardResult[]> => {
  const turns = turnsOf(jobs)
  const results = new Map<number, CardResult>()
  const note = ({ number, result }: Done) => results.set(number, result)
  const takeThem = () => takeTurns(turns, cache, note)
  let reason: unknown = 'its worker ended'

  /** A worker may fall over a card: another goes on behind it. */
  const inWorkers = async (): Promise<void> => {
    for (let before = Infinity; left(turns) > 0 && left(turns) < before;) {
      before = left(turns)
      reason = (await inWorker(turns, cache, note)) ?? reason
    }
  }

  let own: Promise<void> | undefined
  if (jobs.length > here) {
    void free?.then(() => {
      // What this thread did before has left more than cards ever will, and V8 would keep it to the end.
      if (left(turns) > 0) collect()
      own = takeThem()
    })
    await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, inWorkers))
  }
  // Where no worker could be started, too.
  await (own ?? takeThem())
  return jobs.map(
    ({ address }, number) =>
      results.get(number) ?? { address, error: reason instanceof Error ? reason.message : String(reason) },
  )
}
