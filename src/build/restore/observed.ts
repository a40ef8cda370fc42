import { Archive } from '../../domain/archive.ts'
import { Brief, Commentary } from '../../domain/nodes/article.ts'
import { Event } from '../../domain/nodes/event.ts'
import type { Node } from '../../domain/nodes/node.ts'
import { Organisation } from '../../domain/nodes/organisation.ts'
import { Page } from '../../domain/nodes/page.ts'
import { Person } from '../../domain/nodes/person.ts'
import { Point } from '../../domain/nodes/point.ts'
import { Recommendation } from '../../domain/nodes/recommendation.ts'
import { Term } from '../../domain/nodes/term.ts'
import { Topic } from '../../domain/nodes/topic.ts'
import { answerDigest, UnclearAnswer } from './answer.ts'
import { isIdle, noteQuestion, type Question, unnoted } from './asking.ts'
import { answerOf, questionKey } from './question.ts'

/** A question as it is kept; nothing when it cannot be written down. */
const questionOf = (
  subject: object,
  member: string,
  args: readonly unknown[],
  answer: unknown,
): Question | undefined => {
  try {
    return { key: questionKey(subject, member, args), answer: handedDigest(answer) }
  } catch (error) {
    if (error instanceof UnclearAnswer) return undefined
    throw error
  }
}

interface Answered {
  readonly answer: unknown
  readonly question: Question | undefined
}

/** In an archive nothing changes: what was asked once is not worked out again. */
const answered = new WeakMap<object, Map<string, Answered>>()

const answersOf = (subject: object): Map<string, Answered> => {
  let answers = answered.get(subject)
  if (answers === undefined) answered.set(subject, (answers = new Map<string, Answered>()))
  return answers
}

/** Gives an answer, and notes that it was asked for. */
const ask = (
  subject: object,
  member: string,
  args: readonly unknown[],
  answer: (this: object, ...args: readonly unknown[]) => unknown,
): unknown => {
  const isPlain = args.length === 0 || args.every((argument) => typeof argument !== 'object')
  const local = args.length === 0 ? member : `${member}\n${args.map(String).join('\n')}`
  const answers = answersOf(subject)
  let known = isPlain ? answers.get(local) : undefined
  if (known === undefined) {
    known = unnoted(() => {
      const given: unknown = Reflect.apply(answer, subject, args)
      return { answer: given, question: questionOf(subject, member, args, given) }
    })
    if (isPlain) answers.set(local, known)
  }
  noteQuestion(known.question)
  return known.answer
}

/** What every answer says of an entry it holds. */
const named = new Set(['kind', 'id', 'file'])
const watchedEntries = new WeakSet<object>()

/** From now on, the fields of an entry are questions, too. */
const watchFields = (entry: Node<never>): void => {
  if (watchedEntries.has(entry)) return
  watchedEntries.add(entry)
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(entry))) {
    if (named.has(name)) continue
    const held: unknown = Reflect.get(descriptor, 'value')
    const hold = (): unknown => held
    Object.defineProperty(entry, name, {
      configurable: true,
      enumerable: true,
      get: (): unknown => (isIdle() ? held : ask(entry, name, [], hold)),
    })
  }
}

/**
 * A digest of what somebody is handed of the archive. What the entries in it say, they are asked for.
 * @throws UnclearAnswer
 */
export const handedDigest = (value: unknown): string => answerDigest(value, watchFields)

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
        return isIdle() ? Reflect.apply(get, this, []) : ask(this, name, [], get)
      },
    }
  if (typeof value !== 'function') return undefined
  const method = value as (...args: unknown[]) => unknown
  return {
    configurable: true,
    value(this: object, ...args: unknown[]): unknown {
      return isIdle() ? Reflect.apply(method, this, args) : ask(this, name, args, method)
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

/** Notes that somebody has seen the text of an entry, which the archive does not hold: its digest tells it from another. */
export const sawText = (entry: { readonly digest: string }): string => entry.digest

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
