import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveInDev } from './dev-server.ts'
import { launch } from './launch.ts'

let server: Awaited<ReturnType<typeof serveInDev>>
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await serveInDev('tests/fixtures/harbour')
  browser = await launch()
  page = await browser.newPage()
}, 180_000)
afterAll(async () => {
  await browser.close()
  server.close()
})

it('In dev, a search finds drafts, without a build', async () => {
  await page.goto(new URL('search/?q=smuggled+silt', server.url).href)
  const first = page.locator('#search-results > li').first()
  await first.waitFor()
  expect(await first.getByRole('link').first().textContent()).toBe('Smuggled Silt')
}, 120_000)
