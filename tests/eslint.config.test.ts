import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript-eslint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A house of empty rooms, so that each import below names a file that is there. */
const files = [
  'domain/a',
  'mdx/a',
  'source/a',
  'outputs/feeds/a',
  'checks/a',
  'importer/a',
  'build/a',
  'cli/a',
].map((file) => `src/${file}.ts`)
const alone = ['src/site-data.ts', 'src/components/A.astro', 'src/pages/index.astro']

let house: string
let eslint: ESLint

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'house-'))
  for (const file of [...files, ...alone, 'src/domain/b.ts', 'src/utils/a.ts']) {
    await mkdir(join(house, dirname(file)), { recursive: true })
    await writeFile(join(house, file), '')
  }
  eslint = new ESLint({
    cwd: house,
    overrideConfigFile: join(import.meta.dirname, '../eslint.config.js'),
    overrideConfig: [
      { settings: { 'boundaries/root-path': house } },
      { files: ['**/*.ts'], ...ts.configs.disableTypeChecked },
    ],
  })
})

afterAll(() => rm(house, { recursive: true }))

/** Names of the rules that a file with this text breaks; a file that cannot be parsed breaks `syntax`. */
const broken = async (file: string, text: string): Promise<string[]> => {
  const source = file.endsWith('.astro') ? `---\n${text}\n---\n` : text
  const [result] = await eslint.lintText(source, { filePath: join(house, file) })
  return [...new Set((result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'syntax'))]
}

describe('the direction of imports', () => {
  it.each([
    ['src/domain/a.ts', '../mdx/a.ts'],
    ['src/mdx/a.ts', '../source/a.ts'],
    ['src/mdx/a.ts', '../outputs/feeds/a.ts'],
    ['src/source/a.ts', '../outputs/feeds/a.ts'],
    ['src/outputs/feeds/a.ts', '../../source/a.ts'],
    ['src/outputs/feeds/a.ts', '../../build/a.ts'],
    ['src/checks/a.ts', '../build/a.ts'],
    ['src/importer/a.ts', '../checks/a.ts'],
    ['src/build/a.ts', '../cli/a.ts'],
    ['src/build/a.ts', '../site-data.ts'],
    ['src/cli/a.ts', '../site-data.ts'],
    ['src/components/A.astro', '../build/a.ts'],
    ['src/components/A.astro', '../pages/index.astro'],
    ['src/pages/index.astro', '../cli/a.ts'],
  ])('%s may not import %s', async (file, target) => {
    expect(await broken(file, `import '${target}'`)).toEqual(['boundaries/dependencies'])
  })

  it.each([
    ['src/domain/a.ts', './b.ts'],
    ['src/domain/a.ts', 'zod'],
    ['src/mdx/a.ts', '../domain/a.ts'],
    ['src/source/a.ts', '../mdx/a.ts'],
    ['src/source/a.ts', 'node:fs'],
    ['src/outputs/feeds/a.ts', '../../mdx/a.ts'],
    ['src/checks/a.ts', '../source/a.ts'],
    ['src/build/a.ts', '../outputs/feeds/a.ts'],
    ['src/cli/a.ts', '../importer/a.ts'],
    ['src/components/A.astro', '../site-data.ts'],
    ['src/pages/index.astro', '../components/A.astro'],
    ['src/pages/index.astro', 'astro:assets'],
  ])('%s may import %s', async (file, target) => {
    expect(await broken(file, `import '${target}'`)).toEqual([])
  })

  it.each([
    "import type { A } from '../build/a.ts'; export type B = A",
    "export * from '../build/a.ts'",
    "export const later = () => import('../build/a.ts')",
  ])('holds however the import is written: %s', async (text) => {
    expect(await broken('src/domain/a.ts', text)).toEqual(['boundaries/dependencies'])
  })

  it('knows types that are imported inside an annotation', async () => {
    expect(await broken('src/domain/a.ts', "export type A = import('../build/a.ts').A")).toEqual([
      '@typescript-eslint/consistent-type-imports',
    ])
  })

  it('knows no room but those of the plan', async () => {
    expect(await broken('src/utils/a.ts', 'export {}')).toEqual(['boundaries/no-unknown-files'])
    expect(await broken('src/cli/a.ts', "import '../utils/a.ts'")).toEqual([
      'boundaries/no-unknown-dependencies',
    ])
  })

  it('leaves the reading of entries to `source`: nobody imports astro:content', async () => {
    expect(await broken('src/pages/index.astro', "import 'astro:content'")).toEqual([
      'boundaries/dependencies',
    ])
    expect(await broken('src/site-data.ts', "import 'astro:content'")).toEqual(['boundaries/dependencies'])
  })
})

describe.each(['src/domain/a.ts', 'src/mdx/a.ts', 'src/outputs/feeds/a.ts'])('%s is pure', (file) => {
  it.each(['node:fs', 'fs/promises', 'node:crypto', 'astro:content', 'astro:env/server', 'astro'])(
    'it does not import %s',
    async (target) => {
      expect(await broken(file, `import '${target}'`)).toEqual(['boundaries/dependencies'])
    },
  )

  it.each(['Date.now()', 'new Date()', 'Date()', 'Temporal.Now.instant()', 'Math.random()'])(
    'it does not ask %s',
    async (call) => {
      expect(await broken(file, `export const x = ${call}`)).toEqual(['no-restricted-syntax'])
    },
  )

  it('it reads no network, environment or timer', async () => {
    expect(await broken(file, "export const x = fetch('https://example.org/')")).toEqual([
      'no-restricted-globals',
    ])
    expect(await broken(file, 'export const x = process.env')).toEqual(['no-restricted-globals'])
  })

  it('it may work with a date it is given', async () => {
    expect(await broken(file, "export const x = new Date('2026-01-20')")).toEqual([])
  })
})

it('wants the ending of a file in its import', async () => {
  expect(await broken('tests/a.test.ts', "import '../src/build/a'")).toEqual(['no-restricted-imports'])
  expect(await broken('tests/a.test.ts', "import '../src/build/a.ts'")).toEqual([])
})
