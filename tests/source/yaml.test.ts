import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readYaml } from '../../src/source/yaml.ts'
import { marked } from './marked.ts'

/** The rules that a text breaks, each with its place; and the places that the test marked. */
const judge = (source: string) => {
  const { text, places } = marked(source)
  const { problems, value } = readYaml(text)
  return { found: problems.map(({ rule, position }) => ({ rule, position })), places, value }
}

describe('YAML is read as data', () => {
  it('of the core schema: dates and “yes” are texts', () => {
    expect(readYaml('day: 2026-01-20\nyes: yes\nwhole: 3\nopen: true\nnone:\nlist: [a, 1]').value).toEqual({
      day: '2026-01-20',
      yes: 'yes',
      whole: 3,
      open: true,
      none: null,
      list: ['a', 1],
    })
  })

  it('with texts for keys, whatever they look like', () => {
    expect(readYaml('2025: a\ntrue: b\nconstructor: c').value).toEqual({
      2025: 'a',
      true: 'b',
      constructor: 'c',
    })
  })

  it('whatever data was written', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((value) => !/[\r\u2028\u2029]/.test(value))
    const key = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((name) => name !== '__proto__' && name !== '<<')
    const data = fc.dictionary(
      key,
      fc.oneof(text, fc.boolean(), fc.integer(), fc.array(text, { maxLength: 3 })),
      {
        noNullPrototype: true,
      },
    )
    fc.assert(
      fc.property(data, (value) => {
        const { value: read, problems } = readYaml(stringify(value))
        expect(problems).toEqual([])
        expect(read).toEqual(value)
      }),
    )
  })
})

describe('what is no plain data is refused where it stands', () => {
  it.each([
    ['a key that stands twice', 'key-unique', 'title: A\n‸title: B\n'],
    ['a key that stands twice in a group', 'key-unique', 'source:\n  url: a\n  ‸url: b\n'],
    ['a key that stands twice in a group on one line', 'key-unique', 'source: {url: a, ‸url: b}\n'],
    ['a reference to another value', 'yaml-is-data', 'a: 1\nb: ‸*a\n'],
    ['a name for a value', 'yaml-is-data', 'a: &name ‸1\n'],
    ['a key that programs stumble over', 'field-known', 'a: 1\n‸__proto__: {admin: true}\n'],
    ['the same in a group', 'field-known', 'anchors:\n  ‸__proto__: Heading\n'],
    ['a tab before a field', 'yaml-valid', 'source:\n‸\turl: a\n'],
    ['a second document', 'yaml-valid', 'a: 1\n‸---\nb: 2\n'],
    ['a list for a key', 'yaml-valid', '‸[a]: b\n'],
  ])('%s', (_, rule, source) => {
    const { found, places, value } = judge(source)
    expect(found).toEqual([{ rule, position: places[0] }])
    expect(value).toBeUndefined()
  })

  it.each([
    '!!js/function x',
    '!!binary aGk=',
    '!!set {a, b}',
    '!!timestamp 2020-01-01',
    '!foo x',
    '!<tag:x> y',
  ])('the tag of %s', (value) => {
    const { found, value: read } = judge(`a: 1\nb: ${value}\n`)
    expect(found).toMatchObject([{ rule: 'yaml-is-data', position: { line: 2 } }])
    expect(read).toBeUndefined()
  })

  it('one problem a line: what follows the first is its echo', () => {
    const { found } = judge('a: "open\nb: 1\n')
    expect(new Set(found.map(({ position }) => position?.line)).size).toBe(found.length)
  })

  it('but each line that is wrong by itself', () => {
    expect(
      judge('title: A: b\nauthors: [x]\nsummary: C: d\n').found.map(({ position }) => position?.line),
    ).toEqual([1, 3])
  })
})

