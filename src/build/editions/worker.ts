import { parentPort } from 'node:worker_threads'
import type { CompiledPdf } from '../../outputs/pdf/compile.ts'
import type { PdfDocument } from '../../outputs/pdf/document.ts'
import { openCompiler } from './compiler.ts'

/** A document to set, with the files of its pictures; its answer carries the same number. */
export interface Request {
  id: number
  document: PdfDocument
  pictures: ReadonlyMap<string, Uint8Array>
}
export type Answer = { id: number } & (CompiledPdf | { error: string })

const compiler = openCompiler()

const answered = async ({ id, document, pictures }: Request): Promise<Answer> => {
  try {
    const compile = await compiler
    return { id, ...compile(document, pictures) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (request: Request) => {
  void answered(request).then((answer) => parentPort?.postMessage(answer))
})
