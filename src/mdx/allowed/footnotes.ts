import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import { quoted } from '../problem.ts'
import type { Concern, Report } from './concern.ts'

/** As CommonMark folds labels. */
const keyOf = (node: FootnoteDefinition | FootnoteReference): string => node.identifier.toUpperCase()
const markOf = (node: FootnoteDefinition | FootnoteReference): string =>
  quoted(`[^${node.label ?? node.identifier}]`)

/** Each footnote is there once and is referred to. (References to none are found by the reader of the tree.) */
export const footnotes = (report: Report): Concern => {
  const definitions = new Map<string, FootnoteDefinition>()
  const references = new Set<string>()
  const refuse = (...[node, message, fix]: [FootnoteDefinition | FootnoteReference, string, string]) =>
    report('footnotes-match', node, message, fix)
  return {
    visit: (node, ancestors) => {
      if (node.type === 'footnoteReference') {
        references.add(keyOf(node))
        if (ancestors.some(({ type }) => type === 'footnoteDefinition'))
          refuse(
            node,
            `A footnote cannot have a footnote of its own (${markOf(node)}).`,
            'Put both into one.',
          )
      } else if (node.type === 'footnoteDefinition') {
        if (definitions.has(keyOf(node)))
          refuse(node, `The footnote ${markOf(node)} is there twice.`, 'Give one of them another mark.')
        else definitions.set(keyOf(node), node)
        if (node.children.length === 0)
          refuse(node, `The footnote ${markOf(node)} is empty.`, 'Write its text after the colon.')
      }
    },
    end: () => {
      for (const [key, node] of definitions)
        if (!references.has(key))
          refuse(
            node,
            `Nothing refers to the footnote ${markOf(node)}.`,
            `Write \`[^${node.label ?? node.identifier}]\` where it belongs, or take it away.`,
          )
    },
  }
}
