import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch } from './launch.ts'
import { serve, type Server } from './serve.ts'

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
/** Of the fixture: three headings, two notes, one of them referred to twice, a cover, key points. */
const article = 'commentaries/quiet-water-is-not-safe-water/'
const passage = 'The outer gauge had drowned. The inner one stood in the lee of the wall.'

let browser: Browser
let server: Server
let address: string
beforeAll(async () => {
  const harbour = inject('sites').find(({ name }) => name === 'harbour')
  if (harbour === undefined) throw new Error('The fixture was not built.')
  browser = await launch()
  server = await serve(harbour.folder, new URL(harbour.url).pathname)
  address = new URL(article, server.url).href
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const contexts: BrowserContext[] = []
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
const open = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** Selects words of the text, as a reader does, and waits for what is offered. */
const select = async (page: Page, words: string) => {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.prose') ?? document.body, 4)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    const whole = texts.map(({ data }) => data.replace(/\s/g, ' ')).join('')
    const place = (offset: number): [Text, number] => {
      let before = 0
      for (const text of texts) {
        if (offset <= before + text.length) return [text, offset - before]
        before += text.length
      }
      throw new RangeError(wanted)
    }
    const from = whole.indexOf(wanted)
    const range = new Range()
    range.setStart(...place(from))
    range.setEnd(...place(from + wanted.length))
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }, words)
  const bar = page.locator('.passage')
  await bar.waitFor()
  return bar
}

describe('the list of contents', () => {
  it('marks the section that is being read, and that one alone', async () => {
    const page = await open({ viewport: { width: 1400, height: 500 } })
    const current = page.locator('.contents [aria-current]')
    await page.locator('h2#what-a-survey-costs').evaluate((heading) => heading.scrollIntoView())
    await expect.poll(() => current.allTextContents()).toEqual(['What a survey costs'])
    await page.evaluate(() => scrollTo(0, 0))
    await expect.poll(() => current.count()).toBe(0)
  })
})

