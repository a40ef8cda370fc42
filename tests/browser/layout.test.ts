import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browsing } from './browsing.ts'
import { clipped, measure, offEdge, overflowing, overlapping } from './layout.ts'
import { pageKinds } from './page-kinds.ts'

const kinds = await pageKinds(inject('sites'))
const { open } = browsing()

/** A phone, a tablet, a desk, and a desk at 400 % (WCAG 2.2, 1.4.10: 320 × 256). */
const windows = [
  [360, 740],
  [768, 1024],
  [1440, 900],
  [320, 256],
] as const

/** What a reader who needs more room sets (WCAG 2.2, 1.4.12). */
const roomier = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`

describe.each(kinds)('$kind, shown by $site.name/$path', (kind) => {
  let page: Page
  beforeAll(async () => {
    page = await open(kind)
  })
  afterAll(() => page.close())

  describe.each(windows)('in a window of %i × %i', (width, height) => {
    beforeAll(() => page.setViewportSize({ width, height }))

    it('does not scroll sideways', async () => {
      expect(await overflowing(page)).toEqual([])
    })
    it('sets no words on others', async () => {
      expect(await overlapping(page)).toEqual([])
    })
    it('cuts no words off', async () => {
      expect(await clipped(page)).toEqual([])
    })
    it('begins all that is read at one edge, with the rest in the margin', async () => {
      expect(await offEdge(page)).toEqual([])
    })
  })

  it('holds 45 to 75 letters in a line where there is room', async () => {
    for (const width of [768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const letters = await measure(page)
      if (letters === undefined) continue
      expect(letters).toBeGreaterThanOrEqual(45)
      expect(letters).toBeLessThanOrEqual(75)
    }
  })

  it('bears the spacing that a reader sets', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    // A style sheet of a script’s is what the pages' policy lets in.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets.push(sheet)
    }, roomier)
    expect(await overflowing(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
  })
})

it('finds words that are cut off, lie outside the window, or on others', async () => {
  const [kind] = kinds
  if (kind === undefined) throw new Error('No page was built.')
  const page = await open(kind, { viewport: { width: 360, height: 740 }, bypassCSP: true })
  await page.setContent(`<!doctype html>
    <p style="position: absolute; top: 50px">One line of words</p>
    <p style="position: absolute; top: 55px">Another on it</p>
    <p style="position: absolute; left: -40px; top: 100px">Out on the left</p>
    <p style="position: absolute; top: 150px; width: 4em; overflow: hidden; white-space: nowrap">Cut off here</p>
    <p style="position: absolute; top: 200px; width: 500px">Wide</p>
  `)
  expect(await overlapping(page)).toEqual(['One line of words | Another on it'])
  expect((await clipped(page)).map((problem) => /(outside|wider).*>(.*)</.exec(problem)?.slice(1))).toEqual([
    ['outside', 'Out on the left'],
    ['wider', 'Cut off here'],
    ['outside', 'Wide'],
  ])
  expect((await overflowing(page)).join()).toContain('Wide')
  await page.close()
})

it('finds running text to count the letters of', async () => {
  const article = kinds.find(({ kind }) => kind === '/commentaries/<id>/')
  if (article === undefined) throw new Error('No commentary was built.')
  const page = await open(article, { viewport: { width: 1440, height: 900 } })
  expect(await measure(page)).toBeGreaterThan(45)
  await page.close()
})

it('shows on the home page at a glance the latest brief, all that it recommends, and what comes next', async () => {
  const home = kinds.find(({ kind, site }) => kind === '/' && site.name === 'content')
  if (home === undefined) throw new Error('No home page was built.')
  const page = await open(home, { viewport: { width: 1440, height: 900 } })
  const bottoms = await page
    .locator('.lead-title, .lead .recommendations > li, .lead + section > .label')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().bottom))
  expect(bottoms.length).toBeGreaterThan(3)
  expect(Math.max(...bottoms)).toBeLessThan(900)
  await page.close()
})
