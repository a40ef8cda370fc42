import { describe, expect, it } from 'vitest'
import { parseBody } from '../../../src/mdx/parse.ts'
import { searchEntries } from '../../../src/outputs/search/records.ts'
import { archiveOf } from '../archives.ts'

const archive = archiveOf({
  person: {
    'khurram-iqbal': { name: 'Khurram Iqbal', aliases: [{ name: 'Khuram Iqbal', kind: 'transcription' }] },
  },
  organisation: { state: { name: 'The State' } },
  topic: { borders: { title: 'Borders' } },
  term: {
    iskp: { name: 'ISKP', aliases: ['ISIS-K', 'ISIL-K'] },
    tip: { name: 'TIP', aliases: ['Turkistan Party'] },
  },
  event: {
    webinar: {
      title: 'A webinar',
      start: '2026-01-20T17:00',
      end: '2026-01-20T18:00',
      zone: 'Asia/Karachi',
      speakers: [{ person: 'khurram-iqbal', role: 'moderator' }],
    },
  },
  brief: {
    report: {
      title: 'The report',
      summary: 'What was said.',
      published: '2026-02-01',
      event: 'webinar',
      topics: ['borders'],
      points: [{ id: 'one', speaker: 'khurram-iqbal', text: 'ISIS-K has *moved*.', topics: [] }],
      recommendations: [
        {
          id: 'act',
          text: 'A good tip: act.',
          addressees: [{ organisation: 'state', basis: 'stated' }],
          topics: [],
        },
      ],
    },
  },
})
const body =
  'Lead.\n\n## What is new\n\nNothing.\n\n## Discussion\n\n<Discussion />\n\n## What is new\n\nAgain.\n'
const records = searchEntries(archive, ({ kind }) =>
  kind === 'brief' ? parseBody(body, { firstLine: 1 }).tree : undefined,
).flatMap((entry) => entry.records)
const at = (end: string) => {
  const found = records.find(({ address }) => address.endsWith(end))
  if (found === undefined) throw new Error(`No record at ${end}`)
  return found
}

describe('what can be found', () => {
  it('is each entry and each of its parts, at addresses of their own', () => {
    expect(
      records
        .filter(({ address }) => address.includes('/report'))
        .map(({ kind, address }) => [kind, address]),
    ).toEqual([
      ['Webinar brief', '/press/briefs/report/'],
      ['Section', '/press/briefs/report/#what-is-new'],
      ['Section', '/press/briefs/report/#what-is-new-1'],
      ['Point', '/press/briefs/report/#point-one'],
      ['Recommendation', '/press/recommendations/report/act/'],
    ])
  })

  it('has the points’ own records alone hold their words', () => {
    expect(records.filter(({ text }) => text.includes('has moved'))).toEqual([at('#point-one')])
  })

  it('goes by every name of what it speaks of', () => {
    expect(at('#point-one').also).toEqual(['Khuram Iqbal', 'ISKP', 'ISIL-K'])
    expect(at('/people/khurram-iqbal/').also).toEqual(['Khuram Iqbal'])
  })

  it('takes an acronym for one in capitals only', () => {
    expect(at('/report/act/').also).toEqual([])
  })

  it('can be narrowed by what it is, by whom and to whom', () => {
    expect(at('#point-one').facets).toMatchObject({
      kind: ['Point'],
      person: ['Khurram Iqbal'],
      year: ['2026'],
      language: ['en'],
    })
    expect(at('/report/act/').facets).toMatchObject({ addressee: ['The State'], status: ['not-tracked'] })
    expect(at('#what-is-new').facets).toMatchObject({ kind: ['Webinar brief'], topic: ['Borders'] })
  })

  it('says in words who did what', () => {
    expect(at('/events/webinar/').text).toContain('Moderator: Khurram Iqbal')
  })
})
