import { keepValue, keptValue } from './kept-value.ts'
import type { Asked, Question } from './asking.ts'

/** How one file was made: from what it was handed, from what it asked, and what came out. */
export interface Trace {
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
export type PastTraces = Pick<Stored, 'questions' | 'files'>

/**
 * Reads how the files of an earlier build were made.
 * @param base a digest of all that does not have to be asked for; traces with another are worth nothing
 * @returns nothing known when there is no such build, or its file is damaged
 */
export const readTraces = (file: string, base: string): PastTraces => {
  const { base: was, questions = [], files = new Map() } = (keptValue(file) ?? {}) as Partial<Stored>
  return was === base ? { questions, files } : { questions: [], files: new Map() }
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
  restored(path: string, { questions, files }: PastTraces): void {
    const trace = files.get(path)
    if (trace === undefined) return
    const numbers = trace.asked.map((number) => {
      const question = questions[number]
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
