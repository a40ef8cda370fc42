import type { Nodes, Parents } from 'mdast'
import { addressProblem } from '../link.ts'
import { phrasingText } from '../phrasing-text.ts'
import type { Concern, Report } from './concern.ts'

/** Node types that come out as a link, within which no other may stand. */
const isLink = (node: Nodes): boolean =>
  node.type === 'link' ||
  node.type === 'linkReference' ||
  node.type === 'footnoteReference' ||
  (node.type === 'mdxJsxTextElement' && node.name === 'Term')

/** Links lead where readers may be sent, have words, and do not stand in each other. */
export const links = (report: Report): Concern => ({
  visit: (node, ancestors: readonly Parents[]) => {
    if (node.type === 'link' || node.type === 'definition') {
      const problem = addressProblem(node.url)
      if (problem !== undefined) report(problem.rule, node, problem.message, problem.fix)
    }
    if ((node.type === 'link' || node.type === 'linkReference') && phrasingText(node).trim() === '')
      report('link-has-words', node, 'This link has no words to follow.', 'Write `[words](address)`.')
    if (isLink(node) && ancestors.some(isLink))
      report(
        'mdx-is-data',
        node,
        'A link, a term or the sign of a footnote cannot stand inside a link.',
        'Let one end before the other begins.',
      )
  },
})
