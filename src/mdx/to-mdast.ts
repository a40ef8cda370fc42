import type { Definition, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { soundAttributes } from './components/definition.ts'
import { components } from './components/index.ts'
import { blocks } from './components/mdast.ts'
import { isPictureFile } from './components/values.ts'
import type { RenderContext } from './context.ts'
import { hrefOf } from './link.ts'
import { phrasingText } from './phrasing-text.ts'
import { placed } from './placed.ts'
import { isPhrasing } from './tree.ts'

/**
 * The body in Markdown’s own nodes: components as their like in Markdown, comments gone, references resolved, addresses
 * as readers need them. For the outputs that know no components.
 */
export const toMdast = (tree: Root, context: RenderContext): Root => {
  const definitions = new Map<string, Definition>()
  for (const node of allDefinitions(tree))
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)

  const all = (node: Parents): RootContent[] => node.children.flatMap(one)
  const words = (node: Parents) => all(node).filter(isPhrasing)
  const linked = (node: Parents, url: string | undefined, title?: string | null): RootContent[] => {
    const href = url === undefined ? undefined : hrefOf(url, context.link)
    return href === undefined
      ? all(node)
      : [{ type: 'link', url: href, title: title ?? null, children: words(node) }]
  }

  const one = (node: RootContent): RootContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'break':
      case 'code':
      case 'thematicBreak':
      case 'footnoteReference':
        return [node]
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ ...node, children: words(node) }]
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        return [{ ...node, children: trimmed(words(node)) }]
      case 'blockquote':
      case 'listItem':
      case 'footnoteDefinition':
        return [{ ...node, children: blocks(all(node)) }]
      case 'list':
        return [{ ...node, children: all(node).filter((child) => child.type === 'listItem') }]
      case 'table':
        return [{ ...node, children: all(node).filter((child) => child.type === 'tableRow') }]
      case 'tableRow':
        return [{ ...node, children: all(node).filter((child) => child.type === 'tableCell') }]
      case 'link':
        return linked(node, node.url, node.title)
      case 'linkReference': {
        const definition = definitions.get(node.identifier)
        return linked(node, definition?.url, definition?.title)
      }
      case 'image': {
        const picture = isPictureFile(node.url) === undefined ? context.picture(node.url) : undefined
        return [
          picture === undefined ? { type: 'text', value: node.alt ?? '' } : { ...node, url: picture.src },
        ]
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const definition = components.get(node.name ?? '')
        if (definition === undefined) return []
        const attributes = soundAttributes(node, definition)
        const flow = node.type === 'mdxJsxFlowElement'
        return definition.toMdast(
          { attributes, children: all(node), words: () => phrasingText(node), flow },
          context,
        )
      }
      default:
        return []
    }
  }
  return { type: 'root', children: all(placed(tree, context)) }
}

/** A comment at the edge of a paragraph leaves a space behind. */
const trimmed = (words: PhrasingContent[]): PhrasingContent[] =>
  words.map((node, index) => {
    if (node.type !== 'text') return node
    const start = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === words.length - 1 ? start.trimEnd() : start }
  })

const allDefinitions = (node: Nodes): Definition[] =>
  node.type === 'definition' ? [node] : 'children' in node ? node.children.flatMap(allDefinitions) : []
