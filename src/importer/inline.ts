import type { PhrasingContent } from 'mdast'
import { plain } from './document.ts'

/** Inline content without its first characters; emphasis and links that lie beyond stay whole. */
export const withoutStart = (content: readonly PhrasingContent[], characters: number): PhrasingContent[] => {
  let left = characters
  const cut = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (left <= 0) return [node]
      if ('children' in node) {
        const children = cut(node.children)
        return children.length === 0 ? [] : [{ ...node, children }]
      }
      const length = plain([node]).length
      if (length <= left) {
        left -= length
        return []
      }
      const value = 'value' in node ? node.value.slice(left) : ''
      left = 0
      return [{ ...node, value } as PhrasingContent]
    })
  const rest = cut(trimStart(content))
  return trimStart(rest)
}

/** Without blanks and breaks at its start. */
export const trimStart = (content: readonly PhrasingContent[]): PhrasingContent[] => {
  const [first, ...rest] = content
  if (first === undefined) return []
  if (first.type === 'break') return trimStart(rest)
  if (first.type === 'text') {
    const value = first.value.replace(/^\s+/, '')
    return value === '' ? trimStart(rest) : [{ ...first, value }, ...rest]
  }
  return [...content]
}

/** The text of inline content with each text node changed; nodes that become empty vanish. */
export const mapText = (
  content: readonly PhrasingContent[],
  change: (text: string) => string,
): PhrasingContent[] =>
  content.flatMap((node): PhrasingContent[] => {
    if ('children' in node) {
      const children = mapText(node.children, change)
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    if (node.type !== 'text') return [node]
    const value = change(node.value)
    return value === '' ? [] : [{ ...node, value }]
  })

/** Without the emphasis that covers all of it: a heading in bold is a heading. */
export const unwrapped = (content: readonly PhrasingContent[]): PhrasingContent[] => {
  const filled = content.filter((node) => node.type === 'break' || plain([node]).trim() !== '')
  const whole =
    filled.length > 0 &&
    filled.every((node) => node.type === 'break' || node.type === 'strong' || node.type === 'emphasis')
  return whole
    ? unwrapped(filled.flatMap((node) => ('children' in node ? node.children : [node])))
    : [...content]
}

/** A space where lines were broken by hand. */
export const inOneLine = (content: readonly PhrasingContent[]): PhrasingContent[] =>
  content.map((node) =>
    node.type === 'break'
      ? { type: 'text', value: ' ' }
      : 'children' in node
        ? { ...node, children: inOneLine(node.children) }
        : node,
  )
