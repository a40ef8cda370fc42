import { setImmediate } from 'node:timers/promises'
import { type CardCache, type CardJob, type CardResult, putCard } from './draw-cached.ts'

/** Cards that several threads put into their places. */
export interface Turns {
  jobs: readonly CardJob[]
  /** The number of the card whose turn is next, in memory that all of them share: so none waits to be told. */
  next: Int32Array
}

/** How it went with a card, by its number. */
export interface Done {
  number: number
  result: CardResult
}

export const turnsOf = (jobs: readonly CardJob[]): Turns => ({
  jobs,
  next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
})

/** How many cards nobody has taken. */
export const left = ({ jobs, next }: Turns): number => Math.max(0, jobs.length - Atomics.load(next, 0))

/** Takes one card after the other until none is left. */
export const takeTurns = async (
  { jobs, next }: Turns,
  cache: CardCache,
  tell: (done: Done) => void,
): Promise<void> => {
  for (;;) {
    const number = Atomics.add(next, 0, 1)
    const job = jobs[number]
    if (job === undefined) return
    tell({ number, result: await putCard(job, cache) })
    // Whoever else has something to do in this thread.
    await setImmediate()
  }
}
