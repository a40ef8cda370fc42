import fc from 'fast-check'
import type { PhrasingContent, Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, it } from 'vitest'
import { markdownStyle } from '../../src/mdx/markdown-style.ts'

/** Texts of the signs that mean something to Markdown, and of letters between them. */
const words = fc.string({
  unit: fc.constantFrom(
    ...'\t\n\r !"#$%&\'()*+-./0:;<=>?@[\\]^_`{|}~wWps',
    'a',
    '—',
    'http:',
    'www.',
    '&lt;',
  ),
  maxLength: 12,
})
const text = words.map((value): PhrasingContent => ({ type: 'text', value }))
const phrasing = fc.array(
  fc.oneof(
    text,
    text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
    text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
    fc
      .tuple(text, words, words)
      .map(([child, url, title]): PhrasingContent => ({ type: 'link', url, title, children: [child] })),
    fc.tuple(words, words).map(([url, alt]): PhrasingContent => ({ type: 'image', url, alt })),
  ),
  { maxLength: 4 },
)

it('escapes as the library does', () => {
  fc.assert(
    fc.property(phrasing, phrasing, phrasing, (first, second, third) => {
      const tree: Root = {
        type: 'root',
        children: [
          { type: 'heading', depth: 2, children: first },
          { type: 'paragraph', children: second },
          {
            type: 'list',
            children: [{ type: 'listItem', children: [{ type: 'paragraph', children: third }] }],
          },
          {
            type: 'table',
            children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: first }] }],
          },
          {
            type: 'footnoteDefinition',
            identifier: 'a',
            children: [{ type: 'paragraph', children: second }],
          },
        ],
      }
      expect(toMarkdown(tree, markdownStyle)).toBe(toMarkdown(tree, { ...markdownStyle, handlers: {} }))
    }),
    { numRuns: 500 },
  )
})
