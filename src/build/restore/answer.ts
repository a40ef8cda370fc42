import { createHash } from 'node:crypto'
import { Archive } from '../../domain/archive.ts'
import { Node } from '../../domain/nodes/node.ts'

/** An answer has a part that says nothing of itself, such as a function: what was made from it cannot be restored. */
export class UnclearAnswer extends Error {}

const hasJson = (value: object): value is { toJSON: () => unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function'

const described = (value: unknown): unknown => {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new UnclearAnswer(`An answer holds a ${typeof value}.`)
  if (typeof value === 'bigint') return [`${value}n`]
  if (typeof value !== 'object' || value === null) return value ?? null
  if (value instanceof Archive) return 'archive'
  // An entry stands for all that its file says; what it links to is a question of its own.
  if (value instanceof Node) return `${String(value.kind)}/${String(value.id)}@${String(value.digest)}`
  if (Array.isArray(value)) return value.map(described)
  if (value instanceof Map) return Array.from(value, ([key, held]) => [described(key), described(held)])
  if (value instanceof Set) return Array.from(value, described)
  if (hasJson(value)) return value.toJSON()
  return Object.entries(value).map(([name, held]) => [name, described(held)])
}

/**
 * A digest of what somebody learnt of the archive: equal digests, equal knowledge.
 * @returns 24 letters
 * @throws UnclearAnswer
 */
export const answerDigest = (answer: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(described(answer)))
    .digest('base64url')
    .slice(0, 24)
