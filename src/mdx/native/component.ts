import { components } from '../components/index.ts'
import { isPhrasing } from '../tree.ts'
import { attributesOf } from './attributes.ts'
import { listOf, maybeStringOf, nativeOf, type Native } from './fields.ts'
import type { Builder } from './tree-reader.ts'

const blockTypes: ReadonlySet<unknown> = new Set([
  ...['paragraph', 'heading', 'list', 'blockquote', 'table', 'code', 'thematicBreak'],
  ...['definition', 'footnoteDefinition', 'mdxJsxFlowElement', 'mdxFlowExpression'],
])

/**
 * MDX takes a line that holds nothing but components for a block. Where the component belongs among words (`<Term>`
 * in a list item, say), it is words.
 */
const isAmongWords = (node: Native, name: string | null): boolean => {
  if (node.type === 'mdxJsxTextElement') return true
  const stands = components.get(name ?? '')?.stands
  if (stands === undefined || stands === 'flow') return false
  const types = listOf(node, 'children').map((child) => nativeOf(child).type)
  return !types.some((type) => blockTypes.has(type)) && (types.length > 0 || stands === 'text')
}

/** `<Note title="…">…</Note>` and what only looks like a component. */
export const component: Builder = (reader, node, start) => {
  const name = maybeStringOf(node, 'name')
  const attributes = attributesOf(node, reader.slice(node), start)
  return isAmongWords(node, name)
    ? { type: 'mdxJsxTextElement', name, attributes, children: reader.children(node, isPhrasing) }
    : { type: 'mdxJsxFlowElement', name, attributes, children: reader.flow(node) }
}
