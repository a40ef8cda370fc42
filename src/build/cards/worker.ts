import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openCardCache } from './draw-cached.ts'
import { takeTurns, type Turns } from './turns.ts'

/** What a worker is started with. */
export interface WorkerData extends Turns {
  cacheFolder: string
}

/** Lets this thread give way to others, where it can: on Linux each has a priority of its own, under a number that Node does not tell. */
const giveWay = (): void => {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Then all are equal.
  }
}

// The pages are a row that only one thread can walk. Cards can be drawn at any time: they take what it leaves.
giveWay()
const { cacheFolder, ...turns } = workerData as WorkerData
await takeTurns(turns, openCardCache(cacheFolder), (done) => parentPort?.postMessage(done))
