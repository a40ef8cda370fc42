import { rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { runBuild } from './run-build.ts'
import { freshCheckout } from './checkout.ts'
import { digestsOf } from './digests.ts'
import type { BuiltSite } from './sites.ts'

const root = join(import.meta.dirname, '../..')

const checkout = freshCheckout()

/** When a site was built: at a moment that it was given, or by the clock. */
const momentOf = async ({ folder, now }: BuiltSite): Promise<string> =>
  now ?? new Date(Math.floor((await stat(join(folder, 'index.html'))).mtimeMs / 1000) * 1000).toISOString()

describe.each(inject('sites'))('The site of $name', (site) => {
  it(
    'is the same to the last byte, built at the same moment in another folder from nothing',
    { timeout: 300_000 },
    async () => {
      const again = join(checkout(), 'again', site.name)
      const content = join(checkout(), relative(root, site.content))
      const { code, output } = await runBuild(content, again, {
        now: await momentOf(site),
        checkout: checkout(),
      })
      expect(code, output).toBe(0)
      expect(output).toMatch(/[1-9]\d* share cards drawn, 0 taken from the cache/)
      expect(await digestsOf(again)).toEqual(await digestsOf(site.folder))
    },
  )
})

it('`astro build`, the usual command, makes the same site', { timeout: 300_000 }, async () => {
  const content = join(checkout(), 'tests/fixtures/harbour')
  const [ours, usual] = [join(checkout(), 'ours'), join(checkout(), 'usual')]
  const now = '2026-09-01T00:00:00Z'
  const own = await runBuild(content, ours, { now, checkout: checkout() })
  expect(own.code, own.output).toBe(0)
  // Nothing of the first build is there to be taken over.
  await rm(join(checkout(), '.cache/kept'), { recursive: true })
  const asUsual = await runBuild(content, usual, { now, checkout: checkout(), command: ['astro', 'build'] })
  expect(asUsual.code, asUsual.output).toBe(0)
  expect(await digestsOf(usual)).toEqual(await digestsOf(ours))
})