describe('what is larger than any front matter is refused', () => {
  it('more than 200,000 characters', () => {
    expect(judge(`a: ${'x'.repeat(200_000)}`).found).toEqual([
      { rule: 'front-matter-fits', position: { line: 1, column: 1 } },
    ])
  })

  it.each([
    ['groups', Array.from({ length: 14 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['lists', `${'- '.repeat(14)}x`],
    ['brackets', `a: ${'['.repeat(14)}${']'.repeat(14)}`],
    ['brackets enough to fill the stack', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['brackets that are never closed', `a: ${'['.repeat(10_000)}`],
    ['braces that are never closed', `a: ${'{a: '.repeat(5_000)}`],
    ['lists enough to fill the stack', `${'- '.repeat(5000)}x`],
  ])('more than 12 levels of %s', (_, text) => {
    const { found, value } = judge(text)
    expect(found[0]).toMatchObject({
      rule: 'front-matter-fits',
      position: { line: expect.any(Number) as number },
    })
    expect(found.length).toBeLessThan(5)
    expect(value).toBeUndefined()
  })
})

describe('every part has its place in the file', () => {
  const { text, places } = marked(
    'title: ‸Mud\nsource:\n  ‸url: ‸https://example.org/\n  title: >-\n    Deep\npoints:\n  - ‸id: ‸a\n  - text: |\n      Long\n    ‸id: b\n‸empty:\nlist: [x, ‸y]\n',
  )
  const { positionOf } = readYaml(text)

  it.each([
    ['a value', ['title'], 'value', 0],
    ['a key within a group', ['source', 'url'], 'key', 1],
    ['a value within a group', ['source', 'url'], 'value', 2],
    ['an item of a list', ['points', 0], 'value', 3],
    ['a value in an item', ['points', 0, 'id'], 'value', 4],
    ['a key in an item', ['points', 1, 'id'], 'key', 5],
    ['a key without a value', ['empty'], 'value', 6],
    ['an item on one line', ['list', 1], 'value', 7],
  ] as const)('%s', (_, path, of, mark) => {
    expect(positionOf(path, of)).toEqual(places[mark])
  })

  it.each([
    ['a field that is missing: that of its group', ['source', 'publisher'], 1],
    ['an item that is missing: that of the list', ['points', 7, 'id'], 3],
  ] as const)('%s', (_, path, mark) => {
    const group = positionOf(path.slice(0, 1))
    expect(positionOf(path)).toEqual(group)
    expect(group?.line).toBe(places[mark]?.line)
  })

  it('counted from the line on which the front matter begins', () => {
    expect(readYaml('a: 1\nb: 2\n', 10).positionOf(['b'], 'key')).toEqual({ line: 11, column: 1 })
  })

  it('even after a line that the parser stumbles over', () => {
    const { found, places } = judge('authors: [a]‸\0\n  - {date: ‸2025, text: x}\n')
    expect(found.map(({ position }) => position)).toEqual(places)
  })

  it('even where one key is named like the one above it', () => {
    const { text: nested, places: expected } = marked('title:\n  ‸title: ‸x\n')
    const read = readYaml(nested)
    expect([read.positionOf(['title'], 'value'), read.positionOf(['title', 'title'], 'value')]).toEqual(
      expected,
    )
  })
})

it(
  'whatever the text, it is read or refused, and each problem has a place within it',
  { timeout: 60_000 },
  () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'a: ',
          '- ',
          '  ',
          '\n',
          '"',
          "'",
          '[',
          '{',
          '}',
          ': ',
          '#',
          '|',
          '>-',
          '*',
          '&',
          '!',
          '%',
          '---',
        ],
      ),
      fc.constantFrom(
        ...[
          '!!',
          '<<',
          '?',
          '@',
          '`',
          '\t',
          '\\',
          '\u0000',
          '\u2028',
          '😀',
          'title',
          '__proto__',
          '2026-01-20',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('').replace(/\r\n?/g, '\n')
        const { value, problems, positionOf } = readYaml(text)
        const lines = text.split('\n')
        for (const { position } of [...problems, { position: positionOf(['title']) }]) {
          if (position === undefined) continue
          const line = lines[position.line - 1]
          expect(line, JSON.stringify(position)).toBeDefined()
          expect(position.column).toBeGreaterThan(0)
          expect(position.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
        }
        if (problems.length > 0) expect(value).toBeUndefined()
        else
          expect(JSON.parse(JSON.stringify(value ?? null))).toEqual(JSON.parse(JSON.stringify(value ?? null)))
      }),
      { numRuns: 500 },
    )
  },
)
