import { gfmToMarkdown } from 'mdast-util-gfm'
import type { Options } from 'mdast-util-to-markdown'
import { quickRoot } from './markdown-root.ts'

/** How Markdown is written, in entries’ `.md` form and in fields. */
export const markdownStyle: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  handlers: { root: quickRoot() },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
}
