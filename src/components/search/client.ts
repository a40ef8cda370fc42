import type { Answer, Engine } from './engine.ts'
import type { Query } from './query.ts'

/** What the page asks the worker. */
export interface Call {
  id: number
  /** The address of the index, with a slash at the end. */
  folder: string
  question:
    | { name: 'ready' }
    | { name: 'ask'; query: Query; first: number }
    | { name: 'show'; from: number; to: number; parts: number | undefined }
    | { name: 'counts' }
}

export type Reply = { id: number; result: unknown } | { id: number; error: string }

/** The engine, out of reach of typing. */
export interface SearchWorker extends Omit<Engine, 'ahead'> {
  /** Loads what every search needs, before the first is asked. */
  ready: () => Promise<void>
}

/** Why a question has no answer: a later one was asked. */
export class Overtaken extends Error {}

/**
 * The engine in a worker. A query does not wait for the one before, whose files may still be on the way: that one is given up.
 * @param folder the address of the index, with a slash at the end
 */
export const searchWorker = (folder: string): SearchWorker => {
  let worker: Worker | undefined
  let asked = 0
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()

  const start = (): Worker => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const asker = waiting.get(data.id)
      waiting.delete(data.id)
      if ('error' in data) asker?.reject(new Error(data.error))
      else asker?.resolve(data.result as never)
    })
    made.addEventListener('error', ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message))
      waiting.clear()
      worker = undefined
    })
    return made
  }

  const call = <T>(question: Call['question']): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      worker ??= start()
      worker.postMessage({ id, folder, question } satisfies Call)
    })

  let overtake: ((error: Error) => void) | undefined

  return {
    ready: () => call({ name: 'ready' }),
    ask: (query, first) =>
      new Promise((resolve, reject) => {
        overtake?.(new Overtaken())
        overtake = reject
        call<Answer>({ name: 'ask', query, first }).then(resolve, reject)
      }),
    show: (from, to, parts) => call({ name: 'show', from, to, parts }),
    counts: () => call({ name: 'counts' }),
  }
}
