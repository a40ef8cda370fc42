import { hash } from 'node:crypto'
import { Archive } from '../../domain/archive.ts'
import { Node } from '../../domain/nodes/node.ts'

/** An answer has a part that says nothing of itself, such as a function: what was made from it cannot be restored. */
export class UnclearAnswer extends Error {}

const hasJson = (value: object): value is { toJSON: () => unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function'

/** Hears of every entry in an answer. */
type Meet = (entry: Node<never>) => void

const described = (value: unknown, meet: Meet): unknown => {
  const each = (held: unknown): unknown => described(held, meet)
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new UnclearAnswer(`An answer holds a ${typeof value}.`)
  if (typeof value === 'bigint') return [`${value}n`]
  if (typeof value !== 'object' || value === null) return value ?? null
  if (value instanceof Archive) return 'archive'
  // An entry is only named: what it says and what it links to are questions of their own.
  if (value instanceof Node) {
    meet(value as Node<never>)
    return `${String(value.kind)}/${String(value.id)}@${String(value.file)}`
  }
  if (Array.isArray(value)) return value.map(each)
  if (value instanceof Map) return Array.from(value, ([key, held]) => [each(key), each(held)])
  if (value instanceof Set) return Array.from(value, each)
  if (hasJson(value)) return value.toJSON()
  return Object.entries(value).map(([name, held]) => [name, each(held)])
}

/** Letters. Longer answers are kept as their digest. */
const short = 40

/**
 * What somebody learnt of the archive, in few letters: equal ones, equal knowledge, but for what entries say.
 * @param meet hears of every entry in the answer: whoever has it may ask it
 * @returns JSON where it is short, else 24 letters of its SHA-256
 * @throws UnclearAnswer
 */
export const answerDigest = (answer: unknown, meet: Meet = () => undefined): string => {
  const json = JSON.stringify(described(answer, meet))
  // Thousands are kept, and a slice of a text would hold on to all of it.
  return json.length <= short ? json : hash('sha256', json, 'buffer').toString('base64url', 0, 18)
}
