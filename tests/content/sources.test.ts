import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archive, root, source } from './entries.ts'

/** The outlet's own texts, which are no part of this repository. */
const folder = join(root, '../shared/sources')
const texts = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : []
const missing = texts.length === 0
if (missing) console.warn(`The sources are not at ${folder}: whether the digests keep off their words is not tested.`)

const wordsOf = (text: string): string[] =>
  text.toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}]+|¶/gu) ?? []

/** Every run of so many words that a text holds; none crosses a `¶`. */
const runsOf = (text: string, length: number): string[] => {
  const words = wordsOf(text)
  return words
    .map((_, start) => words.slice(start, start + length))
    .filter((run) => run.length === length && !run.includes('¶'))
    .map((run) => run.join(' '))
}

const file = (path: string): string => readFileSync(join(source.folder, path), 'utf8')

/** Titles and long names are facts: they are carried over as they stand. */
const titlesAndNames = [
  ...archive.articles.flatMap(({ data }) => [
    data.title,
    data.kicker,
    data.source?.title,
    ...data.seeAlso.map((item) => (typeof item === 'string' ? undefined : item.title)),
  ]),
  ...archive.events.map(({ title }) => title),
  ...archive.organisations.map(({ name }) => name),
  ...archive.terms.flatMap(({ data }) => [data.name, data.expansion, ...data.aliases]),
]
  .map((text = '') => wordsOf(text))
  .filter(({ length }) => length > 2)
  .sort((a, b) => b.length - a.length)

const ownWords = (path: string): string =>
  titlesAndNames.reduce(
    (text, name) => text.replaceAll(` ${name.join(' ')} `, ' ¶ '),
    ` ${wordsOf(file(path)).join(' ')} `,
  )

describe.skipIf(missing)('our words are our own', () => {
  const theirs = new Set(texts.flatMap((text) => runsOf(text, 8)))

  it.each(source.entries.map(({ file: path }) => path))('%s shares no eight words in a row with a source', (path) => {
    expect(runsOf(ownWords(path), 8).filter((run) => theirs.has(run))).toEqual([])
  })
})

/** The one source that has this in it. */
const sourceWith = (sign: RegExp): string => texts.find((text) => sign.test(text)) ?? ''

describe.skipIf(missing)('the audience of a webinar is nobody’s business', () => {
  // A screen capture with the display names of those who listened.
  const [before = '', rest = ''] = sourceWith(/^# Webinar Highlights/m).split(/^# Webinar Highlights$/m)
  const [captured = '', after = ''] = rest.split(/^# Policy Recommendations$/m)
  const elsewhere = new Set([before, after, ...texts.filter((text) => !text.includes(captured))].flatMap(wordsOf))
  // Those who spoke are on the bill, and were there under names of their own.
  const billed = new Set(
    archive.events.flatMap(({ speakers }) =>
      speakers.flatMap(({ person: { name, data } }) =>
        [name, ...data.aliases.map((alias) => alias.name)].flatMap(wordsOf),
      ),
    ),
  )
  const names = captured.match(/\p{Lu}\p{L}{2,}/gu) ?? []
  const onlyThere = new Set(names.flatMap(wordsOf).filter((word) => !elsewhere.has(word) && !billed.has(word)))

  it('their names are known here, for this test only', () => {
    expect(onlyThere.size).toBeGreaterThan(10)
  })

  it.each(source.entries.map(({ file: path }) => path))('%s names none of them', (path) => {
    const inNames = (file(path).match(/\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)+/gu) ?? []).flatMap(wordsOf)
    expect(inNames.filter((word) => onlyThere.has(word))).toEqual([])
    if (/^(?:people|events)\//.test(path))
      expect(wordsOf(file(path)).filter((word) => onlyThere.has(word))).toEqual([])
  })
})

describe('figures and dates are carried over', () => {
  it.each([
    ['badakhshan-to-balochistan', ['over twenty', 'thirteen thousand']],
    [
      'afghanistan-regional-terrorism-hub',
      [
        ['26 November 2025', '2025-11-30', '30 November', '18 January 2026', '2026-01-29', '29 January'],
        ['16th report', 'over 20', '13,000', 'three Chinese nationals', 'two', 'five dead', 'five injured'],
      ].flat(),
    ],
    [
      'region-paying-for-taliban-impunity',
      [
        ['late November 2025', '2025-11', 'January 2026', 'early February 2026', '2026-02', 'since 2021|before 2021'],
        ['five Chinese nationals', 'two incidents'],
      ].flat(),
    ],
    [
      'pak-afghan-border-militancy',
      ['March 2025', '2025-03', 'eight', '2001', '2021', '[Oo]ver 400 suspected militants', 'Mohammad Sharifullah'],
    ],
    ['evolving-militant-ecosystem', ['2021', '[Nn]early two dozen', 'Kohat', 'Dera Ismail Khan']],
  ])('%s', (id, facts) => {
    const text = file(archive.article(id)?.file ?? '').replace(/\s+/g, ' ')
    for (const fact of facts) expect(text).toMatch(new RegExp(fact))
  })

  const digits = (text: string) => new Set(text.replace(/(?<=\d),(?=\d)/g, '').match(/\d+/g))

  it.skipIf(missing).each([
    ['badakhshan-to-balochistan', /^The geography of militancy/],
    ['afghanistan-regional-terrorism-hub', /^Under Taliban rule/],
    ['region-paying-for-taliban-impunity', /^Afghanistan as Regional/],
    ['pak-afghan-border-militancy', /Author’s Bio/],
  ])('%s has every figure that its source writes in digits', (id, sign) => {
    const original = sourceWith(sign).split(/^(?:SAT Commentary|Leave a Reply)$/m)[0] ?? ''
    const ours = digits(file(archive.article(id)?.file ?? ''))
    expect([...digits(original)].filter((figure) => !ours.has(figure))).toEqual([])
  })
})
