import type { Nodes } from 'mdast'
import { quoted } from '../problem.ts'
import type { Concern, Report } from './concern.ts'

/** Node types that are fine wherever the grammar lets them stand. All others are refused here or seen to elsewhere. */
const fine: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  ...(['root', 'paragraph', 'blockquote', 'list', 'listItem', 'thematicBreak', 'code'] as const),
  ...([
    'table',
    'tableRow',
    'tableCell',
    'text',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'break',
  ] as const),
])

const seenToElsewhere: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  ...(['heading', 'link', 'linkReference', 'definition', 'image'] as const),
  ...(['footnoteReference', 'footnoteDefinition', 'mdxJsxFlowElement', 'mdxJsxTextElement'] as const),
])

/** One block comment and nothing else: between two comments there may be code. */
const isComment = (expression: string): boolean =>
  expression.startsWith('/*') && expression.indexOf('*/', 2) === expression.length - 2

/** An entry holds words, never code. */
export const data = (report: Report): Concern => ({
  visit: (node) => {
    if (fine.has(node.type) || seenToElsewhere.has(node.type)) return
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value))
          report(
            'mdx-is-data',
            node,
            `${quoted(`{${node.value}}`)} is program code, and an entry holds none.`,
            'Write `\\{` for the sign itself; a comment is `{/* … */}`, with nothing else between the braces.',
          )
        return
      case 'imageReference':
        report(
          'mdx-is-data',
          node,
          'A picture names its file in place.',
          'Write `![what it shows](file.png)`.',
        )
        return
      default:
        report('mdx-is-data', node, `A ${node.type} cannot be used in an entry.`)
    }
  },
})
