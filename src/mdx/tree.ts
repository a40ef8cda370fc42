import type { BlockContent, DefinitionContent, Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'

/** `<Note>…</Note>`: a component as it is used in a body. */
export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement

/** Words of a front matter field: text, emphasis, strong and links, and nothing else. */
export type Inline = Paragraph

/** What stands between paragraphs, or holds them. */
export type FlowContent = BlockContent | DefinitionContent

const phrasing: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
])

const flow: ReadonlySet<string> = new Set<FlowContent['type']>([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'list',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'thematicBreak',
])

export const isPhrasing = (node: Nodes): node is PhrasingContent => phrasing.has(node.type)
export const isFlow = (node: Nodes): node is FlowContent => flow.has(node.type)
export const isComponent = (node: Nodes): node is ComponentNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
