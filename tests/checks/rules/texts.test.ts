import { describe, expect, it } from 'vitest'
import { changed, checked, expectAtMarks, expectNothing, good, withBody, withFields } from '../content.ts'

const commentary = 'commentaries/2026/embankments.mdx'
const brief = 'briefs/2026/flood-warning-brief.mdx'
const event = 'events/2026/flood-warning.yaml'
const person = 'people/bilal-ahmed.yaml'

describe('weekday-matches', () => {
  it.each([
    ['It met on ‸Tuesday 21 January 2026.', 'Wednesday 21 January 2026', 'Tuesday 20 January 2026'],
    ['It met on ‸Friday, the 21st of January, 2026.', 'Wednesday 21 January 2026', 'Friday 23 January 2026'],
    ['It met on ‸Mon, January 20, 2026.', 'Tuesday 20 January 2026', 'Monday 19 January 2026'],
    ['It met on ‸20 January 2026 (Wed.).', 'Tuesday 20 January 2026', 'Wednesday 21 January 2026'],
    ['It met on ‸Tuesday, 2026-01-21.', 'Wednesday 21 January 2026', 'Tuesday 20 January 2026'],
    ['It met on\n‸Tuesday\n21 January 2026.', 'Wednesday 21 January 2026', 'Tuesday 20 January 2026'],
    ['It met on ‸**Tuesday** 21 January 2026.', 'Wednesday 21 January 2026', 'Tuesday 20 January 2026'],
    ['اجلاس ‸بدھ 20 جنوری 2026 کو ہوا۔', 'Tuesday 20 January 2026', 'Wednesday 21 January 2026'],
  ])('finds the wrong one in “%s”', (body, ifDate, ifWeekday) =>
    expectAtMarks('weekday-matches', withBody(commentary, `${body.replace('‸**', '**‸')}\n`), {
      saying: new RegExp(`${ifDate}.*${ifWeekday}`),
    }),
  )
  it('finds it in the front matter', () =>
    expectAtMarks(
      'weekday-matches',
      changed(
        commentary,
        'summary: Walls move',
        'summary: >-\n  Since\n  ‸Tuesday 21 January 2026 walls move',
      ),
    ))
  it('finds a day that there is not', () =>
    expectAtMarks('weekday-matches', withBody(commentary, 'On ‸Monday 30 February 2026.\n'), {
      saying: /no such day/,
    }))
  it('has nothing against right ones, nor against dates without weekday', () =>
    expectNothing(
      withBody(
        commentary,
        'Tuesday 20 January 2026, Wed, 21 Jan 2026, Thursday; on 22 January 2026. A Friday. In May 2026.\n',
      ),
    ))
})

describe('no-personal-data', () => {
  it.each([
    ['an e-mail address', 'Ask ‸someone.else@mail.example.com for it.', 'warning'],
    ['the address of a link', 'Ask [him](mailto:‸someone.else@mail.example.com) for it.', 'warning'],
    ['a telephone number with its country', 'Call ‸+92 300 1234567 now.', 'warning'],
    ['a number as it is dialled in Pakistan', 'Call ‸0300-1234567 now.', 'warning'],
    ['the number of an identity card', 'His card, ‸35202-1234567-1, was lost.', 'error'],
    ['a list of those who attended', '‸## List of attendees\n\n- A\n- B', 'error'],
  ] as const)('finds %s', (_, body, severity) =>
    expectAtMarks('no-personal-data', withBody(commentary, `${body}\n`), { severity }),
  )
  it('finds it in a bio', () =>
    expectAtMarks('no-personal-data', withFields(person, 'bio: Write to ‸bilal@mail.example.com.\n')))
  it('lets the publication’s own contacts stand', () =>
    expectNothing(
      withBody(
        'pages/about.mdx',
        'Write to [us](mailto:desk@river.example.org) or call [+92 51 1234567](tel:+92511234567) or 051-1234567.\n',
      ),
    ))
  it('takes no figures for numbers', () =>
    expectNothing(
      withBody(
        commentary,
        'From 2020-2025, 1,234,567 people and 0.123456789 of 300 000 000 moved. See [it](https://a.example.com/0300-1234567).\n\n## Participants in the peace process\n',
      ),
    ))
})

describe('withdrawn-not-named', () => {
  const withdrawn = withFields(
    person,
    'aliases:\n  - name: Bilal Ahmad\n    kind: transcription\nnativeName:\n  text: بلال احمد\n  language: ur\nwithdrawn:\n  date: 2026-05-01\n  note: He asked.\n',
  )
  it('finds the person in bodies, under each name, over two lines', () =>
    expectAtMarks(
      'withdrawn-not-named',
      {
        ...withdrawn,
        ...withBody(
          commentary,
          'As ‸Bilal Ahmed said, and ‸bilal\nahmad again, ‸بلال احمد did. Bilal Ahmedani did not.\n',
        ),
      },
      { severity: 'error', saying: /without the name/ },
    ))
  it('finds the person in what others said', () =>
    expectAtMarks('withdrawn-not-named', {
      ...withdrawn,
      ...changed(brief, 'Sirens fail where', 'Sirens, ‸Bilal Ahmed holds, fail where'),
    }))
  it('leaves what vanishes with the person', () =>
    expectNothing({
      ...withdrawn,
      ...changed(event, 'person: bilal-ahmed\n', 'person: bilal-ahmed\n    billedAs: Mr Bilal Ahmad\n'),
      ...changed(
        brief,
        'recommendations:',
        '  - id: own\n    speaker: bilal-ahmed\n    text: I, Bilal Ahmed, agree.\nrecommendations:',
      ),
    }))
})

