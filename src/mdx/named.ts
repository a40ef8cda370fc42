import type { Nodes, Root } from 'mdast'
import type { Position } from '../domain/diagnostic.ts'
import { soundAttributes } from './components/definition.ts'
import { figure } from './components/figure.ts'
import { term } from './components/term.ts'
import { phrasingText } from './phrasing-text.ts'
import { isComponent } from './tree.ts'

/** Something that a body names, and where. */
export interface Named {
  /** As the author wrote it. */
  name: string
  position: Position | undefined
}

/** A term that an author marked: by its id or, without one, by its words. */
export interface MarkedTerm extends Named {
  /** The words that are marked. */
  words: string
}

/** What a body leads to: addresses of links, files of pictures, and terms. */
export interface NamedInBody {
  links: Named[]
  pictures: Named[]
  terms: MarkedTerm[]
}

/** Everything that a body names outside itself, in the order of the text. */
export const namedIn = (tree: Root): NamedInBody => {
  const found: NamedInBody = { links: [], pictures: [], terms: [] }
  const visit = (node: Nodes): void => {
    const { start } = node.position ?? {}
    const position = start && { line: start.line, column: start.column }
    const add = (list: Named[], name: string | undefined) => {
      if (name !== undefined) list.push({ name, position })
    }
    if (node.type === 'link' || node.type === 'definition') add(found.links, node.url)
    else if (node.type === 'image') add(found.pictures, node.url)
    else if (isComponent(node)) {
      if (node.name === figure.name) add(found.pictures, soundAttributes(node, figure).src)
      if (node.name === term.name) {
        const words = phrasingText(node)
        found.terms.push({ name: soundAttributes(node, term).id ?? words, words, position })
      }
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found
}
