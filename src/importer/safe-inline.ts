import { toMarkdown, type Handle } from 'mdast-util-to-markdown'
import type { PhrasingContent } from 'mdast'
import { parseAddress } from '../domain/address.ts'
import { inOneLine } from './inline.ts'

/** Controls and marks of direction: they make text read otherwise than it stands, and no entry may hold them. */
// eslint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

const clean = (value: string): string => value.replaceAll(hidden, '').replaceAll(/[\u00A0\t\n\r ]+/g, ' ')

/** An address that an entry may hold; `http:` is raised to `https:`, which nearly every site has. */
const safeAddress = (url: string): string | undefined => {
  const raised = url.trim().replace(/^http:/i, 'https:')
  const address = parseAddress(raised)
  return 'problem' in address || address.kind === 'internal' || address.kind === 'anchor'
    ? undefined
    : address.href
}

/** Inline content as an entry may hold it: a link that it may not hold becomes its text, a picture in a line its alt text. */
export const safeInline = (content: readonly PhrasingContent[]): PhrasingContent[] =>
  content.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return clean(node.value) === '' ? [] : [{ ...node, value: clean(node.value) }]
      case 'link': {
        const url = safeAddress(node.url)
        const children = safeInline(node.children)
        return url === undefined || children.length === 0
          ? children
          : ([{ type: 'link', url, children }] as PhrasingContent[])
      }
      case 'image':
        return []
      case 'html':
        return [{ type: 'text', value: clean(node.value) }]
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = safeInline(node.children)
        return children.length === 0 ? [] : [{ ...node, children }]
      }
      default:
        return [node]
    }
  })

/** The serialiser escapes every `&` before a letter; one that begins no character reference can stand. */
export const plainAmpersands: Handle = (node: { value: string }, _parent, state, info) =>
  state.safe(node.value, info).replaceAll(/\\&(?!#?\w+;)/g, '&')

/** Inline content as a field of the front matter takes it: emphasis, strong and links, in Markdown, on one line. */
export const fieldText = (content: readonly PhrasingContent[]): string => {
  const flat = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'inlineCode') return [{ type: 'text', value: node.value }]
      if (node.type === 'footnoteReference') return []
      if (node.type === 'delete') return flat(node.children)
      return 'children' in node ? [{ ...node, children: flat(node.children) }] : [node]
    })
  const children = flat(safeInline(inOneLine(content)))
  return toMarkdown({ type: 'paragraph', children }, { emphasis: '_', handlers: { text: plainAmpersands } })
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
}
