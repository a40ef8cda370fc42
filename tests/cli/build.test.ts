import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCommand } from '../../src/cli/build.ts'
import { runCommand } from '../../src/cli/command.ts'

// What a build makes, and what stops it, is tested on whole builds: tests/site.
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-build-command-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (words: readonly string[], environment: NodeJS.ProcessEnv = {}) => {
  const [printed, aside]: [string[], string[]] = [[], []]
  const code = await runCommand(buildCommand, words, {
    environment,
    folder,
    print: (text) => printed.push(text),
    printAside: (text) => aside.push(text),
    colour: false,
  })
  return { code, printed: printed.join(''), aside: aside.join('') }
}

describe('npm run build', () => {
  it('says what it takes, and builds nothing', async () => {
    const { code, printed } = await run(['--help', '--outDir', 'site'])
    expect([code, printed]).toEqual([0, expect.stringContaining('--outDir')])
    expect(await readdir(folder)).toEqual([])
  })
  it.each([
    ['a word that it does not know', ['dist'], '`dist` is nothing that a build knows.\n'],
    [
      'an option that it does not know',
      ['--fast'],
      "Unknown option '--fast'. See `npm run build -- --help`.\n",
    ],
  ])('ends with 2 for %s', async (_, words, aside) => {
    expect(await run(words)).toEqual({ code: 2, printed: '', aside })
  })
  it('ends with 1 where its place, from where one stands, is taken by a file', async () => {
    await writeFile(join(folder, 'taken'), 'mine')
    const { code, aside } = await run(['--outDir', 'taken'], { CONTENT_DIR: folder })
    expect([code, aside]).toEqual([
      1,
      `The site cannot be written to ${join(folder, 'taken')}: a file is there, not a folder.\n`,
    ])
  })
})
