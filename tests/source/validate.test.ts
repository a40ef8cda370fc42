import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { kindNames, kinds, type Kind } from '../../src/domain/kinds.ts'
import { validate } from '../../src/source/validate.ts'
import { readYaml } from '../../src/source/yaml.ts'

const problemsOf = (kind: Kind, yaml: string) =>
  validate<unknown>(kinds[kind].schema, readYaml(yaml)).problems

describe('what is wrong with a front matter', () => {
  it.each([
    ['a day in words', 'published: 20 January 2026', 'published: 2026-01-20'],
    ['a day the other way round', 'published: January 5th, 2026', 'published: 2026-01-05'],
    ['a day with its weekday', 'published: Tuesday 20 January 2026', 'published: 2026-01-20'],
    ['a day without zeros', 'published: 2026-1-5', 'published: 2026-01-05'],
    ['a day with slashes', 'published: 20/01/2026', 'published: 2026-01-20'],
    ['a day with a time', 'published: 2026-01-20T10:00', 'published: 2026-01-20'],
    ['a number for a text', 'title: 2026', 'title: "2026"'],
    ['one for a list', 'topics: floods', 'topics: [floods]'],
    ['names for a list of ids', 'authors: Ayesha Malik, Bilal Ahmed', 'authors: [ayesha-malik, bilal-ahmed]'],
    ['a name for an id', 'translationOf: Flood Warning', 'translationOf: flood-warning'],
    ['yes for true', 'draft: yes', 'draft: true'],
    ['a language by its name', 'language: Urdu', 'language: ur'],
    ['an address of the site in full', 'redirectFrom: ["https://a.example.com/old/"]', '- /old/'],
    ['an address without its slash', 'redirectFrom: [people/old]', '- /people/old'],
  ])('is mended: %s', (_, wrong, right) => {
    const fixes = problemsOf(
      'commentary',
      `title: T\nsummary: S\npublished: 2026-01-01\n`.replace(
        new RegExp(`^${wrong.split(':')[0] ?? ''}: .*\n`, 'm'),
        '',
      ) + `${wrong}\n`,
    ).map(({ fix }) => fix)
    expect(fixes).toEqual([`Write \`${right}\`.`])
  })

  it.each([
    ['an evening by the clock', 'start: 2026-01-20 5:00 pm', 'start: 2026-01-20T17:00'],
    ['a time with its offset', 'start: 2026-01-20T17:00:00+05:00', 'start: 2026-01-20T17:00'],
    ['a city for its zone', 'zone: Karachi', 'zone: Asia/Karachi'],
    ['an address without https', 'url: http://a.example.com/x', 'url: https://a.example.com/x'],
    ['a bare host', 'url: a.example.com', 'url: https://a.example.com'],
  ])('is mended in an event: %s', (_, wrong, right) => {
    const [field = ''] = wrong.split(':')
    const good = {
      title: 'title: T',
      start: 'start: 2026-01-20T17:00',
      end: 'end: 2026-01-20T18:00',
      zone: 'zone: Asia/Karachi',
    }
    const lines = Object.entries(good).map(([name, line]) => (name === field ? wrong : line))
    const yaml = [...lines, ...(field in good ? [] : [wrong])].join('\n')
    expect(problemsOf('event', yaml).map(({ fix }) => fix)).toEqual([`Write \`${right}\`.`])
  })

  it('takes none of two readings of a date', () => {
    const [problem] = problemsOf('commentary', 'title: T\nsummary: S\npublished: 03/04/2026\n')
    expect(problem?.fix).toBeUndefined()
  })

  it('counts items of lists as people do', () => {
    const [problem] = problemsOf(
      'event',
      'title: T\nstart: 2026-01-20T17:00\nend: 2026-01-20T18:00\nzone: Asia/Karachi\nspeakers:\n  - person: a\n    role: speaker\n  - person: b\n    role: spekaer\n',
    )
    expect(problem).toMatchObject({
      position: { line: 9, column: 11 },
      message: expect.stringContaining('`speakers[2].role` is `spekaer`') as string,
      fix: 'Did you mean `speaker`?',
    })
  })

  it('is always said in our own words, with a place', () => {
    const value = fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('', ' ', 'x', '2026-01-20', 'yes', '[', 'a: b', '<b>', 'https://a.example.com/', 'pk'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    const front = fc.constantFrom(...kindNames).chain((kind) =>
      fc.tuple(
        fc.constant(kind),
        fc.dictionary(fc.constantFrom(...Object.keys(kinds[kind].schema.shape), 'titel'), value, {
          minKeys: 1,
        }),
      ),
    )
    fc.assert(
      fc.property(front, ([kind, fields]) => {
        for (const { rule, message, fix, position } of problemsOf(kind, stringify(fields))) {
          expect(rule).toMatch(/^field-(?:known|required|valid)$/)
          expect(`${message} ${fix ?? ''}`).not.toMatch(
            /Invalid|Unrecognized|received|expected|undefined|\[object/,
          )
          expect(message).toMatch(/\.$/)
          expect(position).toBeDefined()
        }
      }),
      { numRuns: 400 },
    )
  })
})
