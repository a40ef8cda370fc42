import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { astroBuild } from './astro-build.ts'
import { filesOf } from './pages.ts'
import { siteOf } from './site.ts'

const site = siteOf('harbour')
const folder = await mkdtemp(join(tmpdir(), 'rostrum-again-'))
afterAll(() => rm(folder, { recursive: true }))

const digests = async (of: string): Promise<[string, string][]> =>
  Promise.all(
    (await filesOf({ folder: of })).map(async (file): Promise<[string, string]> => [
      file,
      createHash('sha256')
        .update(await readFile(join(of, file)))
        .digest('hex'),
    ]),
  )

it('two builds of one content at one moment are the same to the last byte', async () => {
  const again = join(folder, 'harbour')
  const { code } = await astroBuild(site.content, again, { now: '2026-09-01T00:00:00Z' })
  expect(code).toBe(0)
  expect(await digests(again)).toEqual(await digests(site.folder))
})