describe('term-spelt-as-listed', () => {
  const terms = {
    'terms/al-qaeda.yaml': 'name: Al-Qaeda\naliases: [Al-Qaida]\n',
    'terms/iskp.yaml': 'name: ISKP\naliases: [ISIS-K]\n',
    'terms/ttp.yaml': 'name: TTP\nexpansion: Tehrik-i-Taliban Pakistan\n',
  }
  it.each([
    ['‸Al Qaeda', 'Al-Qaeda'],
    ['‸Alqaida', 'Al-Qaida'],
    ['‸al Qaida', 'Al-Qaida'],
    ['‸Isis-K', 'ISIS-K'],
    ['‸ISIS K', 'ISIS-K'],
    ['‸T.T.P', 'TTP'],
    ['‸Tehreek-e-Taliban Pakistan', 'Tehrik-i-Taliban Pakistan'],
  ])('warns of “%s”', (written, listed) =>
    expectAtMarks(
      'term-spelt-as-listed',
      { ...terms, ...withBody(commentary, `They and ${written} fought.\n`) },
      {
        saying: new RegExp(`Write “${listed}”`),
        severity: 'warning',
      },
    ),
  )
  it('takes listed names, however long, and other words', () =>
    expectNothing({
      ...terms,
      ...withBody(
        commentary,
        'Al-Qaeda, al-qaida, ISKP, ISIS-K, TTP. Tehrik-i-Taliban Pakistan. Is K here? All quiet, Alkhidmat says.\n',
      ),
    }))
  it('leaves titles as they were printed', () =>
    expectNothing({ ...terms, ...changed(commentary, 'title: Embankments', 'title: Al Qaeda, embankments') }))
})

describe('name-not-near-another', () => {
  const second = (text: string) => ({ 'people/ahmad-b.yaml': text })
  it('warns at both files', () =>
    expectAtMarks(
      'name-not-near-another',
      { ...changed(person, 'name: ', 'name: ‸'), ...second('name: ‸Bilal Ahmad\n') },
      { severity: 'warning', saying: /distinctFrom/ },
    ))
  it('warns of an alias that is near', () =>
    expectAtMarks('name-not-near-another', {
      ...changed(person, 'name: ', 'name: ‸'),
      ...second('name: ‸Karim Abbas\naliases:\n  - name: Bilaal Ahmed\n    kind: former\n'),
    }))
  it('has nothing against two who are told apart, by either', async () => {
    await expectNothing(second('name: Bilal Ahmad\ndistinctFrom: [bilal-ahmed]\n'))
    await expectNothing({
      ...withFields(person, 'distinctFrom: [ahmad-b]\n'),
      ...second('name: Bilal Ahmad\n'),
    })
  })
  it('nor against short forms', () =>
    expectNothing(second('name: Karim Abbas\naliases:\n  - name: Bilal Ahmed\n    kind: short\n')))
})

describe('billed-as-the-person', () => {
  it('warns when the printed name is somebody else’s', () =>
    expectAtMarks(
      'billed-as-the-person',
      changed(event, 'person: bilal-ahmed\n', 'person: bilal-ahmed\n    billedAs: ‸Ayesha Malik\n'),
      { severity: 'warning', saying: /`person: ayesha-malik`/ },
    ))
  it('takes any name that is nobody else’s', () =>
    expectNothing(
      changed(event, 'person: bilal-ahmed\n', 'person: bilal-ahmed\n    billedAs: B. Ahmed Khan\n'),
    ))
})

describe('name-unique', () => {
  it.each([
    ['terms', { 'terms/zz.yaml': 'name: Zz\naliases: [‸PDMA]\n' }],
    ['topics', { 'topics/zz.yaml': 'title: Zz\naliases:\n  - ‸floods\n' }],
    ['organisations', { 'organisations/zz.yaml': 'name: ‸River Institute\n' }],
    ['one file', { 'organisations/zz.yaml': 'name: Zz Bureau\naliases: [‸Zz Bureau]\n' }],
  ])('warns of a name twice among %s', (_, files) =>
    expectAtMarks('name-unique', files, { severity: 'warning' }),
  )
})

describe('fields with inline Markdown', () => {
  it.each([
    ['code', 'Use ‸`rm`.'],
    ['a picture', 'See ![x](y.png).'],
  ])('refuse %s', async (_, text) => {
    const found = await checked(changed(commentary, 'Walls move the water elsewhere.', text.replace('‸', '')))
    expect(found.map(({ rule, position }) => [rule, position])).toEqual([
      ['text-is-inline', { line: 3, column: 10 }],
    ])
  })
  it('refuse an address that runs code', async () => {
    const found = await checked(changed(commentary, 'Walls move', 'Tall [walls](javascript:alert(1)) move'))
    expect(found.map(({ rule }) => rule)).toEqual(['link-is-safe'])
  })
  it('in publication.yaml too', async () => {
    const found = await checked({
      'publication.yaml': `${good['publication.yaml']}disclaimer: '[x](data:text/html,y)'\n`,
    })
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([['link-is-safe', 'publication.yaml']])
  })
})
