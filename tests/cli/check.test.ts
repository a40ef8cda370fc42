import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCommand } from '../../src/cli/check.ts'
import { runCommand } from '../../src/cli/command.ts'
import { below, newRepository } from '../source/repository.ts'
import { changed, type Files, good, withFolder } from '../checks/content.ts'

const wrongTopic = changed('commentaries/2026/embankments.mdx', '[floods, water]', '[flods, water]')
const nearNames: Files = { 'people/ahmad.yaml': 'name: Bilal Ahmad\n' }
const clock = { SOURCE_DATE_EPOCH: '1780000000' }

/** Runs the command on the content of a folder, from a place within it. */
const runIn = async (folder: string, words: readonly string[], from = '.') => {
  const [printed, aside]: [string[], string[]] = [[], []]
  const code = await runCommand(checkCommand, words, {
    environment: { ...clock, CONTENT_DIR: join(folder, 'content') },
    folder: join(folder, from),
    print: (text) => printed.push(text),
    printAside: (text) => aside.push(text),
    colour: false,
  })
  return { code, printed: printed.join(''), aside: aside.join('').replaceAll(folder, '') }
}

/** Runs the command on good content with some files changed, from a place within the folder above it. */
const run = (words: readonly string[], files: Files = {}, from = '.') => {
  const above = Object.fromEntries(
    Object.entries({ ...good, ...files }).map(([path, text]) => [`content/${path}`, text]),
  )
  return withFolder(above, (folder) => runIn(folder, words, from))
}

