import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import type { RenderContext } from '../../src/mdx/context.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toHtml } from '../../src/mdx/to-html.ts'
import { briefContext, sampleContext } from './context.ts'

const html = (body: string, context: RenderContext = sampleContext) =>
  toHtml(parseBody(body, { firstLine: 1 }).tree, context)
const page = (body: string, context?: RenderContext) => fromHtml(html(body, context), { fragment: true })

describe('links', () => {
  it.each([
    ['[a](/people/b/#c)', '/press/people/b/#c'],
    ['[a](https://example.org/b)', 'https://example.org/b'],
    ['[a](#b)', '#b'],
    ['[a](mailto:b@example.org)', 'mailto:b@example.org'],
    ['[a][b]\n\n[b]: /c/', '/press/c/'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('%s leads to %s', (body, href) => {
    expect(select('a', page(body))?.properties).toEqual({ href })
  })

  it('that may lead nowhere are words', () => {
    expect(html('[a](javascript:b) [c][d]\n\n[d]: data:e')).toBe('<p>a c</p>')
  })
})

describe('headings', () => {
  it('have an id and a link to themselves', () => {
    expect(html('## What is new?')).toBe(
      '<h2 id="what-is-new">What is new?<a class="permalink" href="#what-is-new" aria-label="Link to this section">#</a></h2>',
    )
  })
})

describe('a table', () => {
  const tables = page('| a | b |\n|:-:|--:|\n| c | d |\n\n| e |\n|---|')

  it('scrolls by itself, by keyboard too, under a name of its own', () => {
    expect(selectAll('div.table[role="region"][tabindex="0"] > table', tables)).toHaveLength(2)
    expect(selectAll('div.table', tables).map(({ properties }) => properties['ariaLabel'])).toEqual([
      'Table 1',
      'Table 2',
    ])
  })

  it('has heads for its columns, and cells that stand as the author set them', () => {
    expect(select('thead th[scope="col"].align-center', tables)).toBeDefined()
    expect(select('tbody td.align-right', tables)).toBeDefined()
  })
})

describe('footnotes', () => {
  const notes = page('a[^x] b[^x]\n\n[^x]: c')

  it('and their signs lead to each other, in words', () => {
    for (const { properties } of selectAll('sup a, .footnotes a', notes))
      expect(select(`[id="${String(properties['href']).slice(1)}"]`, notes)).toBeDefined()
    expect(selectAll('.footnotes li a', notes).map(({ properties }) => properties['ariaLabel'])).toEqual([
      'Back to reference 1',
      'Back to reference 1-2',
    ])
  })
})

it('a task says whether it is done', () => {
  const inputs = selectAll('input[type="checkbox"][disabled]', page('- [ ] a\n- [x] b\n\n  c'))
  expect(inputs.map(({ properties }) => properties['ariaLabel'])).toEqual(['Not done', 'Done'])
})

it('code can be scrolled by keyboard', () => {
  expect(select('pre[tabindex="0"] > code', page('```\na\n```'))).toBeDefined()
})

it('a picture comes in its variants, and as its alt text where its file is missing', () => {
  expect(select('picture > img[alt="a"][width="800"]', page('![a](floods/map.png)'))).toBeDefined()
  expect(html('![a](floods/none.png)')).toBe('<p>a</p>')
})

it('comments are nowhere', () => {
  expect(html('## a {/* b */}\n\n{/* c */}\n\nd{/* e */}')).not.toMatch(/[bce] \*|\/\*/)
})

describe('a brief', () => {
  it('that places its points and recommendations nowhere gets them at its end', () => {
    const whole = page('## Summary\n\na', briefContext)
    expect(selectAll('h2', whole).map(({ properties }) => properties['id'])).toEqual([
      'summary',
      'discussion',
      'recommendations',
    ])
    expect(select('h2#discussion + section.discussion', whole)).toBeDefined()
    expect(select('h2#recommendations + ol.recommendations', whole)).toBeDefined()
  })

  it('that places them gets them there', () => {
    const whole = page(
      '## What should be done\n\n<Recommendations />\n\n## What was said\n\n<Discussion />',
      briefContext,
    )
    expect(selectAll('h2', whole)).toHaveLength(2)
    expect(select('h2#what-should-be-done + ol.recommendations', whole)).toBeDefined()
    expect(select('h2#what-was-said + section.discussion', whole)).toBeDefined()
  })

  it('that has none gets no empty headings', () => {
    expect(html('a', sampleContext)).toBe('<p>a</p>')
  })
})

it('what the checker refuses comes out as words or not at all', () => {
  expect(html('a {b} <script>c</script> <Chart d="e" /> [^f]')).toBe('<p>a    [^f]</p>')
})
