import { h } from 'hastscript'
import type { ComponentDefinition } from './definition.ts'
import { blocks, paragraph, strong, text } from './mdast.ts'
import { notEmpty } from './values.ts'

export const keyPoints: ComponentDefinition = {
  name: 'KeyPoints',
  description:
    'The gist in a few points, for the head of an entry: what is new, why it matters, what should be done.',
  example:
    '<KeyPoints>\n\n- **What is new:** two attacks in one week.\n- **Why it matters:** trade stops.\n\n</KeyPoints>',
  stands: 'flow',
  takesChildren: true,
  attributes: { title: { description: 'Its heading, if not “Key points”.', check: notEmpty } },
  toHast: ({ attributes, children }, { words }) => {
    const title = attributes.title ?? words.keyPoints
    return [
      h('aside', { className: ['key-points'], ariaLabel: title }, [
        h('p', { className: ['title'] }, title),
        children,
      ]),
    ]
  },
  toMdast: ({ attributes, children }, { words }) => [
    paragraph(strong(text(attributes.title ?? words.keyPoints))),
    ...blocks(children),
  ],
}
