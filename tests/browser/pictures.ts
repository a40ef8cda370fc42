/**
 * Draws the pictures of every kind of page that docs/design.md shows: a desk and a phone, in light and in dark.
 * `BUILT_SITES=FOLDER node tests/browser/pictures.ts [NAME…]`, after `BUILT_SITES=FOLDER node tests/site/build.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import sharp from 'sharp'
import { builtSites } from '../site/sites.ts'
import { chromiumArguments, findChromium } from './chromium.ts'
import { serveInDev } from './dev-server.ts'
import { serve } from './serve.ts'

/** Each picture: the site that shows it (`dev` serves drafts), the path, and what to do before it is drawn. */
const pages: Record<string, readonly [site: 'content' | 'harbour' | 'dev', path: string, open?: string]> = {
  home: ['content', ''],
  'home-coming-event': ['harbour', ''],
  'home-urdu': ['harbour', 'ur/'],
  commentaries: ['harbour', 'commentaries/'],
  digest: ['content', 'commentaries/badakhshan-to-balochistan/'],
  commentary: ['harbour', 'commentaries/quiet-water-is-not-safe-water/'],
  'commentary-urdu': ['harbour', 'commentaries/khamosh-pani-mehfooz-nahin/'],
  briefs: ['harbour', 'briefs/'],
  brief: ['content', 'briefs/evolving-militant-ecosystem/'],
  events: ['harbour', 'events/'],
  'event-to-come': ['harbour', 'events/what-will-a-berth-cost/'],
  'event-past': ['harbour', 'events/tides-of-trade/'],
  'event-cancelled': ['harbour', 'events/crane-safety/'],
  series: ['harbour', 'series/quayside-talks/'],
  people: ['harbour', 'people/'],
  'person-monogram': ['content', 'people/khurram-iqbal/'],
  'person-portrait': ['harbour', 'people/mira-calloway/'],
  speakers: ['harbour', 'speakers/'],
  organisations: ['content', 'organisations/'],
  organisation: ['harbour', 'organisations/port-authority-of-selwyn/'],
  topics: ['content', 'topics/'],
  topic: ['content', 'topics/counterterrorism/'],
  terms: ['content', 'terms/'],
  term: ['content', 'terms/ttp/'],
  ledger: ['harbour', 'recommendations/'],
  'ledger-by-status': ['harbour', 'recommendations/status/in-progress/'],
  recommendation: ['harbour', 'recommendations/trade-after-the-tide/one-desk-for-customs/'],
  timeline: ['harbour', 'timeline/'],
  search: ['content', 'search/?q=balochistan', '#search-results li'],
  archive: ['harbour', 'archive/'],
  'archive-year': ['harbour', 'archive/2025/'],
  about: ['content', 'about/'],
  contribute: ['content', 'contribute/'],
  corrections: ['harbour', 'corrections/'],
  accessibility: ['content', 'accessibility/'],
  'not-found': ['content', '404.html'],
  withdrawn: ['harbour', 'commentaries/the-cost-of-silence/'],
  draft: ['dev', 'commentaries/smuggled-silt/'],
  styleguide: ['dev', 'styleguide/'],
}

/** CSS pixels of the window, of the page that is shown, and of the picture. */
const views = [
  { width: 1440, height: 1280, drawn: 440 },
  { width: 360, height: 890, drawn: 158 },
] as const

const draw = async (browser: Browser, url: string, waitFor?: string): Promise<Buffer> => {
  const shots: { input: Buffer; left: number; top: number }[] = []
  let left = 0
  for (const { width, height, drawn } of views)
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      })
      const page = await context.newPage()
      // Fonts that come late wait for the next page; a picture waits for them.
      await page.route(url, async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block')
        await route.fulfill({ response, body })
      })
      await page.goto(url, { waitUntil: 'networkidle' })
      await page.evaluate(async () => void (await document.fonts.ready))
      if (waitFor !== undefined) await page.locator(waitFor).first().waitFor()
      const shot = await page.screenshot()
      shots.push({ input: await sharp(shot).resize(drawn).png().toBuffer(), left, top: 0 })
      left += drawn + 12
      await context.close()
    }
  return sharp({ create: { width: left - 12, height: 391, channels: 3, background: '#8a8a8a' } })
    .composite(shots)
    .png({ palette: true, colours: 32, dither: 0, effort: 10 })
    .toBuffer()
}

const folder = process.env['BUILT_SITES']
if (folder === undefined) throw new Error('BUILT_SITES says where the sites were built; it is not set.')
const chromiumPath = await findChromium()
if (chromiumPath === undefined) throw new Error('There is no Chromium that starts.')
const wanted = process.argv.slice(2)
const chosen = Object.entries(pages).filter(([name]) => wanted.length === 0 || wanted.includes(name))
const output = join(import.meta.dirname, '../../docs/pictures/pages')
await mkdir(output, { recursive: true })

const servers = new Map<string, { url: string; close: () => unknown }>()
for (const { name, folder: site, url } of await builtSites(folder))
  servers.set(name, await serve(site, new URL(url).pathname))
if (chosen.some(([, [site]]) => site === 'dev'))
  servers.set('dev', await serveInDev('tests/fixtures/harbour'))
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
for (const [name, [site, path, waitFor]] of chosen) {
  const picture = await draw(browser, new URL(path, servers.get(site)?.url).href, waitFor)
  await writeFile(join(output, `${name}.png`), picture)
  console.log(`${name}.png: ${Math.round(picture.length / 1024)} kB`)
}
await browser.close()
for (const { close } of servers.values()) await close()
