import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readContent } from '../source/content.ts'
import { importDocument } from './import-document.ts'
import { knownFrom } from './known.ts'

export const task = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  name: z.string(),
  /** Folders that hold what the archive knows; the later one counts. */
  folders: z.array(z.string()),
  kind: z.enum(['commentary', 'brief']).optional(),
})
export type Task = z.infer<typeof task>

if (parentPort) {
  const { bytes, name, folders, kind } = task.parse(workerData)
  const known = knownFrom(await Promise.all(folders.map((folder) => readContent(folder))))
  parentPort.postMessage(await importDocument(bytes, name, known, kind))
}
