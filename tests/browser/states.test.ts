import type { Page } from 'playwright'
import { afterEach, describe, expect, it } from 'vitest'
import { siteOf } from '../site/site.ts'
import { browsing, violations } from './browsing.ts'
import { clipped, overflowing, overlapping } from './layout.ts'

const { open } = browsing()
let page: Page
afterEach(() => page.close())

/** Pages as scripts leave them. */
const states = [
  ['found words', 'content', 'search/?q=balochistan', '#search-results > li'],
  ['a search that found nothing', 'content', 'search/?q=xyzzy', '#search-status:not(:empty)'],
  ['the ledger narrowed to a status', 'harbour', 'recommendations/?status=in-progress', '#ledger-results li'],
] as const

describe.each(states)('%s', (_, site, path, ready) => {
  it.each([360, 1440])('keep their layout and access at %i pixels', async (width) => {
    page = await open({ site: siteOf(site), path }, { viewport: { width, height: 900 } })
    await page.locator(ready).first().waitFor()
    for (const details of await page.locator('main details').all())
      await details.evaluate((element) => element.setAttribute('open', ''))
    expect(await overflowing(page)).toEqual([])
    expect(await overlapping(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }
  })
})
