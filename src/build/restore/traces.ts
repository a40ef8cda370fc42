import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Asked, Question } from './observed.ts'

/** How one file was made: from what it was handed, from what it asked, and what came out. */
interface Trace {
  /** A digest of what it was handed. */
  key: string
  /** The numbers of its questions. */
  asked: readonly number[]
  /** The SHA-256 of the file. */
  content: string
}

const stored = z.object({
  base: z.string(),
  questions: z.array(z.tuple([z.string(), z.string()])),
  files: z.record(z.string(), z.tuple([z.string(), z.string(), z.string()])),
})

/** What an earlier build left behind. */
export interface PastTraces {
  /** The SHA-256 of a file that would come out now as it did then; nothing when it must be made. */
  stillRight: (path: string, key: string) => string | undefined
  trace: (path: string) => Trace | undefined
  questions: readonly Question[]
}

const nothing: PastTraces = { stillRight: () => undefined, trace: () => undefined, questions: [] }

/**
 * Reads how the files of an earlier build were made.
 * @param base a digest of all that does not have to be asked for; traces with another are worth nothing
 * @param isTrue whether a question still has the answer that it had
 * @returns nothing known when there is no such build, or its file is damaged
 */
export const readTraces = (
  file: string,
  base: string,
  isTrue: (question: Question) => boolean,
): PastTraces => {
  let found
  try {
    found = stored.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return nothing
  }
  if (!found.success || found.data.base !== base) return nothing
  const { files } = found.data
  const questions = found.data.questions.map(([key, answer]): Question => ({ key, answer }))
  const right = questions.map(isTrue)
  const trace = (path: string): Trace | undefined => {
    const known = files[path]
    if (known === undefined) return undefined
    const [key, asked, content] = known
    return { key, asked: asked === '' ? [] : asked.split(' ').map(Number), content }
  }
  return {
    questions,
    trace,
    stillRight: (path, key) => {
      const known = trace(path)
      return known?.key === key && known.asked.every((number) => right[number]) ? known.content : undefined
    },
  }
}

/** What this build leaves behind. */
export class Traces {
  readonly #base: string
  readonly #numbers = new Map<string, number>()
  readonly #questions: [string, string][] = []
  readonly #files: Record<string, [key: string, asked: string, content: string]> = {}

  constructor(base: string) {
    this.#base = base
  }

  #number({ key, answer }: Question): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#questions.push([key, answer]) - 1
    this.#numbers.set(key, number)
    return number
  }

  /** Notes a file that was made. One whose questions are not clear is made anew each time. */
  made(path: string, key: string, asked: Asked, content: string): void {
    if (asked === undefined) return
    this.#files[path] = [key, Array.from(asked, (question) => this.#number(question)).join(' '), content]
  }

  /** Notes a file that was taken over. */
  restored(path: string, past: PastTraces): void {
    const trace = past.trace(path)
    if (trace === undefined) return
    const asked = new Set(trace.asked.flatMap((number) => past.questions[number] ?? []))
    this.made(path, trace.key, asked, trace.content)
  }

  /** The names of all files that may be restored. */
  get contents(): ReadonlySet<string> {
    return new Set(Object.values(this.#files).map(([, , content]) => content))
  }

  write(file: string): void {
    mkdirSync(dirname(file), { recursive: true })
    const unfinished = `${file}.${process.pid}`
    const all: z.infer<typeof stored> = { base: this.#base, questions: this.#questions, files: this.#files }
    writeFileSync(unfinished, JSON.stringify(all))
    renameSync(unfinished, file)
  }
}
