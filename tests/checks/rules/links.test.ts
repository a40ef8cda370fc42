import { describe, it } from 'vitest'
import { changed, expectAtMarks, expectNothing, withBody, withFields } from '../content.ts'

const commentary = 'commentaries/2026/embankments.mdx'
const brief = 'briefs/2026/flood-warning-brief.mdx'
const event = 'events/2026/flood-warning.yaml'

describe('link-resolves', () => {
  it.each([
    ['a page that is not there', 'See ‸[the list](/timelines/).', /`\/timelines\/`.*`\/timeline\/`/],
    ['an entry that is not there', 'See ‸[her](/people/ayesha-malick/).', /`\/people\/ayesha-malik\/`/],
    ['an entry of another kind', 'See ‸[walls](/briefs/embankments/).', /no page/],
    ['a heading that is not there', 'See ‸[above](#what-wall-do).', /`#what-walls-do`/],
    [
      'a heading of another page',
      'See ‸[the summary](/briefs/flood-warning-brief/#executive-sumary).',
      /`#executive-summary`/,
    ],
    [
      'a point that is not there',
      'See ‸[her point](/briefs/flood-warning-brief/#point-siren-fail).',
      /`#point-sirens-fail`/,
    ],
    ['the sub-path of the site', 'See ‸[her](/press/people/ayesha-malik/).', /`\/people\/ayesha-malik\/`/],
    ['a definition of a link', 'See [her][1].\n\n‸[1]: /people/ayesha-malick/', /ayesha-malik/],
    ['a link within a list\n', '- one\n- ‸[two](/people/ayesha-malick/)', /ayesha-malik/],
  ])('refuses %s', (_, body, saying) =>
    expectAtMarks(
      'link-resolves',
      {
        ...changed('publication.yaml', 'example.org/', 'example.org/press/'),
        ...withBody(commentary, `## What walls do\n\n${body}\n`),
      },
      { saying, severity: 'error' },
    ),
  )

  it.each([
    ['a summary', changed(commentary, 'Walls move the water', 'Walls [move](‸/topics/watr/) the water')],
    [
      'a summary over several lines',
      changed(
        commentary,
        'summary: Walls',
        'summary: >-\n  Walls that\n  [stand](/topics/water/) and [fall](‸/topics/watr/) and',
      ),
    ],
    ['a point', changed(brief, 'Sirens fail where', 'Sirens *fail* [where](‸/topics/watr/)')],
  ])('refuses one in %s', (_, files) =>
    expectAtMarks('link-resolves', files, { saying: /`\/topics\/water\/`/ }),
  )

  it('warns of an old address', () =>
    expectAtMarks(
      'link-resolves',
      {
        ...withFields('people/bilal-ahmed.yaml', 'redirectFrom: [/people/bilal/]\n'),
        ...withBody(commentary, 'See ‸[him](/people/bilal/).\n'),
      },
      { saying: /`\/people\/bilal-ahmed\/`/, severity: 'warning' },
    ))

  it('refuses a link to a draft, and to someone who was withdrawn', async () => {
    await expectAtMarks(
      'link-resolves',
      {
        ...withFields(event, 'draft: true\n'),
        ...withFields(brief, 'draft: true\n'),
        ...withBody(commentary, 'See ‸[it](/events/flood-warning/).\n'),
      },
      { saying: /is a draft/ },
    )
    await expectAtMarks('link-resolves', {
      ...withFields('people/bilal-ahmed.yaml', 'withdrawn:\n  date: 2026-05-01\n  note: He asked.\n'),
      ...withBody(commentary, 'See ‸[him](/people/bilal-ahmed/).\n'),
    })
  })

  it('knows every kind of page, and its other forms', () =>
    expectNothing({
      ...changed(
        brief,
        'supportedBy',
        'addressees:\n      - organisation: river-institute\n        basis: stated\n    topics: [water]\n    supportedBy',
      ),
      ...withFields(event, 'series: river-talks\n'),
      ...withBody(
        commentary,
        [
          '/',
          '/commentaries/',
          '/commentaries/page/2/',
          '/briefs/flood-warning-brief/#executive-summary',
          '/briefs/flood-warning-brief/#point-sirens-fail',
          '/briefs/flood-warning-brief/#recommendation-fund-sirens',
          '/briefs/flood-warning-brief.md',
          '/commentaries/embankments.bib',
          '/events/flood-warning.ics',
          '/events.ics',
          '/series/river-talks/',
          '/people/ayesha-malik/',
          '/people/ayesha-malik/rss.xml',
          '/organisations/river-institute/',
          '/topics/floods/',
          '/terms/pdma/',
          '/recommendations/flood-warning-brief/fund-sirens/',
          '/recommendations/addressee/river-institute/',
          '/recommendations/status/open/',
          '/recommendations/topic/water/',
          '/recommendations.csv',
          '/archive/2026/',
          '/about/',
          '/search/?q=flood',
          '/rss.xml',
          'https://elsewhere.example.com/people/nobody/',
          'mailto:desk@river.example.org',
        ]
          .map((address) => `- [here](${address})`)
          .join('\n') + '\n',
      ),
    }))
})

