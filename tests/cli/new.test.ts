import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, vi } from 'vitest'
import { check } from '../../src/checks/check.ts'
import { runCommand } from '../../src/cli/command.ts'
import { newCommand } from '../../src/cli/new.ts'
import { askAt } from '../../src/cli/new/ask.ts'
import { readContent } from '../../src/source/content.ts'
import { type Files, good, today, withFolder } from '../checks/content.ts'

interface Run {
  code: number
  printed: string
  aside: string
  /** A file of the content folder as it stands after the run. */
  text: (path: string) => Promise<string | undefined>
  /** What the check says after the run. */
  wrong: () => Promise<string[]>
}

/** The keys to press once a question is shown. */
type Answer = readonly [question: string, ...keys: string[]]

/** Runs the command in a content folder, with answers given at a terminal if there is one, and looks at what it left. */
const run = <T>(
  words: readonly string[],
  look: (run: Run) => Promise<T>,
  { files = {}, answers }: { files?: Files; answers?: readonly Answer[] } = {},
): Promise<T> =>
  withFolder({ ...good, ...files }, async (folder) => {
    const [printed, aside]: [string[], string[]] = [[], []]
    const [input, output] = [new PassThrough(), new PassThrough()]
    let shown = ''
    output.on('data', (data: Buffer) => (shown += data.toString()))
    const running = runCommand(newCommand(answers && askAt(input, output)), words, {
      environment: { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: '1780000000' },
      folder,
      print: (text) => printed.push(text),
      printAside: (text) => aside.push(text),
      colour: false,
    })
    for (const [question, ...keys] of answers ?? []) {
      await vi.waitFor(() => expect(shown).toContain(question), 5000)
      for (const key of keys) input.write(key)
    }
    const code = await running
    return look({
      code,
      printed: printed.join(''),
      aside: aside.join('').replaceAll(folder, ''),
      text: (path) => readFile(join(folder, path), 'utf8').catch(() => undefined),
      wrong: async () =>
        check(await readContent(folder), { now: Temporal.Instant.from(today) }).map(
          ({ file, rule }) => `${file} ${rule}`,
        ),
    })
  })

const enter = '\r'

describe('npm run new', () => {
  it.each([
    ['commentary', 'commentaries/drafts/rivers-rise.mdx'],
    ['brief', 'briefs/drafts/rivers-rise.mdx'],
    ['event', 'events/drafts/rivers-rise.yaml'],
    ['person', 'people/rivers-rise.yaml'],
    ['organisation', 'organisations/rivers-rise.yaml'],
    ['topic', 'topics/rivers-rise.yaml'],
    ['term', 'terms/rivers-rise.yaml'],
  ])('writes a %s that passes the check, and says where', (kind, path) =>
    run([kind, 'Rivers rise'], async ({ code, printed, text, wrong }) => {
      expect([code, printed]).toEqual([0, `${path}\n`])
      expect(await text(path)).toMatch(/^(?:title|name): Rivers rise$/m)
      expect(await wrong()).toEqual([])
    }),
  )

  it.each(['A: “quoted” title, #1 {of} <two> & - [three]', '2026-01-20', 'null', "It's", '*not an alias'])(
    'writes any title so that it is read back: %s',
    (title) =>
      run(['commentary', title, '--id', 'one'], async ({ code, wrong }) => {
        expect([code, await wrong()]).toEqual([0, []])
      }),
  )

  it('asks for each required field that is not known, and for no other', () =>
    run(['brief', 'Rivers rise', '--event', 'flood-warning', '--topic', 'floods'], async ({ text }) => {
      const written = (await text('briefs/drafts/rivers-rise.mdx')) ?? ''
      expect(written).toMatch(/^event: flood-warning$/m)
      expect(written).toMatch(/^topics:\n {2}- floods$/m)
      expect([...written.matchAll(/- field: (.*)/g)].map(([, field]) => field)).toEqual([
        'summary',
        'published',
      ])
    }))

  it('refuses an id that does not exist, as the check would, and writes nothing', () =>
    run(['commentary', 'Rivers rise', '--topic', 'flods'], async ({ code, aside, text }) => {
      expect(code).toBe(1)
      expect(aside).toMatch(/topic-exists[^]*Did you mean `floods`\?[^]*Nothing was written\.\n$/)
      expect(await text('commentaries/drafts/rivers-rise.mdx')).toBeUndefined()
    }))

  it('warns of a person with a near name', () =>
    run(['person', 'Bilal Ahmad'], async ({ code, aside }) => {
      expect([code, aside]).toEqual([0, expect.stringContaining('name-not-near-another')])
    }))

  it.each<[string, string[], Files, RegExp]>([
    ['an entry that exists', ['person', 'Ayesha Malik'], {}, /people\/ayesha-malik\.yaml has the id/],
    [
      'a commentary with the id of a brief',
      ['commentary', 'Flood warning brief'],
      {},
      /flood-warning-brief\.mdx has the id/,
    ],
    [
      'the place of an old address',
      ['person', 'Old Name'],
      { 'people/bilal-ahmed.yaml': 'name: Bilal Ahmed\nredirectFrom: [/people/old-name/]\n' },
      /old address `\/people\/old-name\/` leads to people\/bilal-ahmed\.yaml/,
    ],
    ['a title without Latin letters and without an id', ['term', 'سیلاب'], {}, /--id/],
    ['an unknown kind', ['comentary', 'A'], {}, /There is no kind `comentary`/],
    ['a title without quotes', ['topic', 'Big', 'rivers'], {}, /"Big rivers"/],
    [
      'an author of a topic',
      ['topic', 'A', '--author', 'ayesha-malik'],
      {},
      /`--author` is for a commentary/,
    ],
    ['no kind, with nobody to ask', [], {}, /Say what to begin/],
    ['no title, with nobody to ask', ['event'], {}, /Say its title/],
  ])('refuses %s, in a sentence', (_, words, files, sentence) =>
    run(
      words,
      async ({ code, printed, aside, text }) => {
        expect([code, printed, aside]).toEqual([2, '', expect.stringMatching(sentence)])
        expect(await text('people/ayesha-malik.yaml')).toBe(good['people/ayesha-malik.yaml'])
      },
      { files },
    ),
  )

  it('refuses an id that would lead out of its folder', () =>
    run(['topic', 'A', '--id', '../../escaped'], async ({ code, aside }) => {
      expect([code, aside]).toEqual([1, expect.stringContaining('id-valid')])
      await expect(access('/tmp/escaped.yaml')).rejects.toThrow()
    }))

  it('asks at a terminal for what is not said, and offers who and what is there', () =>
    run(
      [],
      async ({ code, text, wrong }) => {
        const written = (await text('commentaries/drafts/rivers-rise.mdx')) ?? ''
        expect(code).toBe(0)
        expect(written).toMatch(/^authors:\n {2}- bilal-ahmed$/m)
        expect(written).toMatch(/^topics:\n {2}- floods$/m)
        expect(await wrong()).toEqual([])
      },
      {
        answers: [
          ['What is it?', 'comm', enter],
          ['Its title?', 'Rivers rise', enter],
          ['Its id', enter],
          ['Who wrote it?', 'bilal', '\t', enter],
          ['What is it about?', 'floo', '\t', enter],
        ],
      },
    ))

  it('writes nothing when one breaks off', () =>
    run(
      ['topic'],
      async ({ code, aside }) => {
        expect([code, aside]).toEqual([2, 'Nothing was written.\n'])
      },
      { answers: [['Its title?', 'Riv', '\u0003']] },
    ))
})

