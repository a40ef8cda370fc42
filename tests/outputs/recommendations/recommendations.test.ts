import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Archive } from '../../../src/domain/archive.ts'
import { columns, recommendationsCsv } from '../../../src/outputs/recommendations/csv.ts'
import { recommendationsJson, recommendationsSchema } from '../../../src/outputs/recommendations/json.ts'
import { recordOf } from '../../../src/outputs/recommendations/record.ts'
import { archiveOf, awkwardArchive, awkwardEntries, nth, publications } from '../archives.ts'

const formats = {
  uri: (text: string) => URL.canParse(text),
  date: (text: string) => !Number.isNaN(Date.parse(text)),
}

/** What is wrong with the JSON by its own published schema. */
const errors = (archive: Archive): unknown => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats })
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(recommendationsSchema(archive)))
  const document = z.object({ $schema: z.string() }).parse(JSON.parse(recommendationsJson(archive)))
  expect(document.$schema).toBe(schema['$id'])
  const validate = ajv.compile(schema)
  validate(JSON.parse(recommendationsJson(archive)))
  return validate.errors
}

const table = (archive: Archive) => {
  const {
    data,
    errors: problems,
    meta,
  } = Papa.parse<Record<string, string>>(recommendationsCsv(archive), {
    header: true,
    skipEmptyLines: true,
  })
  expect(problems).toEqual([])
  return { rows: data, names: meta.fields }
}

const plainEntries = {
  title: 'T',
  summary: 'S',
  source: 'S',
  topic: 'T',
  people: [{ name: 'P' }],
  organisation: 'O',
  isDigest: false,
  language: 'en' as const,
  day: '2026-11-20' as const,
  url: 'https://example.org/' as const,
}

const tracked = archiveOf({
  person: { iqbal: { name: 'Khurram Iqbal' } },
  organisation: { gov: { name: 'Government' }, court: { name: 'Supreme Court' } },
  topic: { militancy: { title: 'Militancy' } },
  event: {
    webinar: { title: 'A webinar', start: '2026-01-20T17:00', end: '2026-01-20T18:00', zone: 'Asia/Karachi' },
  },
  brief: {
    report: {
      title: 'A brief',
      summary: 'S',
      published: '2026-11-20',
      event: 'webinar',
      points: [{ id: 'said', speaker: 'iqbal', text: 'It *is* so.', at: '00:01:30' }],
      recommendations: [
        {
          id: 'act',
          title: 'Act, now',
          text: 'Act *now*,\nand [say so](/about/).',
          addressees: [
            { organisation: 'gov', basis: 'stated' },
            { organisation: 'court', basis: 'inferred' },
          ],
          topics: ['militancy'],
          kind: 'legislative',
          priority: 'high',
          supportedBy: ['said'],
          relatedTo: [{ recommendation: 'report/wait', relation: 'conflicts' }],
          reviewOn: '2027-01-31',
          log: [
            { date: '2026-11-21', status: 'open' },
            {
              date: '2026-11-22',
              status: 'implemented',
              note: 'Done.',
              evidence: 'https://example.com/proof',
            },
          ],
        },
        { id: 'wait', text: '=HYPERLINK("https://evil.example")' },
      ],
    },
  },
})

