import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { glossaryOf } from '../../src/domain/glossary.ts'
import { bareContext, type RenderContext, type Term } from '../../src/mdx/context.ts'
import { parseInline } from '../../src/mdx/inline.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toHtml } from '../../src/mdx/to-html.ts'
import { toMarkdown } from '../../src/mdx/to-markdown.ts'
import { toText } from '../../src/mdx/to-text.ts'

const terms: Record<string, Term> = {
  iskp: { href: '/terms/iskp/', name: 'ISKP', expansion: 'Islamic State Khorasan Province' },
  un: { href: '/terms/un/', name: 'UN', expansion: 'United Nations' },
  team: { href: '/terms/team/', name: 'UN Monitoring Team' },
  hawala: { href: '/terms/hawala/', name: 'Hawala' },
}
const glossary = glossaryOf([
  { id: 'iskp', names: ['ISKP', 'Islamic State Khorasan Province', 'ISIL-K', 'Khorasan branch'] },
  { id: 'un', names: ['UN', 'United Nations'] },
  { id: 'team', names: ['UN Monitoring Team'] },
  { id: 'hawala', names: ['Hawala'] },
])
const explaining = (more: Partial<RenderContext> = {}): RenderContext => ({
  ...bareContext,
  term: (idOrWords) => terms[glossary.termNamed(idOrWords) ?? idOrWords],
  terms: {
    usesIn: (text) =>
      glossary.usesIn(text).flatMap(({ term: id, ...use }) => {
        const term = terms[id]
        return term === undefined ? [] : [{ ...use, term }]
      }),
    at: (href) => Object.values(terms).find((term) => term.href === href),
  },
  ...more,
})

const tree = (body: string) => parseBody(body, { firstLine: 1 }).tree
const page = (body: string, more: Partial<RenderContext> = {}) =>
  fromHtml(toHtml(tree(body), explaining(more)), { fragment: true })
/** Links to terms: where to, their words, what they are short for. */
const explained = (body: string, more: Partial<RenderContext> = {}) =>
  selectAll('a.term', page(body, more)).map((link) => ({
    to: link.properties['href'],
    words: toString(link),
    abbreviates: select('abbr', link)?.properties['title'],
    describes: link.properties['title'],
  }))

const iskp = {
  to: '/terms/iskp/',
  words: 'ISKP',
  abbreviates: 'Islamic State Khorasan Province',
  describes: 'Islamic State Khorasan Province',
}

describe('the first use of a term', () => {
  it('is a link with the expansion, for the mouse and for assistive technology', () => {
    expect(explained('Cells of ISKP grew.')).toEqual([iskp])
  })

  it('is explained once, whatever name comes later', () => {
    expect(explained('ISKP, ISIL-K and ISKP.\n\nISKP again.')).toEqual([iskp])
  })

  it('needs no expansion where it is the expansion', () => {
    expect(explained('The Islamic State Khorasan Province (ISKP) grew.')).toEqual([
      {
        to: '/terms/iskp/',
        words: 'Islamic State Khorasan Province',
        abbreviates: undefined,
        describes: undefined,
      },
    ])
  })

  it('nor where the author marked it together with its expansion', () => {
    expect(
      explained('The <Term id="iskp">Islamic State Khorasan Province (ISKP)</Term> grew.'),
    ).toMatchObject([
      { words: 'Islamic State Khorasan Province (ISKP)', abbreviates: undefined, describes: undefined },
    ])
  })

  it('is no abbreviation where it is a name in words', () => {
    expect(explained('The Khorasan branch grew by Hawala.')).toMatchObject([
      { to: '/terms/iskp/', abbreviates: undefined, describes: 'Islamic State Khorasan Province' },
      { to: '/terms/hawala/', abbreviates: undefined, describes: undefined },
    ])
  })

  it('is found under its longest name, over the end of a line too', () => {
    expect(explained('The UN\nMonitoring Team counts.').map(({ to }) => to)).toEqual(['/terms/team/'])
  })

  it('may stand in a list, a table, a quotation, a note or a footnote', () => {
    for (const body of [
      '- ISKP',
      '| a |\n| - |\n| ISKP |',
      '> ISKP',
      '<Note>\nISKP\n</Note>',
      '**ISKP**',
      'A note.[^1]\n\n[^1]: ISKP',
    ])
      expect(explained(body), body).toEqual([iskp])
  })

  it('may be a point or a recommendation of a brief', () => {
    const text = parseInline('Cells of ISKP grew.').tree
    const speaker = { name: 'Amna', role: 'speaker' as const }
    const discussion = () => [{ speaker, points: [{ id: 'a', number: 1, text, href: '' }] }]
    expect(explained('## Said\n\n<Discussion />', { discussion })).toEqual([iskp])
  })
})

describe('a use of the author’s counts as the first', () => {
  it.each([
    ['a term', 'By <Term>ISKP</Term>, and ISKP.'],
    ['a link to its page', 'By [ISKP](/terms/iskp/), and ISKP.'],
  ])('%s', (_, body) => {
    expect(explained(body)).toEqual([iskp])
  })

  it('but not if it comes later', () => {
    expect(explained('By ISKP, and <Term id="iskp">the branch</Term>.')[0]).toEqual(iskp)
  })
})

describe('nothing is explained', () => {
  it.each([
    ['in a heading', '## ISKP'],
    ['in code', '`ISKP`\n\n```\nISKP\n```'],
    ['in a link', '[ISKP grows](https://example.org/)'],
    ['in what is drawn out of the text', '<PullQuote by="UN">\nISKP grows.\n</PullQuote>'],
    ['in whose words they are', '<PullQuote by="UN" source="ISKP">\nIt grows.\n</PullQuote>'],
    ['in a caption', '<Figure src="f/a.png" alt="UN" caption="ISKP" />'],
    ['in words of another language', 'A <Lang code="ur">ISKP</Lang> b.'],
    ['in the title of a box', '<Note title="ISKP">\nIt grows.\n</Note>'],
    ['as part of a word', 'UNAMA'],
  ])('%s', (_, body) => {
    expect(explained(body)).toEqual([])
  })

  it('where no glossary is given: in feeds, for one', () => {
    expect(explained('ISKP', { terms: undefined })).toEqual([])
  })

  it('in Markdown and plain text', () => {
    const body = 'Cells of ISKP grew.'
    expect(toMarkdown(tree(body), explaining()).trim()).toBe(body)
    expect(toText(tree(body), explaining()).trim()).toBe(body)
  })
})

it('leaves the words of the text as they were', () => {
  const body = 'ISKP and the UN Monitoring Team.\n\n- Hawala\n- **UN**, `UN`\n\n> United Nations'
  expect(toString(page(body))).toBe(toString(page(body, { terms: undefined })))
})
