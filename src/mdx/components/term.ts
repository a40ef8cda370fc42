import { h } from 'hastscript'
import { isPhrasing } from '../tree.ts'
import type { ComponentDefinition } from './definition.ts'
import { link } from './mdast.ts'
import { isId } from './values.ts'

export const term: ComponentDefinition = {
  name: 'Term',
  description: 'Words that the glossary explains. They link to the term.',
  example: 'Arrests weakened <Term>ISKP</Term>; the <Term id="ttp">Pakistani Taliban</Term> adapted.',
  stands: 'text',
  takesChildren: true,
  attributes: {
    id: { description: 'The id of the term. Without it the words themselves are looked up.', check: isId },
  },
  toHast: ({ attributes: { id }, children, words }, context) => {
    const found = context.term(id ?? words())
    return found === undefined
      ? children
      : [h('a', { className: ['term'], href: found.href, title: found.expansion }, children)]
  },
  toMdast: ({ attributes: { id }, children, words }, context) => {
    const found = context.term(id ?? words())
    return found === undefined ? children : [link(found.href, ...children.filter(isPhrasing))]
  },
}
