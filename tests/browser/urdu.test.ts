import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { siteOf } from '../site/site.ts'
import { launch } from './launch.ts'
import { serve, type Server } from './serve.ts'
import { browsing } from './browsing.ts'

const site = siteOf('harbour')
const { open } = browsing()
const article = 'commentaries/khamosh-pani-mehfooz-nahin/'
const paths = ['ur/', 'ur/commentaries/', article, 'briefs/gaad-aur-talchhat/']

/** Words in Urdu whose ink lies on that of the line above, or is cut off by the box around them. */
const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    if (context === null) throw new Error('This browser measures nothing.')
    const problems: string[] = []
    /** The nearest box around an element that cuts off what reaches beyond it. */
    const clip = (element: Element | null): Element | undefined =>
      element === null || element === document.documentElement
        ? undefined
        : getComputedStyle(element).overflowY === 'visible'
          ? clip(element.parentElement)
          : element
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('.skip, .visually-hidden')) continue
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element)
      context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
      const own = context.measureText(' ').fontBoundingBoxAscent
      const words: { word: string; left: number; right: number; top: number; bottom: number }[] = []
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          if (!/[\u0600-\u06ff]/.test(word)) continue
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const { left, right, top } = range.getBoundingClientRect()
          const ink = context.measureText(word)
          const baseline = top + own
          words.push({
            word,
            left,
            right,
            top: baseline - ink.actualBoundingBoxAscent,
            bottom: baseline + ink.actualBoundingBoxDescent,
          })
        }
      }
      // The strokes of a word slope, so that the box around its ink has empty corners.
      const corner = parseFloat(fontSize) / 5
      const around = clip(element)?.getBoundingClientRect()
      for (const [index, one] of words.entries()) {
        if (around !== undefined && (one.bottom > around.bottom + 1 || one.top < around.top - 1))
          problems.push(`${one.word} is cut off in ${element.outerHTML.slice(0, 80)}`)
        for (const other of words.slice(index + 1))
          if (one.left < other.right && other.left < one.right && one.bottom > other.top + corner)
            problems.push(`${one.word} reaches ${(one.bottom - other.top).toFixed(1)} px into ${other.word}`)
      }
    }
    return problems
  })

describe.each(paths)('/%s', (path) => {
  let page: Page
  beforeAll(async () => {
    page = await open({ site, path })
  })
  afterAll(() => page.close())

  it('is set in Nastaliq, with Latin words in the serif of the site', async () => {
    expect(await page.evaluate(() => document.fonts.check('16px Nastaliq', 'پ'))).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(
      /^"?Nastaliq"?, "Source Serif"/,
    )
  })

  it('begins at the right', async () => {
    const [direction, start, width] = await page.evaluate(() => {
      const heading = document.querySelector('main h1, main h2, main .lead-title')
      return [
        getComputedStyle(document.body).direction,
        heading?.getBoundingClientRect().right ?? 0,
        document.documentElement.clientWidth,
      ] as const
    })
    expect(direction).toBe('rtl')
    expect(start).toBeGreaterThan(width / 2)
  })

  it.each([360, 768, 1440])('has room in its lines for all of its letters at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await crowded(page)).toEqual([])
  })

  it('neither slants letters nor spaces them apart', async () => {
    const torn = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => element.matches(':lang(ur)'))
        .filter((element) => {
          const { letterSpacing, fontStyle, textTransform } = getComputedStyle(element)
          return (
            !['normal', '0px'].includes(letterSpacing) || fontStyle !== 'normal' || textTransform !== 'none'
          )
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    )
    expect(torn).toEqual([])
  })
})

describe('the weight of a page', () => {
  let server: Server
  let browser: Awaited<ReturnType<typeof launch>>
  beforeAll(async () => {
    browser = await launch()
    const built = inject('sites').find(({ name }) => name === site.name)
    server = await serve(built?.folder ?? '', new URL(site.url).pathname)
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  /** What a first visit fetches, without the site's icon. */
  const fetched = async (path: string) => {
    server.forget()
    const page = await browser.newPage()
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' })
    await page.close()
    return server.answers.filter(({ type }) => !type.includes('svg'))
  }

  it.each(paths)('/%s: at most 220 kB', async (path) => {
    const bytes = (await fetched(path)).reduce((sum, answer) => sum + answer.bytes, 0)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThanOrEqual(220_000)
  })

  it.each(['', 'commentaries/pilots-in-the-fog/', 'commentaries/seagrass-and-silt/'])(
    '/%s, in English, fetches no Nastaliq, and Naskh only for words in Urdu',
    async (path) => {
      const fonts = (await fetched(path))
        .map((answer) => answer.path)
        .filter((name) => name.endsWith('.woff2'))
      expect(fonts.filter((name) => name.includes('nastaliq'))).toEqual([])
      if (!path.includes('seagrass'))
        expect(fonts.filter((name) => name.includes('scheherazade'))).toEqual([])
    },
  )

  it('does not keep a reader waiting: without its fonts, the page is read in those of the device', async () => {
    const page = await browser.newPage()
    // They are on their way for as long as anybody looks.
    await page.route('**/*.woff2', () => new Promise(() => undefined))
    await page.goto(new URL(article, server.url).href, { waitUntil: 'commit' })
    const seen = await page.locator('.prose p').first().boundingBox()
    expect(seen?.height).toBeGreaterThan(20)
    expect(
      await page.evaluate(() => [...document.fonts].find(({ family }) => /Nastaliq/.test(family))?.display),
    ).toBe('swap')
    await page.close()
  })
})
