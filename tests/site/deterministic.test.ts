import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { astroBuild } from './astro-build.ts'
import { filesOf } from './pages.ts'
import type { BuiltSite } from './sites.ts'

const root = join(import.meta.dirname, '../..')

/** What a build needs of a checkout. Nothing that earlier builds left is among it, and no history. */
const needed = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'content',
  'docs',
  'public',
  'src',
  'tests/fixtures/harbour',
]

let checkout: string
beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'rostrum-second-checkout-'))
  for (const name of needed) await cp(join(root, name), join(checkout, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'))
})
afterAll(() => rm(checkout, { recursive: true }))

const digests = async (folder: string): Promise<[string, string][]> =>
  Promise.all(
    (await filesOf({ folder })).map(async (file): Promise<[string, string]> => [
      file,
      createHash('sha256')
        .update(await readFile(join(folder, file)))
        .digest('hex'),
    ]),
  )

/** When a site was built: at a moment that it was given, or by the clock. */
const momentOf = async ({ folder, now }: BuiltSite): Promise<string> =>
  now ?? new Date(Math.floor((await stat(join(folder, 'index.html'))).mtimeMs / 1000) * 1000).toISOString()

describe.each(inject('sites'))('The site of $name', (site) => {
  it(
    'is the same to the last byte, built at the same moment in another folder from nothing',
    { timeout: 300_000 },
    async () => {
      const again = join(checkout, 'again', site.name)
      const content = join(checkout, relative(root, site.content))
      const { code, output } = await astroBuild(content, again, { now: await momentOf(site), checkout })
      expect(code, output).toBe(0)
      expect(output).toMatch(/[1-9]\d* share cards drawn, 0 taken from the cache/)
      expect(await digests(again)).toEqual(await digests(site.folder))
    },
  )
})
