import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { drawAndKeep, restoreCard, type CardCache, type CardJob, type CardResult } from './draw-cached.ts'
import type { Answer, Request, WorkerData } from './worker.ts'

/** Cards that wait in a worker, so that it has work while the main thread is busy with pages. */
const depth = 16

interface Lane {
  worker: Worker
  /** What is to be told of each job that the worker has not answered. */
  waiting: Map<number, { address: string; tell: (result: CardResult) => void }>
}

// What a card leaves behind is of no use soon. Left to itself V8 takes half as much memory again, and is no faster.
const resourceLimits = { maxYoungGenerationSizeMb: 32 }

const openLane = (cache: CardCache): Lane => {
  const workerData: WorkerData = { cacheFolder: cache.folder }
  const lane: Lane = {
    worker: new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits }),
    waiting: new Map(),
  }
  lane.worker.on('message', ({ id, result }: Answer) => {
    lane.waiting.get(id)?.tell(result)
    lane.waiting.delete(id)
  })
  return lane
}

/** Everything that waits for a worker which is gone is told so. */
const onLoss = (lane: Lane, lost: () => void): void => {
  let reason = 'its worker ended'
  lane.worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error)
  })
  lane.worker.on('exit', () => {
    lost()
    for (const { address, tell } of lane.waiting.values()) tell({ address, error: reason })
    lane.waiting.clear()
  })
}

const openPool = (size: number, cache: CardCache) => {
  const lanes: Lane[] = []
  let jobs = 0

  const idlest = (): Lane => {
    const [first] = lanes.toSorted((one, other) => one.waiting.size - other.waiting.size)
    if (first !== undefined && (first.waiting.size === 0 || lanes.length === size)) return first
    const lane = openLane(cache)
    onLoss(lane, () => lanes.splice(lanes.indexOf(lane), 1))
    lanes.push(lane)
    return lane
  }

  return {
    draw: (job: CardJob): Promise<CardResult> =>
      new Promise((tell) => {
        const lane = idlest()
        const request: Request = { id: jobs++, job }
        lane.waiting.set(request.id, { address: job.address, tell })
        lane.worker.postMessage(request)
      }),
    close: async (): Promise<void> => {
      await Promise.all(lanes.map(({ worker }) => worker.terminate()))
    },
  }
}

/** As many cards are drawn sooner in this thread than a worker is there. Below `depth`, so that whoever waits for one sees it drawn. */
const few = 12

/**
 * Puts the pictures of cards into their places: from the cache, or drawn; where there are more than a few to draw, in workers.
 * @returns the results in the order of the cards, as soon as they are there; a card that could not be drawn is one of
 * them, and stops nothing
 */
export async function* drawCards(
  cards: AsyncIterable<CardJob> | Iterable<CardJob>,
  {
    cache,
    workers = availableParallelism(),
    here = few,
  }: { cache: CardCache; workers?: number; here?: number },
): AsyncGenerator<CardResult, void> {
  const pool = openPool(workers, cache)
  const begun: Promise<CardResult>[] = []
  /** Cards that are not begun: they may stay few. */
  const held: { job: CardJob; tell: (result: CardResult | Promise<CardResult>) => void }[] = []
  let areMany = false

  const draw = (job: CardJob): Promise<CardResult> => {
    if (areMany) return pool.draw(job)
    const { promise, resolve } = Promise.withResolvers<CardResult>()
    held.push({ job, tell: resolve })
    areMany = held.length > here
    if (areMany) for (const each of held.splice(0)) each.tell(pool.draw(each.job))
    return promise
  }
  const drawHeld = async (): Promise<void> => {
    for (const { job, tell } of held.splice(0)) tell(await drawAndKeep(job, cache))
  }

  try {
    for await (const job of cards) {
      // Nothing is drawn for a picture that is there; where the cache cannot be read, whoever draws says so.
      const restored = await restoreCard(job, cache).catch(() => undefined)
      begun.push(restored === undefined ? draw(job) : Promise.resolve(restored))
      const first = begun.length < workers * depth ? undefined : begun.shift()
      if (first === undefined) continue
      await drawHeld()
      yield await first
    }
    await drawHeld()
    for (const result of begun) yield await result
  } finally {
    await pool.close()
  }
}
