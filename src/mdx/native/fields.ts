import { unveiled } from './module-code.ts'

/** A node as the parser hands it over: a shape to be read field by field, not believed. */
export type Native = Readonly<Record<string, unknown>>

/** A place in the text that was parsed: line and column from 1, offset from 0, in UTF-16 units. */
export interface NativePoint {
  line: number
  column: number
  offset: number
}

const unexpected = (what: string): never => {
  throw new TypeError(`The Markdown parser gave no ${what}.`)
}

const isNative = (value: unknown): value is Native => typeof value === 'object' && value !== null

export const nativeOf = (value: unknown): Native => (isNative(value) ? value : unexpected('node'))

export const stringOf = (node: Native, field: string): string =>
  maybeStringOf(node, field) ?? unexpected(field)

export const maybeStringOf = (node: Native, field: string): string | null => {
  const value = node[field]
  return typeof value === 'string' ? unveiled(value) : null
}

export const listOf = (node: Native, field: string): readonly unknown[] => {
  const value = node[field]
  return Array.isArray(value) ? value : unexpected(field)
}

export const pointOf = (node: Native, end: 'start' | 'end'): NativePoint => {
  const { line, column, offset } = nativeOf(nativeOf(node.position)[end])
  return typeof line === 'number' && typeof column === 'number' && typeof offset === 'number'
    ? { line, column, offset }
    : unexpected('position')
}

/** The value, if it is one of those that mdast knows. */
export const oneOf = <Value>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((known) => known === value)
