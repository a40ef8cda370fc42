/** What somebody asked the archive, and a digest of what it answered. */
export interface Question {
  readonly key: string
  readonly answer: string
}

/** Everything that was asked for one thing that was made; nothing when a question or an answer cannot be written down. */
export type Asked = ReadonlySet<Question> | undefined

let asked: Set<Question> | undefined
let isClear = true
/** Within an answer, the archive asks itself. Nobody saw those answers, so they do not matter. */
let within = 0

/** From now on, questions are noted. One thing is made at a time. */
export const beginAsking = (): void => {
  asked = new Set()
  isClear = true
}

/** @returns what was asked since `beginAsking` */
export const endAsking = (): Asked => {
  const questions = asked
  asked = undefined
  return isClear ? questions : undefined
}

/** Whether nobody wants to know what is asked. */
export const isIdle = (): boolean => asked === undefined || within > 0

/** Notes a question; without one, that something was asked which cannot be written down. */
export const noteQuestion = (question: Question | undefined): void => {
  if (question === undefined) isClear = false
  else asked?.add(question)
}

/** Does something whose own questions are not noted. */
export const unnoted = <T>(work: () => T): T => {
  within += 1
  try {
    return work()
  } finally {
    within -= 1
  }
}

interface Remembered<Result> {
  result: Result
  asked: ReadonlySet<Question>
  isClear: boolean
}

/**
 * A function that computes once for an argument. Whoever is given the result again has asked what it was computed from.
 */
export const remembering = <Argument extends object, Result>(
  compute: (argument: Argument) => Result,
): ((argument: Argument) => Result) => {
  const results = new WeakMap<Argument, Remembered<Result>>()
  const begin = (argument: Argument): Remembered<Result> => {
    const outer = { asked, isClear }
    beginAsking()
    try {
      const result = compute(argument)
      return { result, asked: asked ?? new Set(), isClear }
    } finally {
      ;({ asked, isClear } = outer)
    }
  }
  return (argument) => {
    let remembered = results.get(argument)
    if (remembered === undefined) results.set(argument, (remembered = begin(argument)))
    for (const question of remembered.asked) asked?.add(question)
    isClear &&= remembered.isClear
    return remembered.result
  }
}
