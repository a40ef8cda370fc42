import { access, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBuild } from './run-build.ts'

const root = join(import.meta.dirname, '../..')
let folder: string
let output: string
let code: number | null

/** `‸` marks the place that the report must name. */
const wrong: Record<string, string> = {
  'an export': 'BODY\n\n‸export const x = 1',
  'an import': 'BODY\n\n‸import "CANARY"',
  'an expression': 'BODY ‸{globalThis.process.mainModule}',
  'a layout in the front matter': 'FIELD ‸layout: CANARY',
  'a picture that is a script': 'BODY ‸![a](./canary.mjs)',
  'a speaker who does not exist': 'FIELD authors: [‸nobody-at-all]',
  'an unknown key': 'FIELD ‸titel: A title',
  'a broken internal link': 'BODY ‸[words](/commentaries/nowhere/)',
}

interface Case {
  name: string
  file: string
  place: string
}
const cases: Case[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-refused-'))
  const entries = join(folder, 'content/commentaries/2026')
  await cp(join(root, 'tests/fixtures/harbour'), join(folder, 'content'), { recursive: true })
  await mkdir(entries, { recursive: true })
  const canary = join(folder, 'canary.mjs')
  const script = `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(folder, 'ran'))}, '')\n`
  await writeFile(canary, script)

  for (const [index, [name, source]] of Object.entries(wrong).entries()) {
    const [where = '', ...rest] = source.split(/[ \n]+(.*)/s)
    const text = rest.join('').replaceAll('CANARY', canary)
    const front = ['---', 'title: Wrong', 'summary: Wrong.', 'published: 2026-01-05', 'topics: [ports]']
    const marked = (
      where === 'FIELD' ? [...front, text, '---', '', 'Words.'] : [...front, '---', '', text]
    ).join('\n')
    const before = marked.slice(0, marked.indexOf('‸')).split('\n')
    const file = `wrong-${index}.mdx`
    await writeFile(join(entries, file), marked.replace('‸', ''))
    cases.push({ name, file, place: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` })
  }
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist/index.html'), 'the last good site')
  const built = await runBuild(join(folder, 'content'), join(folder, 'dist'))
  code = built.code
  output = built.output
})
afterAll(() => rm(folder, { recursive: true }))

describe('a build of wrong content', () => {
  it('ends with an exit code that is not zero, and says so in a sentence', () => {
    expect(code).toBe(1)
    expect(output).toContain('so nothing was built. An earlier site is as it was.')
    expect(output).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  })

  it.each(Object.keys(wrong))('names the place of %s', (name) => {
    const found = cases.find((item) => item.name === name)
    expect(output).toContain(`commentaries/2026/${found?.file}:${found?.place}  error  `)
  })

  it('leaves the last good site as it was', async () => {
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good site')
  })

  it('runs nothing of an entry', async () => {
    await expect(access(join(folder, 'ran'))).rejects.toThrow('ENOENT')
  })
})
