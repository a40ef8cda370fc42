import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch } from './launch.ts'
import { pageKinds } from './page-kinds.ts'
import { serve, type Server } from './serve.ts'

const kinds = await pageKinds(inject('sites'))
const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds wrong, as `rule: element`. */
const violations = async (page: Page): Promise<string[]> => {
  const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })")
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  )
}

/** Elements that reach beyond the window's right or left edge, if the page can be scrolled sideways. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right > clientWidth + 1 || left < -1
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })

let browser: Browser
const servers = new Map<string, Server>()

beforeAll(async () => {
  browser = await launch()
  for (const { name, folder, url } of inject('sites'))
    servers.set(name, await serve(folder, new URL(url).pathname))
})

afterAll(async () => {
  await browser.close()
  for (const server of servers.values()) await server.close()
})

it('finds pages to look at', () => {
  expect(kinds.length).toBeGreaterThan(0)
})

describe.each(kinds)('$kind, shown by $site.name/$path', ({ site, path }) => {
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    page = await browser.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
    })
    await page.goto(new URL(path, servers.get(site.name)?.url).href, { waitUntil: 'networkidle' })
    await page.evaluate(axe)
  })

  afterAll(() => page.close())

  it('loads without an error', () => {
    expect(errors).toEqual([])
  })

  describe.each([360, 1440])('at %i pixels', (width) => {
    beforeAll(() => page.setViewportSize({ width, height: 900 }))

    it('does not scroll sideways', async () => {
      expect(await overflowing(page)).toEqual([])
    })

    it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(page)).toEqual([])
    })
  })
})
