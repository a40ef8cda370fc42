import type { Link, Paragraph, PhrasingContent, RootContent, Strong, Text } from 'mdast'
import { isFlow, isPhrasing } from '../tree.ts'

export const text = (value: string): Text => ({ type: 'text', value })
export const strong = (...children: PhrasingContent[]): Strong => ({ type: 'strong', children })
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
export const link = (url: string, ...children: PhrasingContent[]): Link => ({ type: 'link', url, children })

/** Words that link if there is somewhere to link to. */
export const maybeLink = (url: string | undefined, words: string): PhrasingContent =>
  url === undefined ? text(words) : link(url, text(words))

/** As children of a block: words outside a paragraph get one. */
export const blocks = (nodes: RootContent[]) =>
  nodes.flatMap((node) => (isFlow(node) ? [node] : isPhrasing(node) ? [paragraph(node)] : []))
