import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { astroBuild } from './astro-build.ts'
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
      const { code, output } = await astroBuild(content, again, {
        now: await momentOf(site),
        checkout: checkout(),
      })
      expect(code, output).toBe(0)
      expect(output).toMatch(/[1-9]\d* share cards drawn, 0 taken from the cache/)
      expect(await digestsOf(again)).toEqual(await digestsOf(site.folder))
    },
  )
})
