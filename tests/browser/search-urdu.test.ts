import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { browsing, violations } from './browsing.ts'
import { clipped, overflowing, overlapping } from './layout.ts'

const { open } = browsing()
const site = inject('sites').find(({ name }) => name === 'harbour')
if (site === undefined) throw new Error('The site harbour was not built.')

let page: Page
let complaints: string[]

const goTo = async (query = '', options: Parameters<typeof open>[1] = {}): Promise<void> => {
  page = await open({ site, path: `ur/search/${query}` }, options)
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.locator('#search[data-ready]').waitFor()
  if (query !== '') await settled()
}
const asked = (words: string, more: Record<string, string> = {}): string =>
  `?${new URLSearchParams({ q: words, ...more })}`
const status = () => page.getByRole('status').first()
const settled = () => expect.poll(() => status().textContent()).not.toBe('')
const results = () => page.locator('#search-results > li')

beforeEach(() => (complaints = []))
afterEach(async () => {
  await page.close()
  expect(complaints).toEqual([])
})

describe('the search page in Urdu', () => {
  it('is where «تلاش» and the slash lead from a page in Urdu', async () => {
    for (const reach of [
      () => page.getByRole('link', { name: 'تلاش' }).press('Enter'),
      () => page.keyboard.press('/'),
    ]) {
      page = await open({ site, path: 'ur/' })
      await reach()
      await page.waitForURL(/\/ur\/search\/$/)
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search-words')
      expect(
        await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
      ).toEqual(['ur', 'rtl'])
      expect(await page.getByRole('link', { name: 'English' }).getAttribute('href')).toMatch(
        /^\/press\/search\/$/,
      )
    }
  })

  it('says in Urdu how many there are, what they are and from when', async () => {
    await goTo(asked('تلچھٹ'))
    expect(await status().textContent()).toMatch(/^\d+ اندراج(?:ات)? میں \d+ (?:نتیجہ|نتائج)$/)
    expect(await results().first().locator('.when').textContent()).toMatch(/^ویبینار رپورٹ · 2 دسمبر،? 2025$/)
    expect(await page.getByRole('main').ariaSnapshot()).toContain('status: ')
  })

  it('offers what a mistyped word may mean, and the word as it was typed', async () => {
    await goTo(asked('طوفاں'))
    expect(await page.locator('#search-notice').textContent()).toContain('کے نتائج دکھائے جا رہے ہیں')
    await page.getByRole('link', { name: 'طوفاں' }).press('Enter')
    await expect.poll(() => status().textContent()).toContain('کچھ نہیں ملا')
  })

  it('narrows by values in Urdu, which the address has as everywhere', async () => {
    await goTo(asked('گاد'))
    await page.locator('summary').press('Enter')
    const kind = page.getByLabel('قسم')
    await expect.poll(() => kind.locator('option').allTextContents()).toContain('نکتہ (4)')
    await kind.selectOption({ label: 'نکتہ (4)' })
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('Point')
    await expect
      .poll(() => page.getByLabel('زبان').locator('option').allTextContents())
      .toEqual(['کوئی بھی', 'اردو (4)'])
    await page.getByRole('button', { name: 'صاف کریں' }).press('Enter')
    await expect.poll(() => kind.inputValue()).toBe('')
  })

  it('leads on without a script', async () => {
    page = await open({ site, path: 'ur/search/' }, { javaScriptEnabled: false })
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
    expect(await page.getByRole('main').innerHTML()).toContain('تلاش کے لیے جاوا اسکرپٹ درکار ہے')
    await page.getByRole('main').getByRole('link', { name: 'اصطلاحات' }).click()
    await page.waitForURL(/\/terms\/$/)
  })
})

describe('one index for all languages', () => {
  it('finds from the Urdu page what is in English', async () => {
    await goTo(asked('breakwater'))
    expect(await results().first().getByRole('link').first().textContent()).toBe('Who Owns the Breakwater?')
  })

  it('finds a thing by its name in Urdu, whatever the language of its page', async () => {
    await goTo(asked('بشیر قندیل'))
    expect(await page.locator('#search-name-list').textContent()).toContain('Bashir Qandeel')
    await page.close()
    await goTo(asked('سیلاب سے بچاؤ'))
    expect(await page.locator('#search-name-list').textContent()).toContain('Flood defence')
  })
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    ['empty', ''],
    ['with results', asked('گاد')],
    ['with results in English', asked('harbour storm')],
    ['with a mended word', asked('طوفاں')],
    ['with filters', asked('گاد', { kind: 'Point', sort: 'newest' })],
    ['with nothing found', asked('xqzvwkjx')],
  ])('is accessible and whole when %s', async (_, query) => {
    await goTo(query, { colorScheme })
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violations(page)).toEqual([])
      expect(await overflowing(page)).toEqual([])
      expect(await clipped(page)).toEqual([])
      expect(await overlapping(page)).toEqual([])
    }
  })
})
