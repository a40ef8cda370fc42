import { Worker } from 'node:worker_threads'
import type { CompiledPdf } from '../../outputs/pdf/compile.ts'
import type { PdfDocument } from '../../outputs/pdf/document.ts'
import type { Answer, Request } from './worker.ts'

/** Sets documents in a thread of its own, so that pages are rendered meanwhile. */
export interface Setter {
  /** @returns the file, or why there is none */
  set: (
    document: PdfDocument,
    pictures: ReadonlyMap<string, Uint8Array>,
  ) => Promise<CompiledPdf | { error: string }>
  close: () => Promise<void>
}

/** The thread starts with the first document: a build with a full cache needs none. */
export const openSetter = (): Setter => {
  const waiting = new Map<number, (answer: CompiledPdf | { error: string }) => void>()
  let worker: Worker | undefined
  let documents = 0

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url))
    let reason = 'its worker ended'
    // In dev it waits for whoever asks next, and must not keep the process alive.
    started.unref()
    started.on('message', ({ id, ...answer }: Answer) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
    })
    started.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error)
    })
    started.on('exit', () => {
      worker = undefined
      for (const tell of waiting.values()) tell({ error: reason })
      waiting.clear()
    })
    return started
  }

  return {
    set: (document, pictures) =>
      new Promise((tell) => {
        worker ??= start()
        const request: Request = { id: documents++, document, pictures }
        waiting.set(request.id, tell)
        worker.ref()
        worker.postMessage(request)
      }),
    close: async () => {
      await worker?.terminate()
    },
  }
}
