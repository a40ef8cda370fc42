import type { MdxJsxAttributeNode, MdxJsxAttributeUnion } from 'satteri'
import type { Position } from '../../domain/diagnostic.ts'
import { listOf, maybeStringOf, nativeOf, stringOf, type Native } from './fields.ts'

/** The place `index` units into a slice of the file that begins at `start`. */
export const pointWithin = (start: Position, slice: string, index: number): Position => {
  const before = slice.slice(0, index)
  const lastBreak = before.lastIndexOf('\n')
  return lastBreak === -1
    ? { line: start.line, column: start.column + index }
    : { line: start.line + (before.match(/\n/g)?.length ?? 0), column: index - lastBreak }
}

const escaped = (name: string): string => name.replace(/[^\w:-]/g, String.raw`\$&`)

/** Where the value of an attribute ends: JSX strings know no escapes; after an expression nothing can be said. */
const endOfValue = (tag: string, from: number): number | undefined => {
  const [, , quote] = /^(\s*=\s*(["'{]))?/.exec(tag.slice(from)) ?? []
  if (quote === undefined) return from
  const open = tag.indexOf(quote, from)
  const close = quote === '{' ? -1 : tag.indexOf(quote, open + 1)
  return close === -1 ? undefined : close + 1
}

const valueOf = (attribute: Native): MdxJsxAttributeNode['value'] => {
  const { value } = attribute
  return typeof value === 'object' && value !== null
    ? { type: 'mdxJsxAttributeValueExpression', value: stringOf(nativeOf(value), 'value') }
    : maybeStringOf(attribute, 'value')
}

/**
 * The attributes of a component. The parser gives them no positions, so they are found in the source of the opening
 * tag, in order; those after a `{…}` stay without one.
 * @param tag the source of the element, from its `<`
 */
export const attributesOf = (node: Native, tag: string, start: Position): MdxJsxAttributeUnion[] => {
  let cursor: number | undefined = 1 + (maybeStringOf(node, 'name')?.length ?? 0)
  return listOf(node, 'attributes').map((item): MdxJsxAttributeUnion => {
    const attribute = nativeOf(item)
    if (attribute.type !== 'mdxJsxAttribute') {
      cursor = undefined
      return { type: 'mdxJsxExpressionAttribute', value: stringOf(attribute, 'value') }
    }
    const name = stringOf(attribute, 'name')
    const adopted: MdxJsxAttributeNode = { type: 'mdxJsxAttribute', name, value: valueOf(attribute) }
    const offset: number =
      cursor === undefined
        ? -1
        : tag.slice(cursor).search(new RegExp(`(?<![\\w:-])${escaped(name)}(?![\\w:-])`))
    if (cursor === undefined || offset === -1) return adopted
    const [from, to] = [cursor + offset, cursor + offset + name.length]
    cursor = endOfValue(tag, to)
    return {
      ...adopted,
      position: { start: pointWithin(start, tag, from), end: pointWithin(start, tag, to) },
    }
  })
}
