import type { Nodes, Parents, Root } from 'mdast'
import { bareContext, type RenderContext } from './context.ts'
import { phrasingText } from './phrasing-text.ts'
import { toMdast } from './to-mdast.ts'
import { isPhrasing } from './tree.ts'

const joined = (node: Parents, between: string): string =>
  node.children
    .map(blockText)
    .filter((text) => text !== '')
    .join(between)

const blockText = (node: Nodes): string => {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return phrasingText(node)
        .replace(/[ \t]*\n[ \t]*/g, ' ')
        .trim()
    case 'code':
      return node.value
    case 'list':
      return joined(node, node.spread ? '\n\n' : '\n')
    case 'listItem':
      return joined(node, '\n')
    case 'table':
      return joined(node, '\n')
    case 'tableRow':
      return joined(node, '\t')
    case 'root':
    case 'blockquote':
    case 'footnoteDefinition':
      return joined(node, '\n\n')
    default:
      return isPhrasing(node) ? phrasingText(node) : ''
  }
}

/**
 * The body as plain text, for search, counts and summaries: paragraphs with a blank line between, footnotes last.
 * @param context without one, only the author’s own words: no points and recommendations of the front matter
 */
export const toText = (tree: Root, context: RenderContext = bareContext): string => {
  const { children } = toMdast(tree, context)
  const isNote = (node: Nodes) => node.type === 'footnoteDefinition'
  return blockText({
    type: 'root',
    children: [...children.filter((node) => !isNote(node)), ...children.filter(isNote)],
  })
}