describe.each([
  ['English', 'briefs/trade-after-the-tide/', /^Link to (this section|point \d+|recommendation \d+)$/],
  ['Urdu', 'briefs/gaad-aur-talchhat/', /ربط$/],
])('a brief in %s', (_, path, label) => {
  it('gives every heading, point and recommendation an address to copy, in sight when it is wanted', async () => {
    const page = await open({ colorScheme: 'light' })
    await page.goto(new URL(path, server.url).href)
    for (const part of ['.prose > h2', '.discussion li', '.recommendations > li']) {
      const parts = page.locator(part)
      expect(await parts.count(), part).toBeGreaterThan(0)
      for (const one of await parts.all()) {
        const permalink = one.locator('.permalink')
        expect(await permalink.getAttribute('href')).toBe(`#${await one.getAttribute('id')}`)
        expect(await permalink.getAttribute('aria-label')).toMatch(label)
      }
      const permalink = parts.first().locator('.permalink')
      const opacity = () => permalink.evaluate((element) => getComputedStyle(element).opacity)
      await page.mouse.move(0, 0)
      expect(await opacity(), part).toBe('0')
      await parts.first().hover()
      expect(await opacity(), part).toBe('1')
      await page.mouse.move(0, 0)
      await permalink.focus()
      expect(await opacity(), part).toBe('1')
      await page.keyboard.press('Enter')
      expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${await parts.first().getAttribute('id')}`)
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      })
    }
  })

  it('shows these addresses all the time where nothing hovers, and never on paper', async () => {
    const page = await open({ hasTouch: true, isMobile: true })
    await page.goto(new URL(path, server.url).href)
    const shown = () =>
      page
        .locator('.recommendations .permalink')
        .first()
        .evaluate((element) => [getComputedStyle(element).opacity, getComputedStyle(element).display])
    expect(await shown()).toEqual(['1', 'inline-block'])
    await page.emulateMedia({ media: 'print' })
    expect((await shown())[1]).toBe('none')
  })
})

describe('a selected passage', () => {
  it('can be copied as a link that leads to its words', async () => {
    const page = await open()
    const bar = await select(page, passage)
    await bar.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => page.locator('p[role=status]').textContent()).toBe('Link copied')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^https:\/\/harbour-review\.example\/press\/commentaries\/.*#:~:text=the%20outer/i)

    const there = await open()
    await there.goto('about:blank')
    await there.goto(`${address}${new URL(copied).hash}`)
    const [top = 0, height = 0] = await there
      .getByText('The outer gauge had drowned.')
      .evaluate((element) => [element.getBoundingClientRect().top, innerHeight])
    expect(await there.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(height)
  })

  it('can be sent by WhatsApp with its words, without a request', async () => {
    const page = await open()
    const bar = await select(page, passage)
    const link = new URL((await bar.getByRole('link').getAttribute('href')) ?? '')
    expect(link.origin).toBe('https://wa.me')
    const [quote, title, url] = (link.searchParams.get('text') ?? '').split('\n')
    expect(quote).toBe(`“${passage}”`)
    expect(title).toBe('Quiet Water Is Not Safe Water')
    expect(url).toMatch(/#:~:text=/)
  })

  it('can be handed to the device’s own share sheet where there is one', async () => {
    const page = await open()
    await page.evaluate(() => {
      Object.assign(navigator, {
        share: (shared: unknown) => Promise.resolve(Object.assign(globalThis, { shared })),
      })
    })
    const bar = await select(page, passage)
    await bar.getByRole('button', { name: 'Share…' }).click()
    expect(await page.evaluate<unknown>('shared')).toMatchObject({
      text: passage,
      url: expect.stringContaining('#:~:text='),
    })
  })

  it.each(['The outer gauge had drowned.', 'The tide came as usual.', 'A boat, two people'])(
    'ends where its paragraph ends, selected as a whole: %s',
    async (words) => {
      const page = await open()
      const paragraph = page.locator('.prose :is(p, li)').filter({ hasText: words }).first()
      await paragraph.click({ clickCount: 3, position: { x: 5, y: 5 } })
      await page.locator('.passage').waitFor()
      const link = (await page.locator('.passage a').getAttribute('href')) ?? ''
      const [, directive = ''] = (new URL(link).searchParams.get('text') ?? '').split(':~:text=')
      const [, end] = directive.split(',').filter((part) => !part.startsWith('-') && !part.endsWith('-'))
      const whole = (await paragraph.textContent())?.replace(/\s+/g, ' ').trim().toLowerCase() ?? ''
      expect(whole.endsWith(decodeURIComponent(end ?? directive).toLowerCase())).toBe(true)
    },
  )

  it('keeps to what was selected, and to the words of the entry', async () => {
    const page = await open()
    await select(page, passage)
    expect(await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' '))).toBe(passage)
    await page.locator('.site-foot p').first().selectText()
    await expect.poll(() => page.locator('.passage').count()).toBe(0)
  })

  it('is shared by keyboard alone: the next stop after the selection, and Escape ends it', async () => {
    const page = await open()
    await page.getByText('The tide came as usual.').click()
    await select(page, 'The tide came as usual.')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.passage') !== null)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('p[role=status]').textContent()).toBe('Link copied')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.passage').count()).toBe(0)
  })

  it.each([
    [1400, 'light'],
    [360, 'dark'],
  ] as const)('is offered accessibly at %i pixels in %s', async (width, colorScheme) => {
    const page = await open({ viewport: { width, height: 740 }, colorScheme })
    await select(page, passage)
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run(document)')
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })
})

describe('a page', () => {
  it('is printed by a button, and shared by its address', async () => {
    const page = await open()
    await page.evaluate(() =>
      Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }),
    )
    const box = page.locator('.share')
    await box.getByRole('button', { name: 'Print' }).click()
    expect(await page.evaluate<unknown>('globalThis.printed')).toBe(true)
    await box.getByRole('button', { name: 'Copy link' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('https://harbour-review.example/press/commentaries/quiet-water-is-not-safe-water/')
  })

  it('shows no button that would do nothing without JavaScript, and can still be sent', async () => {
    const page = await open({ javaScriptEnabled: false })
    expect(await page.locator('.share button:visible').count()).toBe(0)
    expect(await page.locator('.share a').getAttribute('href')).toMatch(
      /^https:\/\/wa\.me\/\?text=https%3A%2F%2F/,
    )
  })

  it('says aloud that a citation was copied', async () => {
    const page = await open()
    await page.locator('.cite summary').click()
    await page.locator('.cite .copy').first().click()
    await expect.poll(() => page.locator('p[role=status]').textContent()).toBe('Copied')
  })
})

describe('footnotes', () => {
  const tops = (page: Page) =>
    page.evaluate(() => {
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      return {
        references: [1, 2].map((number) => top(`[data-note="${number}"]`)?.top ?? NaN),
        notes: [1, 2].map((number) => top(`.footnotes li:nth-child(${number})`)?.top ?? NaN),
        side: top('.footnotes li')?.left ?? NaN,
        edge: top('.prose > p')?.right ?? NaN,
      }
    })

  it('stand level with their references where there is room, without JavaScript', async () => {
    const { notes, references, side, edge } = await tops(await open({ javaScriptEnabled: false }))
    for (const [index, note] of notes.entries())
      expect(Math.abs(note - (references[index] ?? NaN))).toBeLessThan(12)
    expect(side).toBeGreaterThan(edge)
  })

  it('stand at the end of the text where there is none', async () => {
    const page = await open({ viewport: { width: 800, height: 900 } })
    const { notes, references, side, edge } = await tops(page)
    expect(Math.min(...notes)).toBeGreaterThan(Math.max(...references))
    expect(side).toBeLessThan(edge)
  })

  it('are read at the end of the text either way, each with a way back in words', async () => {
    const page = await open()
    const backs = page.locator('.footnotes').getByRole('link', { name: /^Back to reference/ })
    expect(await backs.allTextContents()).toEqual([
      'Back to reference 1',
      'Back to reference 1-2',
      'Back to reference 2',
    ])
    const last = await page.evaluate(() => document.querySelector('.prose')?.lastElementChild?.className)
    expect(last).toBe('footnotes')
    await backs.first().focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('footnote-fnref-chart')
  })
})

it('Nothing moves when fonts and scripts arrive late', async () => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  contexts.push(context)
  await context.route(/\.(?:woff2|js)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of [
    '',
    article,
    'briefs/trade-after-the-tide/',
    'people/mira-calloway/',
    'recommendations/',
  ]) {
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate<number[]>('shifts'), path).toEqual([])
  }
})
