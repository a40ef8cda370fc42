import { describe, expect, it } from 'vitest'
import { changed, checked, expectAtMarks, expectNothing, good, withBody, withFields } from '../content.ts'

const commentary = 'commentaries/2026/embankments.mdx'
const brief = 'briefs/2026/flood-warning-brief.mdx'
const event = 'events/2026/flood-warning.yaml'

const withLog = (lines: string) => changed(brief, '    supportedBy', `    log:\n${lines}    supportedBy`)

describe('dates-in-order', () => {
  it.each([
    [
      'an event that ends before it begins',
      changed(event, 'end: 2026-02-03T18:00', 'end: ‸2026-02-03T16:00'),
    ],
    ['an event without length', changed(event, 'end: 2026-02-03T18:00', 'end: ‸2026-02-03T17:00')],
    ['an event announced after it began', withFields(event, 'announced: ‸2026-02-04\n')],
    [
      'an event changed before it was announced',
      withFields(event, 'announced: ‸2026-01-20\nchanges:\n  - date: 2026-01-19\n    note: An hour later.\n'),
    ],
    [
      'corrections from new to old',
      withFields(
        commentary,
        'corrections:\n  - date: 2026-05-02\n    note: One.\n  - date: ‸2026-05-01\n    note: Two.\n',
      ),
    ],
    [
      'a change before publication',
      withFields(commentary, 'changes:\n  - date: ‸2026-03-01\n    note: One.\n'),
    ],
    [
      'a log that is out of order',
      withLog(
        '      - date: 2026-04-02\n        status: open\n      - date: ‸2026-04-01\n        status: in-progress\n',
      ),
    ],
    [
      'chapters out of order',
      withFields(
        event,
        "recording:\n  url: https://video.example.com/1\n  chapters:\n    - at: '00:10:00'\n      title: One\n    - at: ‸'00:05:00'\n      title: Two\n",
      ),
    ],
  ])('refuses %s', (_, files) => expectAtMarks('dates-in-order', files, { severity: 'error' }))

  it.each([
    ['an event over midnight', changed(event, 'end: 2026-02-03T18:00', 'end: 2026-02-04T01:00')],
    ['an event announced on its day', withFields(event, 'announced: 2026-02-03\n')],
    [
      'two corrections on one day',
      withFields(
        commentary,
        'corrections:\n  - date: 2026-05-01\n    note: One.\n  - date: 2026-05-01\n    note: Two.\n',
      ),
    ],
    [
      'an embargo far ahead',
      {
        ...changed(commentary, '2026-03-02', '2031-03-02'),
        [commentary]: undefined,
        'commentaries/2031/embankments.mdx': good[commentary]?.replace('2026-03-02', '2031-03-02'),
      },
    ],
  ])('has nothing against %s', (_, files) => expectNothing(files))
})

describe('evidence-given', () => {
  it.each(['partly', 'implemented', 'not-implemented', 'overtaken'])('asks for evidence of `%s`', (status) =>
    expectAtMarks('evidence-given', withLog(`      - date: 2026-04-01\n        status: ‸${status}\n`), {
      saying: /evidence: https/,
    }),
  )
  it.each(['open', 'in-progress'])('asks for none of `%s`', (status) =>
    expectNothing(withLog(`      - date: 2026-04-01\n        status: ${status}\n`)),
  )
  it('is content with an address', () =>
    expectNothing(
      withLog(
        '      - date: 2026-04-01\n        status: implemented\n        evidence: https://gov.example.org/gazette\n',
      ),
    ))
})

describe('digest-has-source', () => {
  it('asks a digest for its source', () =>
    expectAtMarks('digest-has-source', changed(commentary, 'authors: [ayesha-malik]', 'edition: ‸digest')))
  it('refuses authors of a digest', () =>
    expectAtMarks(
      'digest-has-source',
      changed(
        commentary,
        'authors: [',
        'edition: digest\nsource:\n  publisher: River Institute\nauthors: ‸[',
      ),
      { saying: /`authors: \[ayesha-malik\]`/ },
    ))
})

describe('point-speaker-spoke', () => {
  it('refuses a point of someone who was not there', () =>
    expectAtMarks(
      'point-speaker-spoke',
      {
        'people/farah-shah.yaml': 'name: Farah Shah\n',
        ...changed(brief, 'speaker: ayesha-malik', 'speaker: ‸farah-shah'),
      },
      { saying: /`ayesha-malik`, `bilal-ahmed`/ },
    ))
})

describe('draft-review-complete', () => {
  it('asks for each missing field of a draft', () =>
    expectAtMarks(
      'draft-review-complete',
      {
        [commentary]: undefined,
        'commentaries/drafts/embankments.mdx': good[commentary]?.replace(
          'published: 2026-03-02',
          'draft: ‸true',
        ),
      },
      { saying: /On what day does it appear\?/ },
    ))
  it('is content when the question stands under review', () =>
    expectNothing({
      [commentary]: undefined,
      'commentaries/drafts/embankments.mdx': good[commentary]?.replace(
        'published: 2026-03-02',
        'draft: true\nreview:\n  - field: published\n    question: When?',
      ),
    }))
})

