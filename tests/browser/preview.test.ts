import { spawn, type ChildProcess } from 'node:child_process'
import { delimiter, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './browsing.ts'
import { launch } from './launch.ts'
import { clipped, overflowing, overlapping } from './layout.ts'

const root = join(import.meta.dirname, '../..')

let server: ChildProcess
let address: string
let browser: Browser
let page: Page

/** Starts `npm run dev` on a free port; settles with the address that it gives. */
const serveHarbour = (): Promise<string> =>
  new Promise((resolve, reject) => {
    server = spawn('astro', ['dev', '--port', '0'], {
      cwd: root,
      env: {
        // What Vitest sets would make another server of it.
        ...Object.fromEntries(
          Object.entries(process.env).filter(
            ([name]) => !/^(VITEST|TEST|DEV|PROD|MODE|SSR|BASE_URL)/.test(name),
          ),
        ),
        PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        NODE_ENV: 'development',
        CONTENT_DIR: 'tests/fixtures/harbour',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const local = /Local\s+(\S+)/.exec(output)?.[1]
        if (local !== undefined) resolve(local)
      })
    server.on('close', () => reject(new Error(`The server ended: ${output}`)))
  })

beforeAll(async () => {
  address = await serveHarbour()
  browser = await launch()
  page = await browser.newPage({ reducedMotion: 'reduce' })
}, 180_000)
afterAll(async () => {
  await browser.close()
  server.removeAllListeners('close').kill()
})

describe('the page of every element', () => {
  beforeAll(async () => {
    await page.goto(new URL('styleguide/', address).href, { waitUntil: 'networkidle' })
  })

  it('shows them', async () => {
    for (const element of [
      '.label',
      '.entries',
      '.cast .monogram',
      '.recommendations.short',
      '.recommendations.unnumbered',
      '.facts',
      '.tags',
      '.search',
      '.banner',
      '.key-points',
      '.pull-quote',
      '.note',
      'table',
      '.discussion',
      '.footnotes',
      '.pager',
    ])
      expect(await page.locator(element).count(), element).toBeGreaterThan(0)
  })

  it.each([360, 768, 1440])('keeps its layout and its access at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflowing(page)).toEqual([])
    expect(await overlapping(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }
  })
})

it('a draft is shown under a banner', async () => {
  await page.goto(new URL('commentaries/smuggled-silt/', address).href, { waitUntil: 'networkidle' })
  expect(await page.locator('.banner').innerText()).toContain('Readers cannot see it')
  expect(await overlapping(page)).toEqual([])
  expect(await violations(page)).toEqual([])
})
