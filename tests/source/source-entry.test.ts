import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glossaryOf } from '../../src/domain/glossary.ts'
import type { Kind } from '../../src/domain/kinds.ts'
import { readEntry, readPublication } from '../../src/source/source-entry.ts'
import { marked } from './marked.ts'

const context = { glossary: glossaryOf([{ id: 'teu', names: ['TEU'] }]), glossaryDigest: '' }
const readBytes = (kind: Kind, bytes: Uint8Array) => readEntry('folder/x', kind, 'x', bytes, context)
const read = (kind: Kind, text: string) => readBytes(kind, Buffer.from(text))

/** Rules and places of what is wrong with a text, and the places that the test marked in it. */
const judge = (kind: Kind, source: string) => {
  const { text, places } = marked(source)
  const { problems } = read(kind, text)
  return {
    found: problems.map(({ rule, position }) => [rule, position]),
    expected: (...rules: string[]) => rules.map((rule, index) => [rule, places[index]]),
  }
}

const essay = (frontMatter: string, body = '') =>
  `---\ntitle: Mud\nsummary: On mud.\npublished: 2026-01-20\n${frontMatter}---\n${body}`

describe('a file that is right becomes an entry', () => {
  it('with its front matter, defaults filled in, and what is known of its body', () => {
    const { entry, problems } = read(
      'commentary',
      essay('topics: [ports]\n', '\nTen TEU, see [it](/briefs/a/#b).\n'),
    )
    expect(problems).toEqual([])
    expect(entry).toMatchObject({
      kind: 'commentary',
      id: 'x',
      data: { title: 'Mud', topics: ['ports'], authors: [], edition: 'full' },
      body: {
        words: 4,
        mentions: [{ term: 'teu', name: 'TEU', sentence: 'Ten TEU, see it.' }],
        links: ['/briefs/a/'],
      },
    })
  })

  it('and which pictures its body shows, each once', () => {
    const { entry } = read('commentary', essay('', '![A quay](quay.jpg)\n\n![It again](quay.jpg)\n'))
    expect(entry?.body?.pictures).toEqual(['quay.jpg'])
  })

  it('a draft with only what is known', () => {
    const { entry, problems } = read('commentary', '---\ntitle: Mud\ndraft: true\n---\n')
    expect(problems).toEqual([])
    expect(entry?.data).toMatchObject({ draft: true, title: 'Mud' })
  })

  it('the words of a brief are those of its points and recommendations too', () => {
    const text = essay(
      'event: e\npoints:\n  - {id: a, speaker: b, text: "One two *three* TEU."}\nrecommendations:\n  - {id: r, text: Five six.}\n',
      '\nSeven.\n',
    )
    const { entry } = read('brief', text)
    expect(entry?.body?.words).toBeGreaterThanOrEqual(7)
    expect(entry?.body?.mentions).toEqual([
      { term: 'teu', name: 'TEU', sentence: 'One two three TEU.', point: 'a' },
    ])
  })

  it('terms are named by the text, the summary, each point and each recommendation', () => {
    const text = essay(
      'event: e\npoints:\n  - {id: a, speaker: b, text: "No. Ten *TEU*."}\nrecommendations:\n  - {id: r, title: Count TEU, text: Do it.}\n',
      '\nAll said <Term id="teu">the boxes</Term> matter. More.\n',
    )
    expect(read('brief', text).entry?.body?.mentions).toEqual([
      { term: 'teu', name: 'the boxes', sentence: 'All said the boxes matter.' },
      { term: 'teu', name: 'TEU', sentence: 'Ten TEU.', point: 'a' },
      { term: 'teu', name: 'TEU', sentence: 'Count TEU', recommendation: 'r' },
    ])
  })
})

describe('what is wrong has its place in the file', () => {
  it.each([
    ['an unknown field', 'person', ['field-known'], 'name: Amna\n‸colour: red\n'],
    [
      'a field that is missing from a group',
      'person',
      ['field-required'],
      'name: Amna\nphoto:\n  ‸image: a.png\n',
    ],
    ['a value of the wrong type', 'person', ['field-valid'], 'name: ‸2025\n'],
    ['a value that is none of the choices', 'organisation', ['field-valid'], 'name: Port\nkind: ‸harbour\n'],
    [
      'a day that is not in the calendar',
      'person',
      ['field-valid'],
      'name: A\nwithdrawn:\n  date: ‸2026-02-30\n  note: x\n',
    ],
    ['an item of a list', 'topic', ['field-valid'], 'title: A\naliases:\n  - B\n  - ‸""\n'],
    ['two slips at once', 'person', ['field-valid', 'field-known'], 'name: ‸""\n‸colour: red\n'],
  ] as const)('%s', (_, kind, rules, source) => {
    const { found, expected } = judge(kind, source)
    expect(found).toEqual(expected(...rules))
  })

  it('also below the front matter’s fence, and in the body', () => {
    const { found, expected } = judge(
      'commentary',
      '---\ntitle: Mud\nsummary: On mud.\npublished: ‸tomorrow\n---\n\nText.\n\n‸<script>alert(1)</script>\n',
    )
    expect(found[0]).toEqual(expected('field-valid')[0])
    expect(found.map(([, position]) => position)).toContainEqual(expected('', '')[1]?.[1])
  })

  it('a missing field of a file without any has none, rather than a made-up one', () => {
    expect(judge('topic', '# nothing yet\n').found).toEqual([['field-required', undefined]])
  })

  it('the same with Windows’ line ends, with a byte order mark, and with old Macs’ line ends', () => {
    const plain = '---\ntitle: Mud\nsummary: On mud.\npublished: 2026-13-01\n---\n\nText.\n'
    const { problems } = read('commentary', plain)
    expect(problems).toHaveLength(1)
    for (const same of [plain.replaceAll('\n', '\r\n'), `\uFEFF${plain}`, plain.replaceAll('\n', '\r')])
      expect(read('commentary', same).problems).toEqual(problems)
  })

  it('a place can be asked for later: of a value, of its key, of a character of a text', () => {
    const { text, places } = marked(essay('‸kicker: ‸Deep ‸mud\n'))
    const { positionOf, positionIn } = read('commentary', text)
    expect([
      positionOf(['kicker'], 'key'),
      positionOf(['kicker']),
      positionIn(['kicker'], 'Deep '.length),
    ]).toEqual(places)
  })
})

