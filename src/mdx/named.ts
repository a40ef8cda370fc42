import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Position } from '../domain/diagnostic.ts'

/** Something that a body names, and where. */
export interface Named {
  /** As the author wrote it. */
  name: string
  position: Position | undefined
}

/** What a body leads to: addresses of links, files of pictures, ids of terms. */
export interface NamedInBody {
  links: Named[]
  pictures: Named[]
  terms: Named[]
}

const attributeOf = (node: Nodes, name: string): string | undefined => {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === name &&
      typeof attribute.value === 'string'
    )
      return attribute.value
  }
  return undefined
}

/** Everything that a body names outside itself, in the order of the text. */
export const namedIn = (tree: Root): NamedInBody => {
  const found: NamedInBody = { links: [], pictures: [], terms: [] }
  visit(tree, (node) => {
    const position = node.position && { line: node.position.start.line, column: node.position.start.column }
    const add = (list: Named[], name: string | undefined) => {
      if (name !== undefined) list.push({ name, position })
    }
    if (node.type === 'link' || node.type === 'definition') add(found.links, node.url)
    else if (node.type === 'image') add(found.pictures, node.url)
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name === 'Figure') add(found.pictures, attributeOf(node, 'src'))
      if (node.name === 'Term') add(found.terms, attributeOf(node, 'id'))
    }
  })
  return found
}
