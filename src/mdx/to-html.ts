import { toHtml as hastToHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import type { RenderContext } from './context.ts'
import { toHast } from './to-hast.ts'

/** The body as HTML: a fragment for the page’s `<article>`. */
export const toHtml = (tree: Root, context: RenderContext): string => hastToHtml(toHast(tree, context))
