import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli/command.ts'
import { importCommand } from '../../src/cli/import.ts'
import { readContent } from '../../src/source/content.ts'
import { check } from '../../src/checks/check.ts'
import { Temporal } from 'temporal-polyfill'

const fixtures = join(import.meta.dirname, '../fixtures/importer')
const caseFile = async (name: string): Promise<string> => {
  const folder = join(fixtures, 'cases', name)
  return join(folder, (await readdir(folder)).find((file) => file.startsWith('input.')) ?? '')
}

describe('npm run import', () => {
  let folder: string
  let printed: string
  let aside: string
  const run = (...words: string[]) =>
    runCommand(importCommand, words, {
      environment: { CONTENT_DIR: join(folder, 'content') },
      folder,
      print: (text) => (printed += text),
      printAside: (text) => (aside += text),
      colour: false,
    })
  const files = async (below = 'content') => (await readdir(join(folder, below), { recursive: true })).sort()

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
    await cp(join(fixtures, 'content'), join(folder, 'content'), { recursive: true })
    printed = aside = ''
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes drafts that pass the check, the event and the new people with them', async () => {
    expect(
      await run(await caseFile('brief-report'), await caseFile('oped-word'), '--receipt', 'receipt.json'),
    ).toBe(0)
    const written = await files()
    expect(written).toEqual(
      expect.arrayContaining([
        'briefs/drafts/river-that-forgot-its-mouth.mdx',
        'events/2026/river-that-forgot-its-mouth.yaml',
        'people/oskar-tellini.yaml',
        'commentaries/2026/who-insures-the-river-pilots.mdx',
      ]),
    )
    expect(written).not.toContain('people/sanna-mirza.yaml')
    const source = await readContent(join(folder, 'content'))
    expect(
      check(source, { now: Temporal.Instant.from('2026-06-01T00:00Z') }).filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([])
    const receipts: unknown = JSON.parse(await readFile(join(folder, 'receipt.json'), 'utf8'))
    expect(receipts).toMatchObject([
      { kind: 'brief', unread: [] },
      { kind: 'commentary', unread: [] },
    ])
    expect(printed + aside).not.toMatch(/Pellam|Jorun|Tovely/)
    expect(aside).toMatch(/\[1\/2\]/)
  })

  it('writes into another folder, and holds names against the content folder', async () => {
    expect(await run(await caseFile('page-copied'), '--out', 'drafts')).toBe(0)
    expect(await files('drafts')).toEqual([
      'commentaries',
      'commentaries/2026',
      'commentaries/2026/two-gauges-one-river.mdx',
    ])
  })

  it('lets an entry that exists stand, unless told to replace it', async () => {
    const file = await caseFile('oped-plain')
    await run(file)
    const before = await files()
    printed = aside = ''
    expect(await run(file)).toBe(1)
    expect(aside).toMatch(/exists already.*--replace/)
    expect(await run(file, '--replace')).toBe(0)
    expect(await files()).toEqual(before)
  })

  it('goes on after a document that it cannot read, names it and writes nothing for it', async () => {
    const before = await files()
    await writeFile(join(folder, 'broken.pdf'), 'no PDF')
    expect(await run('broken.pdf', 'missing.txt')).toBe(1)
    expect(aside).toMatch(/broken\.pdf: This is not a PDF\./)
    expect(aside).toMatch(/missing\.txt: There is no such file\./)
    expect(await files()).toEqual(before)
    expect(await run('broken.pdf', await caseFile('bare-word'))).toBe(1)
    expect(await files()).toContain('commentaries/drafts/input.mdx')
  })

  it('says what is wrong with the command itself', async () => {
    expect(await run()).toBe(2)
    expect(await run('a.txt', '--kind', 'poem')).toBe(2)
    expect(await run('--help')).toBe(0)
    expect(printed).toMatch(/FILE…/)
  })
})
