import { h } from 'hastscript'
import type { ComponentDefinition } from './definition.ts'
import { blocks, paragraph, strong, text } from './mdast.ts'
import { notEmpty } from './values.ts'

export const note: ComponentDefinition = {
  name: 'Note',
  description: 'A remark of the editors’ that stands apart from the text.',
  example: '<Note title="On the figures">\nThey are those of the original.\n</Note>',
  stands: 'flow',
  takesChildren: true,
  attributes: { title: { description: 'A heading for it.', check: notEmpty } },
  toHast: ({ attributes: { title }, children }, { words }) => [
    h('aside', { className: ['note'], ariaLabel: title ?? words.note }, [
      title === undefined ? undefined : h('p', { className: ['title'] }, title),
      children,
    ]),
  ],
  toMdast: ({ attributes: { title }, children }) => [
    {
      type: 'blockquote',
      children: [...(title === undefined ? [] : [paragraph(strong(text(title)))]), ...blocks(children)],
    },
  ],
}
