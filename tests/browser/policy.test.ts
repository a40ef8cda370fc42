import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browsing } from './browsing.ts'
import { pageKinds } from './page-kinds.ts'

const kinds = await pageKinds(inject('sites'))
const { addressOf, newContext } = browsing()

/** What a page asked other hosts for, and what its policy refused. */
interface Watched {
  page: Page
  elsewhere: string[]
  refused: () => Promise<string[]>
}

const watched = async (): Promise<Watched> => {
  const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  await context.addInitScript(() => {
    const refusals: string[] = []
    Object.assign(globalThis, { refusals })
    addEventListener('securitypolicyviolation', (event) => {
      refusals.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`)
    })
  })
  const page = await context.newPage()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (hostname !== '127.0.0.1' && protocol !== 'data:') elsewhere.push(request.url())
  })
  return { page, elsewhere, refused: () => page.evaluate<string[]>('refusals') }
}

/** Opens and presses all that can be, as a reader might; links are left alone. */
const tryEverything = async (page: Page): Promise<void> => {
  for (const summary of await page.locator('details:not([open]) > summary').all())
    if (await summary.isVisible()) await summary.click()
  for (const button of await page.locator('main button').all())
    if (await button.isVisible()) await button.click()
  for (const select of await page.locator('main select').all()) {
    if (!(await select.isVisible())) continue
    // Some fill when they are first wanted.
    await select.focus()
    await select.press('ArrowDown')
  }
  await page.locator('main h1').selectText()
  await page.keyboard.press('End')
}

describe.each(kinds)('$kind, shown by $site.name/$path', ({ site, path }) => {
  let reader: Watched
  beforeAll(async () => {
    reader = await watched()
    await reader.page.goto(addressOf(site.name, path))
    await tryEverything(reader.page)
    await reader.page.waitForLoadState('networkidle')
  })
  afterAll(() => reader.page.context().close())

  it('does all it can within its policy', async () => {
    expect(await reader.refused()).toEqual([])
  })

  it('asks nobody but its own site for anything', () => {
    expect(reader.elsewhere).toEqual([])
  })
})

/** An element that somebody puts into a page. */
interface Brought {
  element: string
  attributes?: Record<string, string>
  text?: string
}

const bring = (page: Page, brought: Brought): Promise<void> =>
  page.evaluate(({ element, attributes = {}, text = '' }) => {
    const made = document.createElement(element)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    made.append(text)
    document.body.append(made)
  }, brought)

describe('a page into which somebody has brought code', () => {
  const takeOver = 'document.title = "taken over"'
  const attempts: Record<string, Brought> = {
    'an inline script': { element: 'script', text: takeOver },
    'a handler in an attribute': { element: 'img', attributes: { src: '/nowhere.png', onerror: takeOver } },
    'a script of another host': { element: 'script', attributes: { src: 'https://elsewhere.invalid/x.js' } },
    'a frame': { element: 'iframe', attributes: { src: 'https://elsewhere.invalid/' } },
    'a style attribute': { element: 'p', attributes: { style: 'position: fixed; inset: 0' } },
    'another base': { element: 'base', attributes: { href: 'https://elsewhere.invalid/' } },
    'text to be evaluated': {
      element: 'script',
      attributes: { type: 'module' },
      text: `setTimeout(${JSON.stringify(takeOver)})`,
    },
  }

  it.each(Object.entries(attempts))('does not let in %s', async (_, brought) => {
    const { page, elsewhere, refused } = await watched()
    await page.goto(addressOf('content', 'commentaries/'))
    // Trusted Types may throw before the policy's other parts are asked.
    await bring(page, brought).catch(() => undefined)
    await expect.poll(refused).not.toEqual([])
    expect(elsewhere.filter((url) => url !== 'https://elsewhere.invalid/')).toEqual([])
    expect(await page.title()).toContain('Commentaries')
    expect(await page.locator('h1').isVisible()).toBe(true)
    await page.context().close()
  })
})

it('Search works within its policy', async () => {
  const { page, elsewhere, refused } = await watched()
  await page.goto(addressOf('content', 'search/?q=ttp'))
  await page.locator('#search-results > li').first().waitFor()
  expect(await refused()).toEqual([])
  expect(elsewhere).toEqual([])
  await page.context().close()
})

it('The ledger is filtered within its policy', async () => {
  const { page, refused } = await watched()
  await page.goto(addressOf('content', 'recommendations/'))
  const topics = page.locator('#ledger-filter select[name=topic]')
  await topics.focus()
  await topics.locator('option').nth(1).waitFor({ state: 'attached' })
  await topics.selectOption({ index: 1 })
  await page.locator('#ledger-results li').first().waitFor()
  expect(await refused()).toEqual([])
  await page.context().close()
})

it('The page at an old address leads on, within its own', async () => {
  const { page, refused } = await watched()
  await page.goto(addressOf('harbour', 'people/mira-tern/'))
  await page.waitForURL('**/people/mira-calloway/')
  expect(await refused()).toEqual([])
  await page.context().close()
})