describe('npm run check', () => {
  it('ends with 0 when nothing is wrong', async () => {
    expect(await run([])).toEqual({ code: 0, printed: 'Nothing is wrong.\n', aside: '' })
  })
  it('ends with 0 on warnings', async () => {
    const { code, printed } = await run([], nearNames)
    expect([code, printed]).toEqual([0, expect.stringContaining('2 warnings in 2 files.')])
  })
  it('ends with 1 on an error, and prints paths that lead there from where one stands', async () => {
    const { code, printed } = await run([], wrongTopic)
    expect(code).toBe(1)
    expect(printed).toMatch(/^content\/commentaries\/2026\/embankments\.mdx:6:10 {2}error {2}topic-exists/)
    expect((await run([], wrongTopic, 'content/commentaries')).printed).toMatch(
      /^2026\/embankments\.mdx:6:10 /,
    )
  })

  it.each([
    ['from where one stands', 'content/people/ahmad.yaml', '.'],
    ['from the content folder', 'people/ahmad.yaml', '.'],
    ['from within it', 'ahmad.yaml', 'content/people'],
    ['a folder', 'people', '.'],
  ])('shows only what is wrong in the files that were named: %s', async (_, file, from) => {
    const { code, printed } = await run(['--format', 'json', file], { ...nearNames, ...wrongTopic }, from)
    const found = JSON.parse(printed) as { rule: string }[]
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['name-not-near-another']))
    expect(code).toBe(0)
  })

  it('speaks to GitHub', async () => {
    const { printed } = await run(['--format=github'], wrongTopic)
    expect(printed).toMatch(
      /^::error title=topic-exists,file=content\/commentaries\/2026\/embankments\.mdx,line=6,col=10::/,
    )
  })

  it.each([
    [['--format', 'xml'], 'There is no format `xml`: use text, json or github.\n'],
    [['--formt', 'json'], "Unknown option '--formt'. See `npm run check -- --help`.\n"],
    [['content/peple'], '`content/peple` is no file of the content folder /content.\n'],
  ])('ends with 2 and a sentence when it cannot run: %j', async (words, sentence) => {
    expect(await run(words)).toEqual({ code: 2, printed: '', aside: sentence })
  })

  it('ends with 2 when there is no content folder', async () => {
    const aside: string[] = []
    const code = await runCommand(checkCommand, [], {
      environment: { CONTENT_DIR: '/nowhere' },
      folder: '/',
      print: () => undefined,
      printAside: (text) => aside.push(text),
      colour: false,
    })
    expect([code, aside]).toEqual([2, ['There is no content folder /nowhere.\n']])
  })

  it('explains itself', async () => {
    const { code, printed } = await run(['--help'])
    expect(code).toBe(0)
    expect(printed).toMatch(/^npm run check -- \[FILE…\] \[--format text\|json\|github\] \[--since REV\]\n/)
  })

  it('holds the record against the past', async () => {
    const brief = 'briefs/2026/flood-warning-brief.mdx'
    const log = '    log:\n      - date: 2026-03-01\n        status: open\n'
    const repository = await newRepository()
    await repository.commit(
      below('content', { ...good, ...changed(brief, '    supportedBy', `${log}    supportedBy`) }),
    )
    await repository.commit(below('content', changed(brief, '    supportedBy', '    supportedBy')))
    const since = (revision: string) => runIn(repository.folder, ['--since', revision])
    expect(await since('HEAD')).toEqual({ code: 0, printed: 'Nothing is wrong.\n', aside: '' })
    const { code, printed } = await since('HEAD~1')
    expect(code).toBe(1)
    expect(printed).toMatch(
      /^content\/briefs\/2026\/flood-warning-brief\.mdx:12:5 {2}error {2}log-is-append-only/,
    )
  })

  it('names, after `git mv` of a person, every entry that still points to the old id', async () => {
    const repository = await newRepository()
    await repository.commit(below('content', good))
    await repository.git('mv', 'content/people/ayesha-malik.yaml', 'content/people/prof-malik.yaml')
    const pointing = [
      'content/briefs/2026/flood-warning-brief.mdx',
      'content/commentaries/2026/embankments.mdx',
      'content/events/2026/flood-warning.yaml',
    ]
    for (const words of [[], ['--since', 'HEAD']]) {
      const { code, printed } = await runIn(repository.folder, ['--format', 'json', ...words])
      const found = JSON.parse(printed) as { file: string; severity: string; fix: string }[]
      const errors = found.filter(({ severity }) => severity === 'error')
      expect([code, errors.map(({ file }) => file)]).toEqual([1, pointing])
      for (const { fix } of errors) {
        expect(fix).toContain('Did you mean `prof-malik`?')
        if (words.length > 0)
          expect(fix).toContain('`npm run new -- redirect person/ayesha-malik person/prof-malik`')
      }
    }
  })

  it.each([
    [['--since', 'nope'], /^There is no commit `nope` in this checkout\./],
    [['--since=--upload-pack=x'], /^`--upload-pack=x` is no revision/],
    [['--since='], /^`` is no revision/],
  ])('ends with 2 and a sentence when there is no such past: %j', async (words, sentence) => {
    const repository = await newRepository()
    await repository.commit(below('content', good))
    const { code, printed, aside } = await runIn(repository.folder, words)
    expect([code, printed]).toEqual([2, ''])
    expect(aside).toMatch(sentence)
  })

  /** Runs it as npm does: in the project's folder, which says where the user stood. */
  const asNpmScript = (folder: string, words: readonly string[]) =>
    new Promise<{ code: unknown; printed: string }>((resolve) => {
      const environment = {
        CONTENT_DIR: folder,
        INIT_CWD: join(folder, 'people'),
        npm_lifecycle_event: 'check',
      }
      const child = execFile(
        process.execPath,
        ['src/cli/check.ts', ...words],
        { env: { ...process.env, ...environment } },
        (_error, printed) => {
          resolve({ code: child.exitCode, printed })
        },
      )
    })

  it('is a program with an exit code, which knows where npm’s user stands', () =>
    withFolder({ ...good, ...nearNames, ...wrongTopic }, async (folder) => {
      const { code, printed } = await asNpmScript(folder, ['ahmad.yaml', '../commentaries'])
      expect(code).toBe(1)
      expect(printed).toMatch(/^\.\.\/commentaries\/2026\/embankments\.mdx:6:10 {2}error/)
      expect(printed).toMatch(/^ahmad\.yaml:1:7 {2}warning/m)
    }))
})
