import { availableParallelism } from 'node:os'
import { drawAndKeep, restoreCard, type CardCache, type CardJob, type CardResult } from './draw-cached.ts'
import { type Lane, openOwnLane, openWorkerLane } from './lanes.ts'

/** Cards that wait for whoever draws, so that it has work while this thread is busy with something else. */
const depth = 16

/** One processor has enough to do with the pages and whatever else is made meanwhile. */
const usual = Math.max(1, availableParallelism() - 1)

const openPool = (size: number, cache: CardCache, free: Promise<unknown> | undefined) => {
  const lanes: Lane[] = []
  let own: Lane | undefined
  void free?.then(() => (own = openOwnLane(cache)))

  const openLane = (): Lane => {
    const lane = openWorkerLane(cache, () => lanes.splice(lanes.indexOf(lane), 1))
    lanes.push(lane)
    return lane
  }
  const idlest = (): Lane => {
    const open = own === undefined ? lanes : [...lanes, own]
    const [first] = open.toSorted((one, other) => one.waiting - other.waiting)
    return first !== undefined && (first.waiting === 0 || lanes.length === size) ? first : openLane()
  }

  return {
    draw: (job: CardJob): Promise<CardResult> => idlest().draw(job),
    /** Cards that may be begun at a time. */
    get room() {
      return (size + (own === undefined ? 0 : 1)) * depth
    },
    close: async (): Promise<void> => {
      await Promise.all([...lanes, ...(own === undefined ? [] : [own])].map((lane) => lane.close()))
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
    workers = usual,
    here = few,
    free,
  }: { cache: CardCache; workers?: number; here?: number; free?: Promise<unknown> },
): AsyncGenerator<CardResult, void> {
  const pool = openPool(workers, cache, free)
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
      const first = begun.length < pool.room ? undefined : begun.shift()
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
