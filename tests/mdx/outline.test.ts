import { describe, expect, it } from 'vitest'
import type { RenderContext } from '../../src/mdx/context.ts'
import { outline } from '../../src/mdx/outline.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toHtml } from '../../src/mdx/to-html.ts'
import { briefContext, sampleContext } from './context.ts'

const outlineOf = (body: string, context: RenderContext = sampleContext) =>
  outline(parseBody(body, { firstLine: 10 }).tree, context)
const idsOf = (body: string, context?: RenderContext) => outlineOf(body, context).map(({ id }) => id)

describe('the outline', () => {
  it('lists headings with depth, id, words and place', () => {
    expect(outlineOf('## A *b* `c`\n\n### <Term>ISKP</Term>{/* d */}')).toEqual([
      { depth: 2, id: 'a-b-c', text: 'A b c', position: { line: 10, column: 1 } },
      { depth: 3, id: 'iskp', text: 'ISKP', position: { line: 12, column: 1 } },
    ])
  })

  it('gives every heading an id of its own', () => {
    expect(idsOf('## A\n\n## A\n\n## !\n\n## سرخی')).toEqual(['a', 'a-1', 'section', 'سرخی'])
  })

  it('keeps the ids that the front matter fixes', () => {
    const context = { ...sampleContext, anchors: { old: 'New words', a: 'Something else' } }
    expect(idsOf('## New  *words*\n\n## A\n\n## New words', context)).toEqual(['old', 'a-1', 'new-words'])
  })

  it('takes no id of a point, a recommendation or the footnotes', () => {
    expect(
      idsOf('## Point thanks\n\n## Recommendation police\n\n## Footnote label', briefContext).slice(0, 3),
    ).toEqual(['point-thanks-1', 'recommendation-police-1', 'footnote-label-1'])
  })

  it('has the headings that a brief gets at its end', () => {
    expect(outlineOf('## A', briefContext).slice(1)).toEqual([
      { depth: 2, id: 'discussion', text: 'Discussion' },
      { depth: 2, id: 'recommendations', text: 'Recommendations' },
    ])
  })

  it('has the ids of the page', () => {
    const body = '## A\n\n## A\n\n### B {/* c */}\n\n## Discussion'
    const { tree } = parseBody(body, { firstLine: 1 })
    const ids = [...toHtml(tree, briefContext).matchAll(/<h[2-6] id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual(outline(tree, briefContext).map(({ id }) => id))
  })
})
