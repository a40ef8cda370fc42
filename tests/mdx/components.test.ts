import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { checkTree } from '../../src/mdx/allow-list.ts'
import { components } from '../../src/mdx/components/index.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toHtml } from '../../src/mdx/to-html.ts'
import { toMarkdown } from '../../src/mdx/to-markdown.ts'
import { briefContext, sampleContext } from './context.ts'

describe.each([...components.values()])('<$name>', ({ example, description, attributes }) => {
  it('has an example that passes the check', () => {
    const { tree, problems } = parseBody(example, { firstLine: 1 })
    expect([...problems, ...checkTree(tree, { brief: true })]).toEqual([])
  })

  it('is explained, with each of its attributes', () => {
    for (const text of [description, ...Object.values(attributes).map((attribute) => attribute.description)])
      expect(text).toMatch(/^[A-Z].*[.…]$/s)
  })
})

const html = (body: string, context = sampleContext) =>
  toHtml(parseBody(body, { firstLine: 1 }).tree, context)
const markdown = (body: string, context = sampleContext) =>
  toMarkdown(parseBody(body, { firstLine: 1 }).tree, context).trim()

describe.each([
  {
    what: 'a pull quote',
    body: '<PullQuote by="A &lt; B" source="C">\nd\n</PullQuote>',
    html: '<figure class="pull-quote"><blockquote><p>d</p></blockquote><figcaption>A &#x3C; B, <cite>C</cite></figcaption></figure>',
    markdown: '> d\n>\n> — A < B, C',
  },
  {
    what: 'a pull quote of nobody',
    body: '<PullQuote>\na\n</PullQuote>',
    html: '<figure class="pull-quote"><blockquote><p>a</p></blockquote></figure>',
    markdown: '> a',
  },
  {
    what: 'key points',
    body: '<KeyPoints>\n\n- a\n\n</KeyPoints>',
    html: '<aside class="key-points" aria-label="Key points"><p class="title">Key points</p><ul>\n<li>a</li>\n</ul></aside>',
    markdown: '**Key points**\n\n- a',
  },
  {
    what: 'a note with a title',
    body: '<Note title="a">b</Note>',
    html: '<aside class="note" aria-label="a"><p class="title">a</p><p>b</p></aside>',
    markdown: '> **a**\n>\n> b',
  },
  {
    what: 'a figure',
    body: '<Figure src="floods/map.png" alt="a" caption="b" credit="c" />',
    html:
      '<figure class="figure"><picture><source srcset="/press/_pictures/map.avif 800w" sizes="auto, (min-width: 42rem) 38rem, 100vw" type="image/avif">' +
      '<img src="/press/_pictures/map.png" srcset="/press/_pictures/map-400.png 400w" sizes="auto, (min-width: 42rem) 38rem, 100vw" alt="a" width="800" height="600" loading="lazy" decoding="async"></picture>' +
      '<figcaption>b <span class="credit">Credit: c</span></figcaption></figure>',
    markdown: '![a](/press/_pictures/map.png)\n\n*b — Credit: c*',
  },
  {
    what: 'a figure whose file is missing',
    body: '<Figure src="floods/none.png" alt="a" />',
    html: '<figure class="figure"><p>a</p></figure>',
    markdown: 'a',
  },
  {
    what: 'a term by its id',
    body: 'The <Term id="iskp">local *branch*</Term>.',
    html: '<p>The <a class="term" href="/press/terms/iskp/" title="Islamic State Khorasan Province">local <em>branch</em></a>.</p>',
    markdown: 'The [local *branch*](/press/terms/iskp/).',
  },
  {
    what: 'a term by its words',
    body: '<Term>**ISKP**</Term>.',
    html: '<p><a class="term" href="/press/terms/iskp/" title="Islamic State Khorasan Province"><strong>ISKP</strong></a>.</p>',
    markdown: '[**ISKP**](/press/terms/iskp/).',
  },
  {
    what: 'a term that the glossary does not have',
    body: 'A <Term>b</Term>.',
    html: '<p>A b.</p>',
    markdown: 'A b.',
  },
  {
    what: 'a recording',
    body: '<Recording url="https://video.example/1?a=b&amp;c" />',
    html: '<p class="recording"><a href="https://video.example/1?a=b&#x26;c">Recording</a></p>',
    markdown: '[Recording](https://video.example/1?a=b\\&c)',
  },
  {
    what: 'words in Urdu',
    body: 'A <Lang code="ur">رپورٹ</Lang>.',
    html: '<p>A <span lang="ur" dir="rtl">رپورٹ</span>.</p>',
    markdown: 'A رپورٹ.',
  },
  {
    what: 'a paragraph in French',
    body: '<Lang code="fr">\n\nUn rapport.\n\n</Lang>',
    html: '<div lang="fr" dir="ltr"><p>Un rapport.</p></div>',
    markdown: 'Un rapport.',
  },
])('$what', (expected) => {
  it('as HTML', () => {
    expect(html(expected.body)).toBe(expected.html)
  })

  it('as Markdown', () => {
    expect(markdown(expected.body)).toBe(expected.markdown)
  })
})

