import { getDocumentProxy } from 'unpdf'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch } from './launch.ts'
import { serve, type Server } from './serve.ts'

let browser: Browser
let server: Server
beforeAll(async () => {
  const harbour = inject('sites').find(({ name }) => name === 'harbour')
  if (harbour === undefined) throw new Error('The fixture was not built.')
  browser = await launch()
  server = await serve(harbour.folder, new URL(harbour.url).pathname)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** The page, printed from a dark screen: the words of each sheet, blanks made one. */
const printed = async (path: string): Promise<string[]> => {
  const page = await browser.newPage({ colorScheme: 'dark' })
  await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' })
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  await page.close()
  const sheets: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const words = items.flatMap((item) => ('str' in item ? [item.str, item.hasEOL ? ' ' : ''] : []))
    sheets.push(words.join('').replace(/\s+/g, ' '))
  }
  return sheets
}

describe('a brief on paper', () => {
  let sheets: string[]
  let words: string
  beforeAll(async () => {
    sheets = await printed('briefs/trade-after-the-tide/')
    words = sheets.join(' ')
  })

  it('has the addresses of its links beside them', () => {
    expect(words).toContain('Recording at 00:02:10 (https://video.example/watch/')
  })

  it('has its own address and who published it', () => {
    expect(words).toContain('https://harbour-review.example/press/briefs/trade-after-the-tide/')
    expect(sheets[0]).toContain('The Harbour Review')
  })

  it('has nothing that leads elsewhere or is there to be pressed', () => {
    for (const chrome of [
      'Skip to',
      'Commentaries',
      'Search',
      'Contents',
      'Print',
      'Copy',
      'WhatsApp',
      'Related',
    ])
      expect(words, chrome).not.toContain(chrome)
  })

  it('has numbered sheets, none of them ending in a heading', () => {
    expect(sheets.length).toBeGreaterThan(1)
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(`${index + 1} / ${sheets.length}`)
      expect(sheet).not.toMatch(
        /(?:Who spoke|What should be done|Executive summary|Questions from the floor) *(?:The Harbour Review)? *$/,
      )
    }
  })
})

/** How a page looks in print, as far as the browser computes it. */
const computed = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

describe('print, asked for from a dark screen', () => {
  let page: Page
  beforeAll(async () => {
    page = await browser.newPage({ colorScheme: 'dark' })
    await page.goto(new URL('commentaries/quiet-water-is-not-safe-water/', server.url).href, {
      waitUntil: 'load',
    })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  })
  afterAll(() => page.close())

  it('is black on white', async () => {
    expect(await computed(page, 'html', 'background-color')).toBe('rgb(255, 255, 255)')
    expect(await computed(page, 'html', 'color')).toBe('rgb(0, 0, 0)')
    expect(await computed(page, 'html', 'color-scheme')).toBe('light')
  })

  it('opens closed boxes, and keeps of the citations the one that all can read', async () => {
    expect(await page.locator('.cite dd.citation:visible').allTextContents()).toEqual([
      expect.stringContaining(
        'https://harbour-review.example/press/commentaries/quiet-water-is-not-safe-water/',
      ),
    ])
  })

  it('keeps headings with what follows, and figures and recommendations whole', async () => {
    expect(await computed(page, '.prose h2', 'break-after')).toBe('avoid')
    expect(await computed(page, '.prose figure', 'break-inside')).toBe('avoid')
    expect(await computed(page, '.prose p', 'orphans')).toBe('3')
  })

  it('sets notes at the end of the text', async () => {
    expect(await computed(page, '.footnotes li', 'position')).toBe('static')
  })
})

it('The styles for paper are no reader’s burden on a screen', async () => {
  const page = await browser.newPage()
  await page.goto(server.url, { waitUntil: 'networkidle' })
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.css'))
      .map(
        (entry) =>
          (entry as PerformanceResourceTiming & { renderBlockingStatus: string }).renderBlockingStatus,
      ),
  )
  expect(blocking).toEqual(['non-blocking'])
  await page.close()
})