describe('a file that is no UTF-8 text is refused as a whole', () => {
  it.each([
    ['Latin-1', Buffer.from('name: پانی'), Buffer.from(' Inês\n', 'latin1'), [1, 14]],
    ['Latin-1 in a later line', Buffer.from('name: A\r\n'), Buffer.from('kind: é\n', 'latin1'), [2, 7]],
    ['UTF-16', Buffer.from(''), Buffer.from('\uFEFFname: Amna\n', 'utf16le'), [1, 1]],
    ['a picture', Buffer.from(''), Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), [1, 1]],
    ['half a character', Buffer.from('name: '), Buffer.from('پ').subarray(0, -1), [1, 7]],
  ])('%s, from where it is none', (_, readable, rest, [line, column]) => {
    const { problems, entry } = readBytes('person', Buffer.concat([readable, rest]))
    expect(problems.map(({ rule, position }) => [rule, position])).toEqual([
      ['text-is-utf8', { line, column }],
    ])
    expect(entry).toBeUndefined()
  })
})

describe('characters that nobody sees', () => {
  it.each([
    ['one that turns the direction of the text', '\u202E'],
    ['one that isolates a direction', '\u2066'],
    ['NUL', '\0'],
    ['a byte order mark within the text', '\uFEFF'],
    ['an escape to the terminal', '\u001B'],
  ])('are refused: %s', (_, character) => {
    const { text, places } = marked(essay('', '\nSome ‸text.\n'))
    const { problems } = read('commentary', text.replace('Some ', `Some ${character}`))
    expect(problems.find(({ rule }) => rule === 'text-is-plain')?.position).toEqual(places[0])
  })

  it.each([
    ['the joiners that Urdu is written with', 'می\u200Cروم'],
    ['the marks that keep a direction', 'a\u200Fb'],
    ['a soft hyphen and a hard blank', 'har\u00ADbour 10\u00A0m'],
    ['a tab', 'a\tb'],
  ])('but may stand: %s', (_, text) => {
    expect(read('commentary', essay('', `\n${text}\n`)).problems).toEqual([])
  })
})

describe('the digest of an entry', () => {
  const digest = (kind: Kind, text: string, glossaryDigest = '') =>
    readEntry('f', kind, 'x', Buffer.from(text), { ...context, glossaryDigest }).digest

  it('changes with any byte of the file', () => {
    expect(digest('person', 'name: A\n')).not.toBe(digest('person', 'name: A\r\n'))
  })

  it('changes with the glossary, where there is a body that may name its terms', () => {
    expect(digest('commentary', essay(''), 'a')).not.toBe(digest('commentary', essay(''), 'b'))
    expect(digest('person', 'name: A\n', 'a')).toBe(digest('person', 'name: A\n', 'b'))
  })
})

describe('the publication’s own file', () => {
  const house = 'name: HR\nurl: https://example.org/press/\nlanguage: en\nzone: Europe/London\n'

  it('is read like any other', () => {
    const { data, problems } = readPublication(Buffer.from(house))
    expect(problems).toEqual([])
    expect(data).toMatchObject({ name: 'HR', social: [], settings: { recommendationCards: false } })
  })

  it('and judged like any other', () => {
    const { text, places } = marked(house.replace('Europe/London', '‸Europe/Selwyn'))
    const { data, problems } = readPublication(Buffer.from(text))
    expect(data).toBeUndefined()
    expect(problems).toMatchObject([{ rule: 'field-valid', position: places[0] }])
  })
})

it(
  'whatever a file holds, reading it ends with an entry or with what is wrong, in places that are there',
  { timeout: 60_000 },
  () => {
    const template = essay(
      'authors: [a, b]\nincidents:\n  - {date: 2025-11~, text: It *rose*.}\nanchors:\n  costs: What it costs\n',
      '\n<Note title="x">\nHello [there](/people/a/).\n</Note>\n\n## What it costs\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    )
    const change = fc.record({
      at: fc.nat({ max: template.length }),
      drop: fc.nat({ max: 12 }),
      put: fc.oneof(
        fc.constantFrom(
          ...[
            '\n',
            '---',
            '{',
            '}',
            '<',
            '>',
            '"',
            ': ',
            '- ',
            '*',
            '\t',
            '\0',
            '{/*',
            '<Term>',
            '__proto__: 1\n',
          ],
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce(
          (before, { at, drop, put }) => before.slice(0, at) + put + before.slice(at + drop),
          template,
        )
        const { entry, problems, positionOf } = read('commentary', text)
        expect(entry !== undefined || problems.length > 0).toBe(true)
        const lines = text.toWellFormed().replace(/\r\n?/g, '\n').split('\n')
        for (const { position } of [...problems, { position: positionOf(['title']) }]) {
          if (position === undefined) continue
          const line = lines[position.line - 1]
          expect(line, JSON.stringify(position)).toBeDefined()
          expect(position.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
        }
      }),
      { numRuns: 200 },
    )
  },
)
