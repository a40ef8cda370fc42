import { keepValue, keptValue } from './kept-value.ts'
import type { Asked, Question } from './observed.ts'

/** How one file was made: from what it was handed, from what it asked, and what came out. */
interface Trace {
  /** A digest of what it was handed. */
  key: string
  /** The numbers of its questions. */
  asked: Uint32Array
  /** The SHA-256 of the file. */
  content: string
}

/** As it is kept: of thousands of files, each with hundreds of questions, most of them the same. */
interface Stored {
  base: string
  questions: readonly Question[]
  files: ReadonlyMap<string, Trace>
}

/** What an earlier build left behind. */
export interface PastTraces {
  /** The SHA-256 of a file that would come out now as it did then; nothing when it must be made. */
  stillRight: (path: string, key: string) => string | undefined
  trace: (path: string) => Trace | undefined
  questions: readonly Question[]
  /** The number of files. */
  size: number
}

const nothing: PastTraces = {
  stillRight: () => undefined,
  trace: () => undefined,
  questions: [],
  size: 0,
}

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
  const { base: was, questions, files } = (keptValue(file) ?? {}) as Partial<Stored>
  if (was !== base || questions === undefined || files === undefined) return nothing
  const right = questions.map(isTrue)
  return {
    questions,
    size: files.size,
    trace: (path) => files.get(path),
    stillRight: (path, key) => {
      const known = files.get(path)
      return known?.key === key && known.asked.every((number) => right[number]) ? known.content : undefined
    },
  }
}

/** What this build leaves behind. */
export class Traces {
  readonly #base: string
  readonly #numbers = new Map<string, number>()
  readonly #questions: Question[] = []
  readonly #files = new Map<string, Trace>()

  constructor(base: string) {
    this.#base = base
  }

  #number(question: Question): number {
    const known = this.#numbers.get(question.key)
    if (known !== undefined) return known
    const number = this.#questions.push(question) - 1
    this.#numbers.set(question.key, number)
    return number
  }

  /** Notes a file that was made. One whose questions are not clear is made anew each time. */
  made(path: string, key: string, asked: Asked, content: string): void {
    if (asked === undefined) return
    const numbers = Uint32Array.from(asked, (question) => this.#number(question))
    this.#files.set(path, { key, asked: numbers, content })
  }

  /** Notes a file that was taken over. */
  restored(path: string, past: PastTraces): void {
    const trace = past.trace(path)
    if (trace === undefined) return
    const numbers = trace.asked.map((number) => {
      const question = past.questions[number]
      return question === undefined ? 0 : this.#number(question)
    })
    this.#files.set(path, { ...trace, asked: numbers })
  }

  get size(): number {
    return this.#files.size
  }
  /** The names of all files that may be restored. */
  get contents(): ReadonlySet<string> {
    return new Set(Array.from(this.#files.values(), ({ content }) => content))
  }

  keep(file: string): void {
    const all: Stored = { base: this.#base, questions: this.#questions, files: this.#files }
    keepValue(file, all)
  }
}
