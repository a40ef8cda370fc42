import { describe, it } from 'vitest'
import { changed, expectAtMarks, expectNothing, good, withFields } from '../content.ts'

const commentary = 'commentaries/2026/embankments.mdx'
const brief = 'briefs/2026/flood-warning-brief.mdx'
const text = good[commentary]

describe('file-in-its-place', () => {
  it.each([
    ['an unknown folder', { 'commentries/2026/walls.mdx‸': text }, /commentaries\/2026\/walls\.mdx/],
    ['a file at the top', { 'notes.md‸': 'Notes\n' }, /out of the content folder/],
    ['a Markdown file among commentaries', { 'commentaries/2026/walls.md‸': text }, /`walls\.mdx`/],
    [
      'a YAML file with its short ending',
      { 'people/farah-shah.yml‸': 'name: Farah Shah\n' },
      /`farah-shah\.yaml`/,
    ],
    ['a script', { 'commentaries/2026/walls.js‸': 'alert(1)' }, /no place/],
    ['a vector picture', { 'commentaries/2026/map.svg‸': '<svg/>' }, /no place/],
    ['a symbolic link', { 'commentaries/2026/walls.mdx‸': '-> /etc/passwd' }, /symbolic link/],
    ['a symbolic link to a folder', { 'commentaries/2025‸': '-> ../people' }, /symbolic link/],
  ])('refuses %s', (_, files, saying) =>
    expectAtMarks('file-in-its-place', files, { saying, severity: 'error' }),
  )
})

describe('filed-by-year', () => {
  const moved = (path: string) => ({ [commentary]: undefined, [`${path}‸`]: text })
  it.each([
    ['another year', moved('commentaries/2025/embankments.mdx')],
    ['no year', moved('commentaries/embankments.mdx')],
    ['a folder within the year', moved('commentaries/2026/march/embankments.mdx')],
    ['drafts, though it is none', moved('commentaries/drafts/embankments.mdx')],
  ])('warns of %s', (_, files) =>
    expectAtMarks('filed-by-year', files, {
      saying: /`commentaries\/2026\/embankments\.mdx`/,
      severity: 'warning',
    }),
  )
  it('warns of an event in another year', () =>
    expectAtMarks('filed-by-year', {
      'events/2026/flood-warning.yaml': undefined,
      'events/2025/flood-warning.yaml‸': good['events/2026/flood-warning.yaml'],
    }))
  it('warns of folders among people', () =>
    expectAtMarks('filed-by-year', { 'people/a/farah-shah.yaml‸': 'name: Farah Shah\n' }))
  it('leaves a dated draft where it is', async () => {
    const draft = text?.replace('published', 'draft: true\npublished')
    await expectNothing({ [commentary]: undefined, 'commentaries/drafts/embankments.mdx': draft })
    await expectNothing({ [commentary]: draft })
  })
})

describe('id-valid', () => {
  it.each([
    ['capitals and blanks', { 'people/Farah Shah.yaml‸': 'name: Farah Shah\n' }, /`farah-shah\.yaml`/],
    ['letters outside ASCII', { 'topics/mühlen.yaml‸': 'title: Mills\n' }, /`muhlen\.yaml`/],
    ['underscores', { 'topics/dry_land.yaml‸': 'title: Dry land\n' }, /`dry-land\.yaml`/],
    ['two hyphens', { 'topics/dry--land.yaml‸': 'title: Dry land\n' }, /`dry-land\.yaml`/],
    ['nothing that could be kept', { 'topics/سیلاب.yaml‸': 'title: Dry land\n' }, /for instance/],
    ['a word that follows lists', { 'topics/page.yaml‸': 'title: Pages\n' }, /page of the site/],
    ['a page of the site', { 'pages/timeline.mdx‸': good['pages/about.mdx'] }, /page of the site/],
  ])('refuses a name with %s', (_, files, saying) => expectAtMarks('id-valid', files, { saying }))

  it('refuses a recommendation that would hide a list', () =>
    expectAtMarks('id-valid', changed(brief, 'id: fund-sirens', 'id: ‸status')))
})

describe('id-unique', () => {
  it('refuses a commentary that has a brief’s id', () =>
    expectAtMarks(
      'id-unique',
      { 'commentaries/2026/flood-warning-brief.mdx‸': text },
      { saying: /briefs\/2026/ },
    ))
  it('refuses two files of one id in two years', () =>
    expectAtMarks('id-unique', {
      'commentaries/2027/embankments.mdx‸': text?.replace('2026-03-02', '2027-03-02'),
    }))
  it('lets a person and a topic share an id', () =>
    expectNothing({ 'people/water.yaml': 'name: Walter Water\n' }))
  it('refuses two points of one id', () =>
    expectAtMarks(
      'id-unique',
      changed(
        brief,
        'recommendations:',
        '  - id: ‸sirens-fail\n    speaker: ayesha-malik\n    text: Again.\nrecommendations:',
      ),
    ))
  it('refuses two recommendations of one id', () =>
    expectAtMarks(
      'id-unique',
      changed(brief, '---\n\n## Exec', '  - id: ‸fund-sirens\n    text: Again.\n---\n\n## Exec'),
    ))
})

describe('redirect-free', () => {
  it('refuses an address with a living page', () =>
    expectAtMarks('redirect-free', withFields(commentary, 'redirectFrom: [‸/people/bilal-ahmed/]\n'), {
      saying: /people\/bilal-ahmed\.yaml/,
    }))
  it('refuses the page’s own address, with or without its slash', () =>
    expectAtMarks('redirect-free', withFields(commentary, 'redirectFrom: [‸/commentaries/embankments]\n')))
  it('refuses a page of the site itself', () =>
    expectAtMarks('redirect-free', withFields(commentary, 'redirectFrom: [‸/timeline/]\n')))
  it.each(['/_astro/x/', '/admin/', '/pagefind/old/', '/pictures/old', '/share/brief/old/'])(
    'refuses %s: the build fills that folder by itself',
    (address) =>
      expectAtMarks('redirect-free', withFields(commentary, `redirectFrom: [‸${address}]\n`), {
        saying: /the build fills by itself/,
      }),
  )
  it.each(['/feed.css/', '/briefs/flood-warning-brief.md', '/rss.xml/'])(
    'refuses %s where a file lies',
    (address) => expectAtMarks('redirect-free', withFields(commentary, `redirectFrom: [‸${address}]\n`)),
  )
  it('refuses an address that leads elsewhere already', () =>
    expectAtMarks('redirect-free', {
      ...withFields(brief, 'redirectFrom: [/briefs/old/]\n'),
      ...withFields('people/bilal-ahmed.yaml', 'redirectFrom:\n  - ‸/briefs/old/\n'),
    }))
  it('takes an address of long ago', () => expectNothing(withFields(commentary, 'redirectFrom: [/walls/]\n')))
})