describe('translation-pairs', () => {
  const urdu = (fields: string) => ({
    'commentaries/2026/pushte.mdx': good[commentary]?.replace('authors:', `${fields}authors:`),
  })
  it.each([
    ['the same language', urdu('translationOf: ‸embankments\n'), /language: ur/],
    ['another kind', urdu('language: ur\ntranslationOf: ‸flood-warning-brief\n'), /same kind/],
    [
      'two of one language',
      {
        ...urdu('language: ur\ntranslationOf: embankments\n'),
        'commentaries/2026/second.mdx': good[commentary]?.replace(
          'authors:',
          'language: ur\ntranslationOf: ‸embankments\nauthors:',
        ),
      },
      /into the same language already/,
    ],
    [
      'a translation of a translation',
      {
        ...urdu('language: ur\ntranslationOf: embankments\n'),
        'commentaries/2026/second.mdx': good[commentary]?.replace(
          'authors:',
          'language: ps\ntranslationOf: ‸pushte\nauthors:',
        ),
      },
      /`translationOf: embankments`/,
    ],
    ['itself', changed(commentary, 'authors:', 'translationOf: ‸embankments\nauthors:'), /itself/],
  ])('refuses %s', (_, files, saying) => expectAtMarks('translation-pairs', files, { saying }))
  it('takes a pair', () => expectNothing(urdu('language: ur\ntranslationOf: embankments\n')))
})

describe('language-known', () => {
  it('refuses the code of a country', () =>
    expectAtMarks('language-known', withFields(commentary, 'language: ‸pk\n'), {
      saying: /Did you mean `ur`/,
    }))
  it('refuses it for a name in its own script', () =>
    expectAtMarks(
      'language-known',
      withFields('people/bilal-ahmed.yaml', 'nativeName:\n  text: بلال احمد\n  language: ‸zz\n'),
    ))
  it('refuses it for a name in another language', () =>
    expectAtMarks('language-known', withFields('topics/floods.yaml', 'names:\n  pk: ‸سیلاب\n'), {
      saying: /Did you mean `ur`/,
    }))
  it.each(['ur', 'ps', 'skr', 'en-GB'])('takes `%s`', (tag) =>
    expectNothing(withFields(commentary, `language: ${tag}\n`)),
  )
})

describe('change-announced', () => {
  it('warns when an event was cancelled and nothing says when', () =>
    expectAtMarks('change-announced', withFields(event, 'status: ‸cancelled\n'), {
      saying: /2026-06-01/,
      severity: 'warning',
    }))
  it('is content with a line', () =>
    expectNothing(
      withFields(
        event,
        'status: moved\nchanges:\n  - date: 2026-01-20\n    note: It begins an hour later.\n',
      ),
    ))
})

describe('what one file shows by itself', () => {
  it.each([
    ['field-known', withFields(commentary, '‸autors: [x]\n'), /Did you mean `authors`/],
    ['field-required', { 'people/farah-shah.yaml': '‸honorific: Dr\n' }, /`name: …`/],
    [
      'field-valid',
      changed(commentary, 'published: 2026-03-02', 'published: ‸2 March 2026'),
      /`published: 2026-03-02`/,
    ],
    ['key-unique', withFields(commentary, '‸title: Again\n'), /twice/],
    [
      'yaml-valid',
      changed(commentary, 'title: Embankments', 'title: ‸Embankments: they'),
      /'Embankments: they are not enough'/,
    ],
    [
      'yaml-is-data',
      changed(commentary, 'title: Embankments', 'title: ‸*Embankments*'),
      /'\*Embankments\* are not enough'/,
    ],
    ['mdx-is-data', withBody(commentary, 'Text\n\n‸{1 + 1}\n'), /program code/],
    ['link-is-safe', withBody(commentary, '‸[x](javascript:alert(1))\n'), /./],
    ['headings-in-order', withBody(commentary, '‸# Title\n'), /`##`/],
    ['text-is-plain', withBody(commentary, 'A ‸\u202Etrick\n'), /U\+202E/],
  ])('%s', (rule, files, saying) => expectAtMarks(rule, files, { saying, severity: 'error' }))

  it('front-matter-present', () => expectAtMarks('front-matter-present', { [commentary]: '‸No fields.\n' }))
  it('text-is-utf8', async () => {
    const found = await checked({ [commentary]: Buffer.from([0x2d, 0xff, 0xfe]) })
    expect(found.filter(({ rule }) => rule === 'text-is-utf8')).toMatchObject([
      { severity: 'error', file: commentary, position: { line: 1, column: 2 } },
    ])
  })
  it('publication-present', () =>
    expectAtMarks('publication-present', { 'publication.yaml': undefined, 'publication.yaml‸': undefined }))
})
