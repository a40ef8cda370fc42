import type { Root } from 'mdast'
import type { RenderContext } from '../../mdx/context.ts'
import { headingIds } from '../../mdx/outline.ts'
import { placed } from '../../mdx/placed.ts'
import { toText } from '../../mdx/to-text.ts'

/** A part of a body under one heading; the first part, above all headings, has none. */
export interface Section {
  heading: { id: string; text: string } | undefined
  /** Plain text of the author’s own: points and recommendations are told apart and stand for themselves. */
  text: string
}

/** Parts a body at its headings, with the ids that they have on the page. */
export const sectionsOf = (body: Root, context: RenderContext): Section[] => {
  const whole = placed(body, context)
  const ids = headingIds(whole, context)
  const own: RenderContext = { ...context, discussion: () => [], recommendations: () => [] }
  const parts: { heading: Section['heading']; children: Root['children'] }[] = [
    { heading: undefined, children: [] },
  ]
  for (const node of whole.children) {
    const heading = node.type === 'heading' ? ids.get(node) : undefined
    if (heading === undefined) parts.at(-1)?.children.push(node)
    else parts.push({ heading: { id: heading.id, text: heading.text }, children: [] })
  }
  return parts.map(({ heading, children }) => ({ heading, text: toText({ type: 'root', children }, own) }))
}
