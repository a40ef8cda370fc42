import { Worker } from 'node:worker_threads'
import type { Unreadable } from './document.ts'
import type { Imported } from './import-document.ts'
import type { Task } from './worker.ts'

export interface Limits {
  seconds: number
  megabytes: number
}

const usual: Limits = { seconds: 120, megabytes: 1500 }

/**
 * Imports a document in a thread of its own, which is stopped when it takes too long or too much memory: a library that
 * never returns from a crafted file cannot hold up the others.
 */
export const importBounded = (
  task: Task,
  { seconds, megabytes }: Limits = usual,
): Promise<Imported | Unreadable> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    const timer = setTimeout(() => {
      settle({ unreadable: `Reading the file took more than ${seconds} seconds, so it was given up.` })
    }, seconds * 1000)
    const settle = (answer: Imported | Unreadable): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(answer)
    }
    worker.once('message', settle)
    worker.once('error', (error: Error) => {
      clearTimeout(timer)
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve({
          unreadable: `Reading the file took more than ${megabytes} MB of memory, so it was given up.`,
        })
      else reject(error)
    })
  })