describe('npm run new -- redirect', () => {
  const renamed: Files = {
    'people/bilal-ahmed.yaml': undefined,
    'people/bilal-ahmad.yaml': '# He spells it so.\nname:  "Bilal Ahmad"\n',
    'events/2026/flood-warning.yaml': (good['events/2026/flood-warning.yaml'] ?? '').replace(
      'bilal-ahmed',
      'bilal-ahmad',
    ),
  }

  it.each([
    '/people/bilal-ahmed/',
    '/people/bilal-ahmed',
    'person/bilal-ahmed',
    'people/bilal-ahmed',
    'https://river.example.org/people/bilal-ahmed/',
  ])('makes the old address lead to the new, and keeps the file as it is written: %s', (old) =>
    run(
      ['redirect', old, 'person/bilal-ahmad'],
      async ({ code, text, wrong }) => {
        expect(code).toBe(0)
        expect(await text('people/bilal-ahmad.yaml')).toBe(
          '# He spells it so.\nname:  "Bilal Ahmad"\nredirectFrom:\n  - /people/bilal-ahmed/\n',
        )
        expect(await wrong()).toEqual([])
      },
      { files: renamed },
    ),
  )

  it('does nothing a second time', () =>
    run(
      ['redirect', 'person/old', 'person/ayesha-malik'],
      async ({ code, printed, text }) => {
        expect([code, printed]).toEqual([0, '`/people/old/` leads to people/ayesha-malik.yaml already.\n'])
        expect(await text('people/ayesha-malik.yaml')).toBe(
          'name: Ayesha Malik\nredirectFrom: [/people/old]\n',
        )
      },
      { files: { 'people/ayesha-malik.yaml': 'name: Ayesha Malik\nredirectFrom: [/people/old]\n' } },
    ))

  it.each([
    [
      'the old address is in a folder of the build',
      ['/pictures/old/', 'person/ayesha-malik'],
      /the build fills/,
    ],
    ['a page lies at the old address still', ['person/bilal-ahmed', 'person/ayesha-malik'], /A page lies at/],
    [
      'there is nothing at the new one',
      ['person/old', 'person/nobody'],
      /There is no entry at `\/people\/nobody\/`/,
    ],
    ['the new one is a list', ['person/old', '/people/'], /There is no entry at/],
    ['entries of the kind keep no old addresses', ['topic/old', 'topic/floods'], /cannot lead to a topic/],
    [
      'it is the address of another site',
      ['https://example.com/a/', 'person/ayesha-malik'],
      /no address of this site/,
    ],
    ['it is half said', ['person/old'], /Say the old and the new place/],
  ])('refuses when %s', (_, words, sentence) =>
    run(['redirect', ...words], async ({ code, aside, wrong }) => {
      expect([code, aside]).toEqual([2, expect.stringMatching(sentence)])
      expect(await wrong()).toEqual([])
    }),
  )
})