describe('term-exists', () => {
  it('refuses the id of no term', () =>
    expectAtMarks('term-exists', withBody(commentary, 'The ‸<Term id="pdm">authority</Term> warned.\n'), {
      saying: /<Term id="pdma">/,
    }))
  it('refuses words that no term goes by', () =>
    expectAtMarks('term-exists', withBody(commentary, 'The ‸<Term>flood office</Term> warned.\n'), {
      saying: /flood office/,
    }))
  it('takes any name of a term, over two lines too', () =>
    expectNothing(
      withBody(
        commentary,
        'The <Term>PDMA</Term>, or <Term>Provincial Disaster\nManagement Authority</Term>, warned.\n',
      ),
    ))
})

describe('anchors-match-headings', () => {
  it('refuses an anchor whose heading was reworded', () =>
    expectAtMarks(
      'anchors-match-headings',
      withFields(commentary, 'anchors:\n  walls: What walls do\n  help: ‸What would help\n'),
      { saying: /“What would help”/ },
    ))
  it('proposes the heading as it stands', () =>
    expectAtMarks('anchors-match-headings', withFields(commentary, 'anchors:\n  help: ‸What help\n'), {
      saying: /`help: What helps`/,
    }))
  it('refuses an anchor that no address can hold', () =>
    expectAtMarks('anchors-match-headings', withFields(commentary, 'anchors:\n  What Helps: ‸What helps\n')))
})

describe('pictures and attachments', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const map = 'commentaries/2026/embankments/map.png'
  const figure = (src: string) => withBody(commentary, `## What walls do\n\n${src}\n`)
  const shown = figure('<Figure src="embankments/map.png" alt="A map" />')

  it('picture-exists: in the body, as a cover, as a portrait', async () => {
    await expectAtMarks('picture-exists', figure('‸<Figure src="embankments/map.png" alt="A map" />'))
    await expectAtMarks(
      'picture-exists',
      withFields(commentary, 'cover:\n  image: ‸embankments/wall.jpg\n  alt: A wall\n'),
    )
    await expectAtMarks(
      'picture-exists',
      withFields('people/bilal-ahmed.yaml', 'photo:\n  image: ‸bilal.jpg\n  alt: Bilal Ahmed\n'),
    )
  })
  it('takes a picture that is there', () => expectNothing({ ...shown, [map]: png }))
  it('picture-exists says which picture may have been meant', () =>
    expectAtMarks(
      'picture-exists',
      {
        ...shown,
        ...figure('<Figure src="embankments/map.png" alt="A map" />\n\n‸![A map](embankments/Map.PNG)'),
        [map]: png,
      },
      { saying: /Did you mean `embankments\/map\.png`/ },
    ))
  it.each([
    ['a script', Buffer.from('<svg onload="alert(1)"/>'), /holds none/],
    [
      'a picture of another type',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(40)]),
      /damaged/,
    ],
    ['half a picture', png.subarray(0, 20), /damaged/],
  ])('picture-is-a-picture refuses %s', (_, bytes, saying) =>
    expectAtMarks('picture-is-a-picture', { ...shown, [map]: undefined, [`${map}‸`]: bytes }, { saying }),
  )
  it('picture-is-a-picture refuses a wrong ending', () =>
    expectAtMarks(
      'picture-is-a-picture',
      {
        ...figure('<Figure src="embankments/map.jpg" alt="A map" />'),
        'commentaries/2026/embankments/map.jpg‸': png,
      },
      { saying: /`map\.png`/ },
    ))
  it('picture-is-a-picture refuses another type of file as a cover', () =>
    expectAtMarks('picture-is-a-picture', {
      ...withFields(commentary, 'cover:\n  image: ‸embankments/plan.pdf\n  alt: A plan\n'),
      'commentaries/2026/embankments/plan.pdf': '%PDF-1.7\n',
    }))
  it('file-is-used warns of a picture that no entry shows', () =>
    expectAtMarks('file-is-used', { [`${map}‸`]: png }, { severity: 'warning' }))

  const offered = (file: string) =>
    withFields(commentary, `attachments:\n  - file: ${file}\n    title: The data\n`)
  it('attachment-exists', () => expectAtMarks('attachment-exists', offered('‸levels.csv')))
  it('attachment-is-a-document refuses other types, and other contents', async () => {
    await expectAtMarks('attachment-is-a-document', {
      ...offered('‸levels.pdf'),
      'commentaries/2026/levels.pdf': 'no pdf\n',
    })
    await expectAtMarks('attachment-is-a-document', {
      ...offered('‸levels.csv'),
      'commentaries/2026/levels.csv': png,
    })
    await expectNothing({ ...offered('levels.csv'), 'commentaries/2026/levels.csv': 'day,level\n1,2\n' })
    await expectNothing({ ...offered('levels.pdf'), 'commentaries/2026/levels.pdf': '%PDF-1.7\n' })
  })
  it('a symbolic link is no picture', () =>
    expectAtMarks('file-in-its-place', { [`${map}‸`]: '-> /etc/hostname' }))
})