describe('a discussion', () => {
  const page = fromHtml(html('<Discussion />', briefContext), { fragment: true })

  it('has a heading for each speaker, with name and role', () => {
    expect(select('.discussion h3:nth-of-type(1) > a[href="/press/people/hassan-khan/"]', page)).toBeDefined()
    expect(html('<Discussion />', briefContext)).toContain(
      '<h3>A guest &#x3C;b> <span class="role">Closing remarks</span></h3>',
    )
  })

  it('numbers the points through, with an address for each', () => {
    expect(select('.discussion > ol > li#point-after-sunset[value="1"]', page)).toBeDefined()
    expect(
      select('.discussion > ol > li#point-thanks[value="2"] a.permalink[href="#point-thanks"]', page),
    ).toBeDefined()
  })

  it('links a point to its place in the recording, and words to the pages of the site', () => {
    expect(select('#point-after-sunset a[href="https://video.example/1?t=845"]', page)).toBeDefined()
    expect(select('#point-after-sunset a[href="/press/briefs/x/"]', page)).toBeDefined()
  })

  it('as Markdown', () => {
    expect(markdown('<Discussion />', { ...briefContext, recommendations: () => [] })).toBe(
      [
        '### [Hassan Khan](/press/people/hassan-khan/) (Speaker)',
        '1. After sunset the state *withdraws*, says [one report](/press/briefs/x/).',
        '   [Recording at 00:14:05](https://video.example/1?t=845)',
        '### A guest \\<b> (Closing remarks)',
        '2. Thanks.',
      ].join('\n\n'),
    )
  })
})

describe('recommendations', () => {
  const page = fromHtml(html('<Recommendations />', briefContext), { fragment: true })

  it('link to their own pages, by title or by number', () => {
    expect(
      select(
        'ol.recommendations > li#recommendation-courts a[href="/press/recommendations/b/courts/"]',
        page,
      ),
    ).toMatchObject({
      children: [{ value: 'Reform the courts' }],
    })
    expect(select('li#recommendation-police a[href="/press/recommendations/b/police/"]', page)).toMatchObject(
      {
        children: [{ value: 'Recommendation 2' }],
      },
    )
  })

  it('have an address each on the page of the brief', () => {
    expect(
      select(
        'li#recommendation-police > .title > a.permalink[href="#recommendation-police"][aria-label="Link to recommendation 2"]',
        page,
      ),
    ).toBeDefined()
  })

  it('say whom they address, and whether the text says so', () => {
    expect(html('<Recommendations />', briefContext)).toContain(
      'Addressed to: <a href="/press/organisations/government/">Government of Pakistan</a> <span class="basis">(stated)</span> and Provinces <span class="basis">(inferred)</span>',
    )
  })

  it('say how they stand', () => {
    expect(select('#recommendation-courts .status [data-status="in-progress"]', page)).toMatchObject({
      children: [{ value: 'In progress' }],
    })
  })

  it('as Markdown', () => {
    expect(markdown('<Recommendations />', { ...briefContext, discussion: () => [] })).toBe(
      [
        '1. **[Reform the courts](/press/recommendations/b/courts/)**',
        '   Reform courts **first**.',
        '   Addressed to: [Government of Pakistan](/press/organisations/government/) (stated) and Provinces (inferred)',
        '   Status: In progress',
        '2. **[Recommendation 2](/press/recommendations/b/police/)**',
        '   Then the police.',
        '   Status: Not tracked yet',
      ].join('\n\n'),
    )
  })
})
