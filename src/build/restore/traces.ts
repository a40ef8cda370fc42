import { keepValue, keptValue } from './kept-value.ts'
import type { Asked, Question } from './asking.ts'

/** How one thing was made: from what it was handed, from what it asked, and what came out. */
export interface Trace<Result> {
  /** A digest of what it was handed. */
  key: string
  /** The numbers of its questions. */
  asked: Uint32Array
  result: Result
}

/** As it is kept: of thousands of things, each with hundreds of questions, most of them the same. */
interface Stored<Result> {
  base: string
  questions: readonly Question[]
  made: ReadonlyMap<string, Trace<Result>>
}

/** What an earlier build left behind. */
export type PastTraces<Result> = Pick<Stored<Result>, 'questions' | 'made'>

/**
 * Reads how things were made in an earlier build.
 * @param base a digest of all that does not have to be asked for; traces with another are worth nothing
 * @returns nothing known when there is no such build, or its file is damaged
 */
export const readTraces = <Result>(file: string, base: string): PastTraces<Result> => {
  const { base: was, questions = [], made = new Map() } = (keptValue(file) ?? {}) as Partial<Stored<Result>>
  return was === base ? { questions, made } : { questions: [], made: new Map() }
}

/** What this build leaves behind. */
export class Traces<Result> {
  readonly #base: string
  readonly #numbers = new Map<string, number>()
  readonly #questions: Question[] = []
  readonly #made = new Map<string, Trace<Result>>()

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

  /** Notes what was made. Something whose questions are not clear is made anew each time. */
  made(name: string, key: string, asked: Asked, result: Result): void {
    if (asked === undefined) return
    const numbers = Uint32Array.from(asked, (question) => this.#number(question))
    this.#made.set(name, { key, asked: numbers, result })
  }

  /** Notes what was taken over. */
  restored(name: string, { questions, made }: PastTraces<Result>): void {
    const trace = made.get(name)
    if (trace === undefined) return
    const numbers = trace.asked.map((number) => {
      const question = questions[number]
      return question === undefined ? 0 : this.#number(question)
    })
    this.#made.set(name, { ...trace, asked: numbers })
  }

  get size(): number {
    return this.#made.size
  }
  get results(): Result[] {
    return Array.from(this.#made.values(), ({ result }) => result)
  }

  keep(file: string): void {
    const all: Stored<Result> = { base: this.#base, questions: this.#questions, made: this.#made }
    keepValue(file, all)
  }
}
