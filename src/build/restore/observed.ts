import { Archive } from '../../domain/archive.ts'
import { Brief, Commentary } from '../../domain/nodes/article.ts'
import { Event } from '../../domain/nodes/event.ts'
import { Organisation } from '../../domain/nodes/organisation.ts'
import { Page } from '../../domain/nodes/page.ts'
import { Person } from '../../domain/nodes/person.ts'
import { Point } from '../../domain/nodes/point.ts'
import { Recommendation } from '../../domain/nodes/recommendation.ts'
import { Term } from '../../domain/nodes/term.ts'
import { Topic } from '../../domain/nodes/topic.ts'
import { answerDigest, UnclearAnswer } from './answer.ts'
import { answerOf, questionKey } from './question.ts'

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
const known = new WeakMap<object, Map<string, Question | undefined>>()

const note = (subject: object, member: string, args: readonly unknown[], answer: unknown): void => {
  const local = args.length === 0 ? member : `${member}\n${args.map(String).join('\n')}`
  const isPlain = args.every((argument) => typeof argument !== 'object')
  let questions = known.get(subject)
  if (questions === undefined) known.set(subject, (questions = new Map<string, Question | undefined>()))
  let question = isPlain ? questions.get(local) : undefined
  if (question === undefined && !(isPlain && questions.has(local))) {
    within += 1
    try {
      question = { key: questionKey(subject, member, args), answer: answerDigest(answer) }
    } catch (error) {
      if (!(error instanceof UnclearAnswer)) throw error
    } finally {
      within -= 1
    }
    if (isPlain) questions.set(local, question)
  }
  if (question === undefined) isClear = false
  else asked?.add(question)
}

const answered = <T>(answer: () => T): T => {
  within += 1
  try {
    return answer()
  } finally {
    within -= 1
  }
}

const isIdle = (): boolean => asked === undefined || within > 0

/** A getter or a method, without what TypeScript's own type of it leaves open. */
interface Member {
  get?: (() => unknown) | undefined
  value?: unknown
}

const watched = (name: string, { get, value }: Member): PropertyDescriptor | undefined => {
  if (get !== undefined)
    return {
      configurable: true,
      get(this: object): unknown {
        if (isIdle()) return Reflect.apply(get, this, [])
        const answer: unknown = answered((): unknown => Reflect.apply(get, this, []))
        note(this, name, [], answer)
        return answer
      },
    }
  if (typeof value !== 'function') return undefined
  const method = value as (...args: unknown[]) => unknown
  return {
    configurable: true,
    value(this: object, ...args: unknown[]): unknown {
      if (isIdle()) return Reflect.apply(method, this, args)
      const answer = answered(() => Reflect.apply(method, this, args))
      note(this, name, args, answer)
      return answer
    },
  }
}

const classes = [
  Archive,
  Commentary,
  Brief,
  Event,
  Organisation,
  Page,
  Person,
  Term,
  Topic,
  Recommendation,
  Point,
]
const seen = new WeakSet<object>()

const watchPrototype = (prototype: object | null): void => {
  if (prototype === null || prototype === Object.prototype || seen.has(prototype)) return
  seen.add(prototype)
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const replaced = name === 'constructor' ? undefined : watched(name, descriptor)
    if (replaced !== undefined) Object.defineProperty(prototype, name, replaced)
  }
  watchPrototype(Object.getPrototypeOf(prototype) as object | null)
}

/** What an archive says without being asked: a digest of it belongs to the base of everything (`base.ts`). */
const free = new Set(['publication', 'urls', 'preview', 'back'])

/**
 * An archive that notes what it is asked, between `beginAsking` and `endAsking`. The domain knows nothing of this.
 * @returns the same archive
 */
export const observed = (archive: Archive): Archive => {
  for (const { prototype } of classes) watchPrototype(prototype)
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(archive))) {
    if (free.has(name)) continue
    const held: unknown = Reflect.get(descriptor, 'value')
    const replaced = watched(name, { get: () => held })
    if (replaced !== undefined) Object.defineProperty(archive, name, { ...replaced, enumerable: true })
  }
  return archive
}

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

/** Whether a question that was put to the archive of another day has the same answer in this one. */
export const isTrueIn =
  (archive: Archive) =>
  ({ key, answer }: Question): boolean => {
    try {
      return answerDigest(answerOf(archive, key)) === answer
    } catch (error) {
      if (error instanceof UnclearAnswer) return false
      throw error
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
