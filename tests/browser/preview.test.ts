import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './browsing.ts'
import { serveInDev } from './dev-server.ts'
import { launch } from './launch.ts'
import { clipped, overflowing, overlapping } from './layout.ts'

let server: Awaited<ReturnType<typeof serveInDev>>
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await serveInDev('tests/fixtures/harbour')
  browser = await launch()
  page = await browser.newPage({ reducedMotion: 'reduce' })
}, 180_000)
afterAll(async () => {
  await browser.close()
  server.close()
})

describe('the page of every element', () => {
  beforeAll(async () => {
    await page.goto(new URL('styleguide/', server.url).href, { waitUntil: 'networkidle' })
  })

  it('shows them', async () => {
    for (const element of [
      '.label',
      '.entries',
      '.cast .monogram',
      '.recommendations.short',
      '.recommendations.unnumbered',
      '.facts',
      '.tags',
      '.search',
      '.banner',
      '.key-points',
      '.pull-quote',
      '.note',
      'table',
      '.discussion',
      '.footnotes',
      '.pager',
    ])
      expect(await page.locator(element).count(), element).toBeGreaterThan(0)
  })

  it.each([360, 768, 1440])('keeps its layout and its access at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflowing(page)).toEqual([])
    expect(await overlapping(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }
  })
})

it('a draft is shown under a banner', async () => {
  await page.goto(new URL('commentaries/smuggled-silt/', server.url).href, { waitUntil: 'networkidle' })
  expect(await page.locator('.banner').innerText()).toContain('Readers cannot see it')
  expect(await overlapping(page)).toEqual([])
  expect(await violations(page)).toEqual([])
})
