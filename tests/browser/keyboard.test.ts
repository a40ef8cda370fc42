import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browsing } from './browsing.ts'
import { pageKinds } from './page-kinds.ts'

const kinds = await pageKinds(inject('sites'))
const { open } = browsing()

/** What happens while the Tab key leads through a page. */
interface Journey {
  stops: number
  /** Elements that a Tab should reach. */
  tabbable: number
  problems: string[]
  ended: boolean
}

declare global {
  var journey: Journey & { last?: Element }
}

/** Watches each stop of the focus: that it is seen, lies in the window, and comes after the last one. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const tabbable = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((element) => visible(element) && !element.matches(':disabled'))
    globalThis.journey = { stops: 0, tabbable: tabbable.length, problems: [], ended: false }
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return
      const { journey } = globalThis
      if (target === tabbable[0] && journey.stops > 0) journey.ended = true
      if (journey.ended) return
      journey.stops += 1
      const name = target.outerHTML.slice(0, 100)
      const style = getComputedStyle(target)
      if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2)
        journey.problems.push(`focus not seen: ${name}`)
      const { top, bottom, left, right } = target.getBoundingClientRect()
      if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
        journey.problems.push(`out of the window: ${name}`)
      if (
        journey.last !== undefined &&
        !(journey.last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)
      )
        journey.problems.push(`goes back: ${name}`)
      journey.last = target
    })
  })

/** Puts the focus before everything, wherever a script has put it. */
const toTheTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })

describe.each(kinds)('$kind, shown by $site.name/$path', (kind) => {
  let page: Page
  beforeAll(async () => {
    page = await open(kind, { viewport: { width: 1280, height: 800 } })
  })
  afterAll(() => page.close())

  it('leads the Tab key once through everything, in order and in sight', async () => {
    await toTheTop(page)
    await watch(page)
    const { tabbable } = await page.evaluate(() => globalThis.journey)
    for (let press = 0; press <= tabbable; press += 1) await page.keyboard.press('Tab')
    const { stops, problems } = await page.evaluate(() => globalThis.journey)
    expect(problems).toEqual([])
    expect(stops).toBe(tabbable)
  })

  it('leads from its first stop past the navigation to the text', async () => {
    await page.reload({ waitUntil: 'networkidle' })
    await toTheTop(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(() => document.activeElement?.closest('main, footer')?.tagName ?? 'header'),
    ).not.toBe('header')
  })
})
