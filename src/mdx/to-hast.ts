import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { toHast as mdastToHast } from 'mdast-util-to-hast'
import type { RenderContext } from './context.ts'
import { explainFirstUses } from './first-uses.ts'
import { hastHandlers } from './hast-handlers.ts'
import { headingIds } from './outline.ts'
import { placed } from './placed.ts'

/**
 * The body as a hast tree: for pages, feeds and whoever else wants HTML. Points and recommendations of a brief that it
 * places nowhere stand at its end.
 */
export const toHast = (tree: Root, context: RenderContext): HastRoot => {
  const whole = placed(tree, context)
  const { words } = context
  const hast = mdastToHast(whole, {
    handlers: hastHandlers(context, headingIds(whole, context)),
    unknownHandler: () => [],
    clobberPrefix: 'footnote-',
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) => words.backToReference(index + 1, again),
    footnoteBackContent: (index, again) => [{ type: 'text', value: words.backToReference(index + 1, again) }],
  })
  return hast.type === 'root' ? explainFirstUses(hast, context) : { type: 'root', children: [] }
}
