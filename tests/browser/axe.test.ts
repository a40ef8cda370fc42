import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browsing, violations } from './browsing.ts'
import { pageKinds } from './page-kinds.ts'

const kinds = await pageKinds(inject('sites'))
const { addressOf, newContext } = browsing()

it('finds pages to look at', () => {
  expect(kinds.length).toBeGreaterThan(0)
})

describe.each(kinds)('$kind, shown by $site.name/$path', (kind) => {
  let context: BrowserContext
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    context = await newContext({ reducedMotion: 'reduce' })
    page = await context.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
    })
    await page.goto(addressOf(kind.site.name, kind.path), { waitUntil: 'networkidle' })
  })
  afterAll(() => context.close())

  it('loads without an error', () => {
    expect(errors).toEqual([])
  })

  describe.each([360, 768, 1440])('at %i pixels', (width) => {
    beforeAll(() => page.setViewportSize({ width, height: 900 }))

    it('is accessible in light', async () => {
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await violations(page)).toEqual([])
    })

    it('has colours in dark that are accessible, too', async () => {
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, 'colours')).toEqual([])
    })
  })

  it('is accessible in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('is accessible with everything on it unfolded', async () => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, 'colours')).toEqual([])
  })
})
