import type { Nodes } from 'mdast'

/** The words of what stands in a paragraph, without marks, comments and footnote signs; a picture counts as its alt text. */
export const phrasingText = (node: Nodes): string => {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    default:
      return 'children' in node ? node.children.map(phrasingText).join('') : ''
  }
}
