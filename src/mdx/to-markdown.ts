import type { Root } from 'mdast'
import { toMarkdown as mdastToMarkdown } from 'mdast-util-to-markdown'
import type { RenderContext } from './context.ts'
import { markdownStyle } from './markdown-style.ts'
import { toMdast } from './to-mdast.ts'

/** The body as CommonMark with GFM’s tables and footnotes; nothing of MDX is left. */
export const toMarkdown = (tree: Root, context: RenderContext): string =>
  mdastToMarkdown(toMdast(tree, context), markdownStyle)
