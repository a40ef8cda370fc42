import { isPhrasing } from '../tree.ts'
import { maybeStringOf, oneOf, stringOf, type Native } from './fields.ts'
import type { Builder } from './tree-reader.ts'

const referenceTypes = ['full', 'collapsed', 'shortcut'] as const

const marked =
  (type: 'emphasis' | 'strong' | 'delete'): Builder =>
  (reader, node) => ({ type, children: reader.children(node, isPhrasing) })

/** What `[^1]`, `[words][id]` and their definitions have in common. */
export const labelled = (node: Native) => ({
  identifier: stringOf(node, 'identifier'),
  label: maybeStringOf(node, 'label'),
})

export const literal =
  (type: 'inlineCode' | 'mdxTextExpression' | 'mdxFlowExpression'): Builder =>
  (_, node) => ({ type, value: stringOf(node, 'value') })

/** How each node type that stands in a paragraph is taken over. */
export const words: readonly (readonly [type: string, build: Builder])[] = [
  [
    'text',
    (reader, node) => {
      reader.findLooseFootnotes(node)
      return { type: 'text', value: stringOf(node, 'value') }
    },
  ],
  ['emphasis', marked('emphasis')],
  ['strong', marked('strong')],
  ['delete', marked('delete')],
  ['inlineCode', literal('inlineCode')],
  ['mdxTextExpression', literal('mdxTextExpression')],
  ['break', () => ({ type: 'break' })],
  [
    'link',
    (reader, node) => ({
      type: 'link',
      url: stringOf(node, 'url'),
      title: maybeStringOf(node, 'title'),
      children: reader.children(node, isPhrasing),
    }),
  ],
  [
    'linkReference',
    (reader, node) => ({
      type: 'linkReference',
      ...labelled(node),
      referenceType: oneOf(referenceTypes, node.referenceType) ?? 'full',
      children: reader.children(node, isPhrasing),
    }),
  ],
  [
    'image',
    (_, node) => ({
      type: 'image',
      url: stringOf(node, 'url'),
      title: maybeStringOf(node, 'title'),
      alt: maybeStringOf(node, 'alt'),
    }),
  ],
  [
    'imageReference',
    (_, node) => ({
      type: 'imageReference',
      ...labelled(node),
      referenceType: oneOf(referenceTypes, node.referenceType) ?? 'full',
      alt: maybeStringOf(node, 'alt'),
    }),
  ],
  ['footnoteReference', (_, node) => ({ type: 'footnoteReference', ...labelled(node) })],
]
