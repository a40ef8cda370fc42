import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { siteOf } from '../site/site.ts'
import { launch } from './launch.ts'
import { serve, type Server } from './serve.ts'
import { browsing } from './browsing.ts'

const site = siteOf('harbour')
const { open } = browsing()
const article = 'commentaries/khamosh-pani-mehfooz-nahin/'
const paths = [
  'ur/',
  'ur/commentaries/',
  article,
  'briefs/gaad-aur-talchhat/',
  'recommendations/gaad-aur-talchhat/survey-after-every-storm/',
  'ur/events/spoil-and-storms/',
  'ur/people/petra-van-der-holm/',
  'ur/topics/dredging/',
]

/** Sets a page in Nastaliq, also where the font came too late for it, as it may on a machine that is busy. */
const setInNastaliq = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const late = [...document.fonts].find(({ family }) => family === 'Nastaliq')
    const file = document.querySelector<HTMLLinkElement>('link[rel=preload][href*=nastaliq]')
    if (late === undefined || file === null) throw new Error('This page has no Nastaliq.')
    const face = new FontFace('Nastaliq', `url(${file.href})`, { unicodeRange: late.unicodeRange })
    document.fonts.add(await face.load())
  })

/** The names of the fonts in which the first element that a selector finds is drawn. */
const fontsOf = async (page: Page, selector: string): Promise<string[]> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName }) => familyName)
}

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
    await setInNastaliq(page)
  })
  afterAll(() => page.close())

  it('is set in Nastaliq, with Latin words in a serif', async () => {
    expect(await fontsOf(page, '.site-name')).toContain('Noto Nastaliq Urdu')
    const latin = await page.locator('main bdi[lang=en]').count()
    if (latin > 0) expect((await fontsOf(page, 'main bdi[lang=en]')).join()).toMatch(/Serif/)
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

  it.each([360, 1440])('leads the Tab key from right to left and down, at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    // From the beginning: the browser goes on from where the last key led to.
    await page.evaluate(() => {
      scrollTo(0, 0)
      document.body.tabIndex = -1
      document.body.focus()
      document.body.removeAttribute('tabindex')
    })
    const stops: { words: string; left: number; top: number; bottom: number; isSeen: boolean }[] = []
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        const [first] = element?.getClientRects() ?? []
        if (element === null || element === document.body || first === undefined) return undefined
        // Words in English run the other way, such as the address at the foot of the page.
        if (element.closest('[dir=ltr]') !== null) return 'english'
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return {
          words: element.textContent,
          left: first.left,
          top: first.top + scrollY,
          bottom: first.bottom + scrollY,
          isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        }
      })
      if (stop === undefined) break
      if (stop !== 'english') stops.push(stop)
    }
    expect(stops.length).toBeGreaterThan(15)
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
    // The skip link lies over the head of the page.
    const back = stops.slice(2).filter((stop, index) => {
      const before = stops[index + 1]
      // What is not below is further left: on the same line, or at the top of the next column.
      return before !== undefined && stop.top < before.bottom - 1 && stop.left >= before.left
    })
    expect(back).toEqual([])
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

describe('the weight of a page', () => {
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

  const fontsFor = async (path: string): Promise<string[]> =>
    (await fetched(path)).map((answer) => answer.path).filter((name) => name.endsWith('.woff2'))
  const forUrdu = (fonts: readonly string[]) => fonts.filter((name) => !name.includes('source-serif'))

  it('/, in English, fetches no font for the word that leads to Urdu', async () => {
    const fonts = await fontsFor('')
    expect(fonts.length).toBeGreaterThan(0)
    expect(forUrdu(fonts)).toEqual([])
  })

  it.each(['commentaries/seagrass-and-silt/', 'people/sahar-lodhrani/'])(
    '/%s, in English, has a small font at most for the Urdu words in it: where the device has none',
    async (path) => {
      expect(forUrdu(await fontsFor(path)).filter((name) => !name.includes('scheherazade'))).toEqual([])
    },
  )

  it('/people/sahar-lodhrani/: a name in Urdu costs an English page 18 kB, on a device without such a face', async () => {
    const answers = await fetched('people/sahar-lodhrani/')
    expect(answers.length).toBeLessThanOrEqual(7)
    expect(answers.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(50_000 + 18_000)
  })

  it('does not keep a reader waiting: without its fonts, the page is read in those of the device', async () => {
    const page = await browser.newPage()
    // They are on their way for as long as anybody looks.
    await page.route('**/*.woff2', () => new Promise(() => undefined))
    await page.goto(new URL(article, server.url).href, { waitUntil: 'commit' })
    const seen = await page.locator('.prose p').first().boundingBox()
    expect(seen?.height).toBeGreaterThan(20)
    await page.close()
  })
})

describe.each([360, 1440])('on slow 3G, %i pixels wide', (width) => {
  // Each answer comes late, and in one piece: a line that begins at the right counts as moved in Chromium when words are
  // added to it, because its left edge is taken for its beginning. No reader sees anything move then.
  beforeAll(() => server.slow({ latency: 400, bytesPerSecond: 400_000 / 8 }))
  afterAll(() => server.slow({ latency: 0, bytesPerSecond: Infinity }))

  it.each([article, 'briefs/gaad-aur-talchhat/'])(
    '/%s: nothing moves, now or at the next visit, which is in Nastaliq',
    async (path) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } })
      await context.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(globalThis, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[])
            if (!entry.hadRecentInput) shifts.push(entry.value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      for (const visit of ['first', 'next']) {
        const page = await context.newPage()
        await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' })
        // A font that is there takes part in the next frame, if it does at all.
        await page.evaluate(async () => {
          await document.fonts.ready
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        })
        expect(await page.evaluate<number[]>('shifts'), visit).toEqual([])
        const drawn = await fontsOf(page, 'main h1')
        if (visit === 'first') expect(drawn).not.toContain('Noto Nastaliq Urdu')
        else expect(drawn).toContain('Noto Nastaliq Urdu')
        await page.close()
      }
      await context.close()
    },
    90_000,
  )
})
