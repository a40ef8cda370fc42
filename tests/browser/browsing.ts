import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, inject } from 'vitest'
import { launch } from './launch.ts'
import type { PageKind } from './page-kinds.ts'
import { serve, type Server } from './serve.ts'

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

type Options = NonNullable<Parameters<Browser['newPage']>[0]>

/** A browser and a server of every built site, for as long as the tests of a file run. */
export const browsing = (): {
  /** Opens a page that stands for its kind. Who opens it closes it. */
  open: (kind: Pick<PageKind, 'site' | 'path'>, options?: Options) => Promise<Page>
  /** A browser without a past, for who must listen before a page is opened. Who makes it closes it. */
  newContext: (options?: Options) => Promise<BrowserContext>
  /** The address at which a page is served. */
  addressOf: (site: string, path: string) => string
} => {
  const servers = new Map<string, Server>()
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
    for (const { name, folder, url } of inject('sites'))
      servers.set(name, await serve(folder, new URL(url).pathname))
  })
  afterAll(async () => {
    await browser.close()
    for (const server of servers.values()) await server.close()
  })
  const addressOf = (site: string, path: string): string => new URL(path, servers.get(site)?.url).href
  return {
    addressOf,
    newContext: (options) => browser.newContext(options),
    open: async ({ site, path }, options = {}) => {
      const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
      await page.goto(addressOf(site.name, path), { waitUntil: 'networkidle' })
      return page
    },
  }
}

/** A target’s size is a rule of WCAG 2.2 (2.5.8) that axe leaves out unless asked. */
const everything = { rules: { 'target-size': { enabled: true } } }
/** Named one by one: the tag `cat.color` brings the rule of AAA with it. */
const coloursOnly = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

/**
 * What axe finds wrong with a page as it stands, as `rule: element`.
 * @param of only what its colours bring about, for a page of which only these have changed
 */
export const violations = async (page: Page, of?: 'colours'): Promise<string[]> => {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe)
  const options = { resultTypes: ['violations'], ...(of === 'colours' ? coloursOnly : everything) }
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  )
}
