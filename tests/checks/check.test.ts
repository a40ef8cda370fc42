import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { check } from '../../src/checks/check.ts'
import { rules } from '../../src/checks/rules/index.ts'
import { readContent } from '../../src/source/content.ts'
import { changed, checked, expectNothing, good, today, withFolder } from './content.ts'

describe('the check', () => {
  it('has nothing to say of good content', () => expectNothing({}))

  it('finds no error in the content of this repository', async () => {
    const source = await readContent(new URL('../../content', import.meta.url).pathname)
    const found = check(source, { now: Temporal.Instant.from('2026-12-01T00:00Z') })
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('tells of everything in one run, by file, line and column', async () => {
    const found = await checked({
      ...changed('commentaries/2026/embankments.mdx', 'topics: [floods, water]', 'topics: [flods, watr]'),
      ...changed('briefs/2026/flood-warning-brief.mdx', 'event: flood-warning', 'event: flod-warning'),
      'people/bilal-ahmed.yaml': 'nam: Bilal Ahmed\n',
    })
    expect(found.map(({ file, position, rule }) => [file, position?.line, position?.column, rule])).toEqual([
      ['briefs/2026/flood-warning-brief.mdx', 5, 8, 'event-exists'],
      ['commentaries/2026/embankments.mdx', 6, 10, 'topic-exists'],
      ['commentaries/2026/embankments.mdx', 6, 17, 'topic-exists'],
      ['people/bilal-ahmed.yaml', 1, 1, 'field-known'],
      ['people/bilal-ahmed.yaml', 1, 1, 'field-required'],
    ])
  })

  it('looks across entries even when a front matter does not fit', async () => {
    const found = await checked(
      changed(
        'events/2026/flood-warning.yaml',
        'organiser: river-institute',
        'organiser: rivr-institute\nmod: online',
      ),
    )
    expect(found.map(({ rule }) => rule)).toEqual(['organisation-exists', 'field-known'])
  })

  it('does not say of a broken file that it is missing', async () => {
    const found = await checked({ 'people/bilal-ahmed.yaml': 'name: [' })
    expect(found.map(({ rule }) => rule)).toEqual(['yaml-valid'])
  })

  it('names every entry that still points to a person who was renamed', async () => {
    const found = await checked({
      'people/ayesha-malik.yaml': undefined,
      'people/aisha-malik.yaml': good['people/ayesha-malik.yaml'],
    })
    expect(found.map(({ file, rule, fix }) => [file, rule, fix])).toEqual([
      ['briefs/2026/flood-warning-brief.mdx', 'speaker-exists', 'Did you mean `aisha-malik`?'],
      ['commentaries/2026/embankments.mdx', 'author-exists', 'Did you mean `aisha-malik`?'],
      ['events/2026/flood-warning.yaml', 'speaker-exists', 'Did you mean `aisha-malik`?'],
    ])
  })

  it('judges some files alone, without parsing what they do not need', async () => {
    const files = {
      ...changed('commentaries/2026/embankments.mdx', 'topics: [floods, water]', 'topics: [flods, water]'),
      'commentaries/2026/elsewhere.mdx': 'no front matter',
    }
    await withFolder({ ...good, ...files }, async (folder) => {
      const source = await readContent(folder)
      const parsed = new Set<string>()
      const watched = source.entries.map(
        (entry) =>
          new Proxy(entry, {
            get: (target, property, receiver): unknown => {
              if (['entry', 'frontMatter', 'body', 'problems'].includes(String(property)))
                parsed.add(target.file)
              return Reflect.get(target, property, receiver)
            },
          }),
      )
      const found = check(
        { ...source, entries: watched },
        { now: Temporal.Instant.from(today), files: new Set(['commentaries/2026/embankments.mdx']) },
      )
      expect(found.map(({ file, rule }) => [file, rule])).toEqual([
        ['commentaries/2026/embankments.mdx', 'topic-exists'],
      ])
      expect([...parsed].filter((file) => /^(?:commentaries|briefs|events|pages)/.test(file))).toEqual([
        'commentaries/2026/embankments.mdx',
      ])
    })
  })

  it('says of some files what it says of them among all', async () => {
    const files = {
      'people/ahmad.yaml': 'name: Bilal Ahmad\n',
      'terms/zz.yaml': 'name: PDMA\n',
      'commentaries/2026/flood-warning-brief.mdx': good['commentaries/2026/embankments.mdx'],
      ...changed('events/2026/flood-warning.yaml', 'person: bilal-ahmed', 'person: bilal'),
    }
    await withFolder({ ...good, ...files }, async (folder) => {
      const now = Temporal.Instant.from(today)
      const source = await readContent(folder)
      const all = check(source, { now })
      for (const file of new Set(all.map((found) => found.file)))
        expect(check(await readContent(folder), { now, files: new Set([file]) })).toEqual(
          all.filter((found) => found.file === file),
        )
    })
  })

  it('always answers, whatever stands in the files', async () => {
    const pieces = [
      '---\n',
      '‮',
      '\0',
      '<Term id="',
      '{',
      '[x](',
      '](/',
      '#',
      ': ',
      '- ',
      '*',
      '"',
      "'",
      '2026-02-30',
      'null',
      '\t',
      '[]',
      '{}',
      '&a',
      '\ud800',
    ]
    const mangled = fc.tuple(
      fc.constantFrom(...Object.keys(good)),
      fc.array(fc.tuple(fc.nat(400), fc.nat(30), fc.constantFrom('', ...pieces)), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(mangled, { minLength: 1, maxLength: 4 }), async (changes) => {
        const files = changes.map(([path, cuts]): [string, string] => [
          path,
          cuts.reduce(
            (text, [from, length, piece]) => text.slice(0, from) + piece + text.slice(from + length),
            good[path] ?? '',
          ),
        ])
        for (const { message, position } of await checked(Object.fromEntries(files))) {
          expect(message).not.toBe('')
          if (position !== undefined) expect(Math.min(position.line, position.column)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('has a name of its own for each rule', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })
})
