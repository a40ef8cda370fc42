import type { Element, ElementContent, Nodes } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { PhrasingContent } from 'mdast'
import { plain } from '../document.ts'
import { invisible } from './hast-elements.ts'

/** The element that stands for a reference to a footnote. */
export const noteReference = (label: string): Element => ({
  type: 'element',
  tagName: 'footnote-reference',
  properties: { label },
  children: [],
})

export const withLabels = (content: readonly PhrasingContent[]): string =>
  content
    .map((node) =>
      node.type === 'footnoteReference'
        ? ` ${node.label ?? node.identifier} `
        : 'children' in node
          ? withLabels(node.children)
          : plain([node]),
    )
    .join('')
/** Inline HTML as inline mdast. */
export const inlineOf = (children: readonly ElementContent[]): PhrasingContent[] => {
  const visible = children
    .filter((child) => child.type !== 'element' || (!invisible.has(child.tagName) && child.tagName !== 'img'))
    .map(withoutInvisible)
  const separate = spaced(visible)
  const paragraph: Nodes = { type: 'element', tagName: 'p', properties: {}, children: separate }
  const tree = toMdast(paragraph, {
    newlines: false,
    handlers: {
      'footnote-reference': (_, { properties }: Element) => ({
        type: 'footnoteReference',
        identifier: String(properties['label']),
        label: String(properties['label']),
      }),
    },
  })
  if (tree.type === 'paragraph') return tree.children
  return tree.type === 'root'
    ? tree.children.flatMap((node) => ('children' in node ? (node.children as PhrasingContent[]) : []))
    : []
}

/** Elements that pages set side by side with no blank between: a byline and its date. */
const apart = new Set(['a', 'span', 'time', 'button', 'label', 'cite'])

const spaced = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child, index): ElementContent[] => {
    const before = children[index - 1]
    const touches =
      child.type === 'element' &&
      before?.type === 'element' &&
      apart.has(child.tagName) &&
      apart.has(before.tagName)
    const own = child.type === 'element' ? { ...child, children: spaced(child.children) } : child
    return touches ? [{ type: 'text', value: ' ' }, own] : [own]
  })

const withoutInvisible = (node: ElementContent): ElementContent =>
  node.type !== 'element'
    ? node
    : {
        ...node,
        children: node.children
          .filter((child) => child.type !== 'element' || !invisible.has(child.tagName))
          .map(withoutInvisible),
      }

/** Two breaks end a paragraph. */
export const parts = (content: readonly PhrasingContent[]): PhrasingContent[][] => {
  const found: PhrasingContent[][] = [[]]
  content.forEach((node, index) => {
    const isBlank = (other: PhrasingContent | undefined) =>
      other?.type === 'text' && other.value.trim() === ''
    const next = content.slice(index + 1).find((other) => !isBlank(other))
    const last = found.at(-1) ?? []
    if (node.type === 'break' && next?.type === 'break' && last.length > 0) found.push([])
    else if (!(node.type === 'break' && last.length === 0)) last.push(node)
  })
  return found.map((part) => (part.at(-1)?.type === 'break' ? part.slice(0, -1) : part))
}
