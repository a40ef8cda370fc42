import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browsing, violations } from './browsing.ts'
import { pageKinds } from './page-kinds.ts'

const kinds = await pageKinds(inject('sites'))
const { open } = browsing()

it('finds pages to look at', () => {
  expect(kinds.length).toBeGreaterThan(0)
})

describe.each(kinds)('$kind, shown by $site.name/$path', (kind) => {
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    page = await open(kind)
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
    })
    await page.reload({ waitUntil: 'networkidle' })
  })
  afterAll(() => page.close())

  it('loads without an error', () => {
    expect(errors).toEqual([])
  })

  describe.each([360, 768, 1440])('at %i pixels', (width) => {
    beforeAll(() => page.setViewportSize({ width, height: 900 }))

    it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
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
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }
  })
})