describe('recommendations.json', () => {
  it('fits its published schema, in both publications', async () => {
    for (const archive of await publications()) expect(errors(archive)).toBeNull()
  })

  it('fits it whatever the words', () => {
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        expect(errors(awkwardArchive(entries))).toBeNull()
      }),
      { numRuns: 20 },
    )
  })

  it('has a schema that refuses what does not fit', () => {
    const ajv = new Ajv2020({ strict: true, formats })
    const validate = ajv.compile(
      z.record(z.string(), z.unknown()).parse(JSON.parse(recommendationsSchema(tracked))),
    )
    expect(validate({ ...JSON.parse(recommendationsJson(tracked)), recommendations: [{ key: 'x' }] })).toBe(
      false,
    )
  })

  it('has all that is known of a recommendation', () => {
    const { recommendations } = z
      .object({ recommendations: z.array(z.unknown()) })
      .parse(JSON.parse(recommendationsJson(tracked)))
    expect(recommendations[0]).toEqual({
      key: 'report/act',
      url: 'https://example.org/press/recommendations/report/act/',
      number: 1,
      title: 'Act, now',
      text: 'Act now, and say so.',
      language: 'en',
      brief: {
        id: 'report',
        title: 'A brief',
        url: 'https://example.org/press/briefs/report/',
        published: '2026-11-20',
      },
      event: {
        id: 'webinar',
        title: 'A webinar',
        url: 'https://example.org/press/events/webinar/',
        date: '2026-01-20',
      },
      addressees: [
        {
          id: 'gov',
          name: 'Government',
          url: 'https://example.org/press/organisations/gov/',
          basis: 'stated',
        },
        {
          id: 'court',
          name: 'Supreme Court',
          url: 'https://example.org/press/organisations/court/',
          basis: 'inferred',
        },
      ],
      topics: [{ id: 'militancy', name: 'Militancy', url: 'https://example.org/press/topics/militancy/' }],
      kind: 'legislative',
      priority: 'high',
      supportedBy: [
        {
          speaker: { id: 'iqbal', name: 'Khurram Iqbal', url: 'https://example.org/press/people/iqbal/' },
          text: 'It is so.',
          url: 'https://example.org/press/briefs/report/#point-said',
          at: '00:01:30',
        },
      ],
      relatedTo: [{ key: 'report/wait', relation: 'conflicts' }],
      status: 'implemented',
      reviewOn: '2027-01-31',
      log: [
        { date: '2026-11-21', status: 'open' },
        { date: '2026-11-22', status: 'implemented', note: 'Done.', evidence: 'https://example.com/proof' },
      ],
    })
  })
})

describe('recommendations.csv', () => {
  it('has a row for each recommendation of both publications, and the documented columns', async () => {
    const documented = [
      ...readFileSync('docs/recommendations-csv.md', 'utf8').matchAll(/^\| `(\w+)` \| (.+?) \|$/gm),
    ]
    expect(documented.map(([, name, meaning]) => [name, meaning])).toEqual(
      columns.map(([name, , meaning]) => [name, meaning]),
    )
    for (const archive of await publications()) {
      const { rows, names } = table(archive)
      expect(names).toEqual(columns.map(([name]) => name))
      expect(rows.map(({ key }) => key)).toEqual(archive.recommendations.map(({ key }) => key))
    }
  })

  it('gives the last line of the log, and lists in one cell', () => {
    expect(table(tracked).rows[0]).toMatchObject({
      key: 'report/act',
      title: 'Act, now',
      status: 'implemented',
      status_date: '2026-11-22',
      status_note: 'Done.',
      evidence: 'https://example.com/proof',
      addressees: 'Government; Supreme Court',
      addressees_basis: 'stated; inferred',
      supported_by: 'Khurram Iqbal',
      related_to: 'conflicts report/wait',
      review_on: '2027-01-31',
      event_date: '2026-01-20',
    })
    expect(table(tracked).rows[1]).toMatchObject({ status: 'not-tracked', status_date: '', evidence: '' })
  })

  it('has no cell that a spreadsheet would run as a formula', () => {
    expect(nth(table(tracked).rows, 1)['text']).toBe('\'=HYPERLINK("https://evil.example")')
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        for (const row of table(awkwardArchive(entries)).rows)
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { numRuns: 50 },
    )
  })

  it('is read back as it was, every column, whatever the words', () => {
    const written = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/, '')
    const readBack = (archive: Archive): void => {
      const read = table(archive).rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, written(cell)])),
      )
      const meant = archive.recommendations.map((recommendation) => {
        const record = recordOf(archive, recommendation)
        return Object.fromEntries(columns.map(([name, value]) => [name, String(value(record) ?? '')]))
      })
      expect(read).toEqual(meant)
    }
    for (const recommendation of ["'=1", "''-", '=', '"', 'a, b; c'])
      readBack(awkwardArchive({ ...plainEntries, recommendation }))
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        readBack(awkwardArchive(entries))
      }),
    )
  })

  it('ends every line with CR LF', () => {
    expect(recommendationsCsv(tracked).split('\r\n')).toHaveLength(4)
    expect(recommendationsCsv(tracked).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
