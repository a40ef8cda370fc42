import { h } from 'hastscript'
import type { ComponentDefinition } from './definition.ts'
import { blocks, paragraph, text } from './mdast.ts'
import { notEmpty } from './values.ts'

export const pullQuote: ComponentDefinition = {
  name: 'PullQuote',
  description: 'A sentence set large, drawn from the text or from somebody quoted in it.',
  example: '<PullQuote by="Hassan Khan" source="Dawn">\nAfter sunset the state withdraws.\n</PullQuote>',
  stands: 'flow',
  takesChildren: true,
  attributes: {
    by: { description: 'Whose words they are.', check: notEmpty },
    source: { description: 'Where they were said or printed.', check: notEmpty },
  },
  toHast: ({ attributes: { by, source }, children }) => {
    const cite = source === undefined ? undefined : h('cite', source)
    const attribution = by === undefined ? cite : [by, cite && [', ', cite]]
    return [
      h('figure', { className: ['pull-quote'] }, [
        h('blockquote', children),
        attribution && h('figcaption', attribution),
      ]),
    ]
  },
  toMdast: ({ attributes: { by, source }, children }) => {
    const attribution = [by, source].filter((part) => part !== undefined).join(', ')
    return [
      {
        type: 'blockquote',
        children: [...blocks(children), ...(attribution === '' ? [] : [paragraph(text(`— ${attribution}`))])],
      },
    ]
  },
}
