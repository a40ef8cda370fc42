import type { Nodes } from 'mdast'
import { isPhrasing } from '../tree.ts'
import { listOf, maybeStringOf, oneOf, stringOf } from './fields.ts'
import type { Builder } from './tree-reader.ts'
import { labelled, literal } from './words.ts'

const depths = [1, 2, 3, 4, 5, 6] as const
const aligns = ['left', 'right', 'center'] as const

const isA =
  <Type extends Nodes['type']>(type: Type) =>
  (node: Nodes): node is Extract<Nodes, { type: Type }> =>
    node.type === type

/** How each node type that stands between paragraphs, or makes up one that does, is taken over. */
export const blocks: readonly (readonly [type: string, build: Builder])[] = [
  ['root', (reader, node) => ({ type: 'root', children: reader.flow(node) })],
  ['paragraph', (reader, node) => ({ type: 'paragraph', children: reader.children(node, isPhrasing) })],
  [
    'heading',
    (reader, node) => ({
      type: 'heading',
      depth: oneOf(depths, node.depth) ?? 6,
      children: reader.children(node, isPhrasing),
    }),
  ],
  ['thematicBreak', () => ({ type: 'thematicBreak' })],
  ['blockquote', (reader, node) => ({ type: 'blockquote', children: reader.flow(node) })],
  [
    'list',
    (reader, node) => ({
      type: 'list',
      ordered: node.ordered === true,
      start: typeof node.start === 'number' ? node.start : null,
      spread: node.spread === true,
      children: reader.children(node, isA('listItem')),
    }),
  ],
  [
    'listItem',
    (reader, node) => ({
      type: 'listItem',
      spread: node.spread === true,
      checked: typeof node.checked === 'boolean' ? node.checked : null,
      children: reader.flow(node),
    }),
  ],
  [
    'table',
    (reader, node) => ({
      type: 'table',
      align: listOf(node, 'align').map((align) => oneOf(aligns, align) ?? null),
      children: reader.children(node, isA('tableRow')),
    }),
  ],
  ['tableRow', (reader, node) => ({ type: 'tableRow', children: reader.children(node, isA('tableCell')) })],
  ['tableCell', (reader, node) => ({ type: 'tableCell', children: reader.children(node, isPhrasing) })],
  [
    'code',
    (_, node) => ({ type: 'code', lang: maybeStringOf(node, 'lang'), value: stringOf(node, 'value') }),
  ],
  [
    'definition',
    (_, node) => ({
      type: 'definition',
      ...labelled(node),
      url: stringOf(node, 'url'),
      title: maybeStringOf(node, 'title'),
    }),
  ],
  [
    'footnoteDefinition',
    (reader, node) => ({ type: 'footnoteDefinition', ...labelled(node), children: reader.flow(node) }),
  ],
  ['mdxFlowExpression', literal('mdxFlowExpression')],
]
