import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { siteOf } from '../site/site.ts'
import { launch } from './launch.ts'
import { serve, type Server } from './serve.ts'

const built = siteOf('harbour')
const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
let browser: Browser
let server: Server
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launch()
  server = await serve(built.folder, new URL(built.url).pathname)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})
beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
  complaints = []
  page.on('pageerror', ({ message }) => complaints.push(message))
})
afterEach(async () => {
  await context.close()
  expect(complaints).toEqual([])
})

const ledger = () => `${server.url}recommendations/`
const line = () => page.locator('#ledger-count')
const titles = () => page.locator('#ledger-results .title a').allTextContents()
const filter = (name: string) => page.locator('#ledger-filter').getByRole('combobox', { name, exact: true })
const chosen = (label: string) => filter(label).inputValue()
const choices = (label: string) => filter(label).locator('option').allTextContents()
const isListed = () => page.locator('#ledger-listing').isVisible()

describe('the ledger, below a sub-path', () => {
  it('is a whole page of recommendations before anything is chosen, and asks for no file', async () => {
    server.forget()
    await page.goto(ledger(), { waitUntil: 'networkidle' })
    expect(await line().textContent()).toMatch(/^\s*9 recommendations, 7 tracked\.\s*$/)
    expect(await isListed()).toBe(true)
    expect(await choices('Status')).toContain('In progress (2)')
    expect(server.answers.filter(({ path }) => path.endsWith('.json'))).toEqual([])
  })

  it('narrows by several filters at once; the address says which, and the choices say what they leave', async () => {
    await page.goto(ledger())
    await filter('Addressee').selectOption('north-quay-terminals')
    await expect.poll(() => line().textContent()).toBe('4 of 9 recommendations, 3 tracked.')
    await filter('Status').selectOption('in-progress')
    await expect.poll(titles).toEqual(['Rosters a week ahead', 'Dredge and build at once'])
    expect(new URL(page.url()).search).toBe('?addressee=north-quay-terminals&status=in-progress')
    expect(await isListed()).toBe(false)
    expect(await choices('Topic')).toEqual(['Any', 'Dredging (1)', 'Labour (1)', 'Ports (1)'])
    expect(await page.locator('#ledger-results .meta').first().textContent()).toContain(
      'To North Quay Terminals Ltd',
    )
  })

  it('shows what an address asks for, in its order', async () => {
    await page.goto(`${ledger()}?status=in-progress&sort=oldest`)
    await expect.poll(titles).toEqual(['Dredge and build at once', 'Rosters a week ahead'])
    expect([await chosen('Status'), await chosen('Order')]).toEqual(['in-progress', 'oldest'])
  })

  it('goes back a filter at a time, and from a recommendation to what was asked', async () => {
    await page.goto(ledger())
    await filter('Status').selectOption('in-progress')
    await expect.poll(titles).toHaveLength(2)
    await filter('Topic').selectOption('labour')
    await expect.poll(titles).toEqual(['Rosters a week ahead'])
    await page.getByRole('link', { name: 'Rosters a week ahead' }).click()
    await expect.poll(() => page.locator('h1').textContent()).toContain('Rosters a week ahead')

    await page.goBack()
    await expect.poll(titles).toEqual(['Rosters a week ahead'])
    expect([await chosen('Status'), await chosen('Topic')]).toEqual(['in-progress', 'labour'])
    await page.goBack()
    await expect.poll(titles).toHaveLength(2)
    expect(await chosen('Topic')).toBe('')
    await page.goBack()
    await expect.poll(isListed).toBe(true)
    expect(await line().textContent()).toContain('9 recommendations, 7 tracked.')
    await page.goForward()
    await expect.poll(titles).toHaveLength(2)
  })

  it('can be used with the keyboard alone: one step back from any number of choices of a filter', async () => {
    await page.goto(ledger())
    await filter('Addressee').focus()
    await page.keyboard.press('Tab')
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowDown')
    await expect.poll(() => new URL(page.url()).search).toBe('?status=in-progress')
    await expect.poll(titles).toHaveLength(2)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(isListed).toBe(true)
    expect(new URL(page.url()).search).toBe('')
    await page.goBack()
    await expect.poll(titles).toHaveLength(2)
    await page.goBack()
    await expect.poll(isListed).toBe(true)
    expect(page.url()).toBe(ledger())
  })

  it('tells assistive technology what is left', async () => {
    await page.goto(ledger())
    await filter('Topic').selectOption('labour')
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: 'recommendations' }).textContent())
      .toBe('2 of 9 recommendations, 1 tracked.')
  })

  it('shows 50 at a time, and the focus goes on with the list', async () => {
    const response = await fetch(`${ledger()}ledger.json`)
    const small = (await response.json()) as { rows: [string, ...unknown[]][] }
    const rows = Array.from({ length: 120 }, (_, index) => {
      const [, words, ...rest] = small.rows[0] ?? ['', '']
      return [`r-${index}`, `${String(words)} ${index}`, ...rest]
    })
    await page.route('**/ledger.json', (route) => route.fulfill({ json: { ...small, rows } }))
    await page.goto(`${ledger()}?status=not-tracked`)
    await expect.poll(titles).toHaveLength(50)
    await page.getByRole('button', { name: 'Show 50 more' }).press('Enter')
    await expect.poll(titles).toHaveLength(100)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/ 50$/)
    await page.getByRole('button', { name: 'Show 20 more' }).click()
    await expect.poll(titles).toHaveLength(120)
    expect(await page.getByRole('button', { name: /more/ }).isVisible()).toBe(false)
  })

  it('says so when its file cannot be had, and has the lists still', async () => {
    await page.route('**/ledger.json', (route) => route.abort())
    await page.goto(ledger())
    await filter('Topic').selectOption('labour')
    await expect.poll(() => line().textContent()).toContain('could not be loaded')
    expect(await isListed()).toBe(true)
  })

  it('is accessible while it is filtered', async () => {
    await page.goto(`${ledger()}?status=in-progress`)
    await expect.poll(titles).toHaveLength(2)
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run(document, { resultTypes: ['violations'] })",
    )
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })

  it('without JavaScript is a page of lists, without a filter', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const bare = await plain.newPage()
    await bare.goto(ledger())
    expect(await bare.locator('#ledger-filter').isVisible()).toBe(false)
    expect(await bare.getByRole('link', { name: 'In progress' }).getAttribute('href')).toBe(
      '/press/recommendations/status/in-progress/',
    )
    await plain.close()
  })
})
