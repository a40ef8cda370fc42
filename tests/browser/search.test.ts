import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { launch } from './launch.ts'
import { serve, type Server } from './serve.ts'

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const servers: Record<string, Server> = {}
const harbourFolder = inject('sites').find(({ name }) => name === 'harbour')?.folder ?? ''
let browser: Browser
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launch()
  for (const { name, folder, url } of inject('sites'))
    servers[name] = await serve(folder, new URL(url).pathname)
})
afterAll(async () => {
  await browser.close()
  for (const server of Object.values(servers)) await server.close()
})

const site = (name: 'content' | 'harbour'): Server => {
  const server = servers[name]
  if (server === undefined) throw new Error(`The site ${name} was not built.`)
  return server
}

const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
  context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
}

beforeEach(() => open())
afterEach(async () => {
  await context.close()
  expect(complaints).toEqual([])
})

const status = () => page.getByRole('status').first()
const settled = async (words = /result|Nothing/) => {
  await page.waitForFunction(() => document.querySelector('#search')?.ariaBusy !== 'true')
  await expect.poll(() => status().textContent()).toMatch(words)
}
const goTo = async (name: 'content' | 'harbour', query: string) => {
  await page.goto(`${site(name).url}search/${query}`)
  await page.locator('#search[data-ready]').waitFor()
  if (query !== '') await settled()
}
const type = async (words: string) => {
  await page.keyboard.press('ControlOrMeta+a')
  const before = await status().textContent()
  await page.keyboard.type(words)
  await expect.poll(() => page.url()).toContain(new URLSearchParams({ q: words }).toString())
  if (before === '') await settled()
  else await page.waitForFunction(() => document.querySelector('#search')?.ariaBusy !== 'true')
}
const results = () => page.locator('#search-results > li')
const focused = () =>
  page.evaluate(() => ({
    id: document.activeElement?.id ?? '',
    text: document.activeElement?.textContent ?? '',
  }))
const violations = async (): Promise<string[]> => {
  const found = await page.evaluate<AxeResults>(`${axe}; axe.run(document, { resultTypes: ['violations'] })`)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

describe('what can be found', () => {
  it.each([
    ['?q=sleeper+cells', 'Section', /#al-qaida-and-isis-k/],
    ['?q=after+sunset', 'Point', /#point-borderlands-after-sunset/],
    [
      '?q=recommendation+digital+domain',
      'Recommendation',
      /recommendations\/evolving-militant-ecosystem\/digital-frontline\//,
    ],
    ['?q=untitled+commentary+hamnah', 'Digest', /commentaries\/pak-afghan-border-militancy\//],
  ])('%s leads to a %s at its own address', async (query, kind, address) => {
    await goTo('content', query)
    const first = results().first()
    expect(await first.locator('.when').textContent()).toContain(kind)
    expect(await first.getByRole('link').first().getAttribute('href')).toMatch(address)
  })

  it.each([
    ['?q=khurram+iqbal', 'Person', 'Dr Khurram Iqbal'],
    ['?q=hawala', 'Term', 'Hawala'],
    ['?q=border+security', 'Topic', 'Border security'],
    ['?q=evolving+militant+ecosystem', 'Event', 'The Evolving Militant Ecosystem'],
  ])('%s has the %s above the list', async (query, kind, name) => {
    await goTo('content', query)
    const names = page
      .getByRole('region', { name: 'By this name' })
      .getByRole('listitem')
      .filter({ hasText: name })
    expect(await names.first().textContent()).toContain(kind)
  })
})

describe('forgiveness', () => {
  it('finds a term by each of its names', async () => {
    for (const name of ['ISKP', 'ISIS-K', 'isil k', 'islamic state khorasan']) {
      await goTo('content', `?${new URLSearchParams({ q: name })}`)
      expect(await page.locator('#search-name-list').textContent()).toContain('ISKP')
    }
  })

  it.each([
    ['balochistn', 'balochistan'],
    ['badakshan', 'badakhshan'],
    ['tehreek taliban', 'tehrik taliban'],
    ['recomendation governanse', 'recommendation governance'],
  ])('takes %s for %s, and says so', async (typed, meant) => {
    await goTo('content', `?${new URLSearchParams({ q: typed })}`)
    expect(await page.locator('#search-notice').textContent()).toContain(
      `Showing results for ${meant}. Search instead for ${typed}.`,
    )
    expect(await results().count()).toBeGreaterThan(0)
  })

  it('searches for what was typed when asked to, and the address says so', async () => {
    await goTo('content', '?q=balochistn')
    await page.getByRole('link', { name: 'balochistn' }).press('Enter')
    await settled(/Nothing found/)
    expect(new URL(page.url()).search).toBe('?q=balochistn&exact=1')
  })

  it('takes accents and Urdu’s letters from any keyboard', async () => {
    await goTo('harbour', '?q=ines+valdoro')
    expect(await page.locator('#search-name-list').textContent()).toContain('Inês Valdoro')
    await goTo('harbour', '?q=' + encodeURIComponent('بشير قنديل'))
    expect(await page.locator('#search-name-list').textContent()).toContain('Bashir Qandeel')
  })
})

describe('narrowing', () => {
  it('counts what each choice would leave, and keeps to it', async () => {
    await goTo('content', '?q=balochistan')
    await page.locator('summary').focus()
    await page.keyboard.press('Enter')
    const kind = page.getByLabel('Kind')
    await expect.poll(() => kind.locator('option').allTextContents()).toContain('Point (4)')
    await kind.selectOption('Point')
    await expect.poll(() => status().textContent()).toBe('4 results in 1 entry')
    expect(new URL(page.url()).search).toBe('?q=balochistan&kind=Point')
    await expect
      .poll(() => page.getByLabel('Person').locator('option').allTextContents())
      .toEqual(['Any', 'Hassan Khan (2)', 'Khurram Iqbal (2)'])
    expect(await violations()).toEqual([])
  })

  it('has every choice and the order in the address', async () => {
    await goTo('harbour', '?q=storm&topic=Dredging&year=2025&sort=oldest')
    expect(await page.getByLabel('Order').inputValue()).toBe('oldest')
    expect(await page.getByLabel('Topic').inputValue()).toBe('Dredging')
    const dates = await results().locator('.when').allTextContents()
    expect(dates.length).toBeGreaterThan(0)
    for (const date of dates) expect(date).toContain('2025')
  })

  it('sorts by date both ways', async () => {
    const days = async (sort: string) => {
      await goTo('harbour', `?q=harbour+storm&sort=${sort}`)
      return (await results().locator('.when').allTextContents()).flatMap((text) => {
        const time = Date.parse(`${text.split(' · ')[1] ?? ''} UTC`)
        return Number.isNaN(time) ? [] : [time]
      })
    }
    const oldest = await days('oldest')
    expect(oldest.length).toBeGreaterThan(1)
    expect(oldest).toEqual(oldest.toSorted((a, b) => a - b))
    expect(await days('newest')).toEqual(oldest.toReversed())
  })

  it('clears all of it, and goes back with the browser', async () => {
    await goTo('content', '?q=balochistan&kind=Point&sort=newest')
    await page.getByRole('button', { name: 'Clear' }).press('Enter')
    await expect.poll(() => new URL(page.url()).search).toBe('?q=balochistan')
    await page.goBack()
    await expect.poll(() => page.getByLabel('Kind').inputValue()).toBe('Point')
  })

  it('helps on when nothing is left', async () => {
    await goTo('content', '?q=balochistan&kind=Page')
    expect(await status().textContent()).toMatch(
      /Nothing with these filters\. Without them there are \d+ results/,
    )
    await goTo('content', '?q=xqzvwkjx')
    expect(await status().textContent()).toContain('Nothing found for “xqzvwkjx”')
    expect(await violations()).toEqual([])
  })
})

describe('use', () => {
  it.each(['/', 'Control+k'])('%s leads there from any page, with the field ready', async (keys) => {
    await page.goto(`${site('harbour').url}people/`)
    await page.keyboard.press(keys)
    await page.waitForURL(`${site('harbour').url}search/`)
    await expect.poll(async () => (await focused()).id, { timeout: 20_000 }).toBe('search-words')
  })

  it('is all done with the keyboard', async () => {
    await goTo('content', '')
    await type('khuram iqbal')
    await settled()
    await page.keyboard.press('ArrowDown')
    expect((await focused()).text).toBe('Dr Khurram Iqbal')
    await page.keyboard.press('ArrowDown')
    expect((await focused()).text).toContain('Khurram Iqbal:')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect((await focused()).id).toBe('search-words')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect((await focused()).id).toBe('search-words')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/people\/khurram-iqbal\//)
  })

  it('tells screen readers how many there are', async () => {
    await goTo('content', '?q=quadcopter')
    expect(await page.getByRole('main').ariaSnapshot()).toMatch(/- status: 1 result in 1 entry/)
  })

  it('marks the words in the result, and on the page it leads to', async () => {
    await goTo('content', '?q=quadcopter')
    expect(await results().first().locator('mark').allTextContents()).toEqual(['quadcopter'])
    const mark = await page.evaluate(
      () => getComputedStyle(document.querySelector('mark') ?? document.body).backgroundColor,
    )
    await results().first().getByRole('link').first().press('Enter')
    await page.waitForURL(/badakhshan-to-balochistan/)
    const [red = 0, green = 0, blue = 0] = mark.match(/\d+/g)?.map(Number) ?? []
    const marked = async () => {
      const { data, info } = await sharp(await page.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      let count = 0
      for (let at = 0; at < data.length; at += info.channels)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++
      return count
    }
    await expect.poll(marked).toBeGreaterThan(200)
  })

  it('shows more on demand, with the first new one in focus', async () => {
    await goTo('content', '?q=afghanistan')
    const button = page.getByRole('button', { name: /more in this entry/ }).first()
    await button.press('Enter')
    await expect.poll(async () => (await focused()).text).not.toBe('')
    expect(await page.getByRole('button', { name: /more in this entry/ }).count()).toBeGreaterThanOrEqual(0)
  })
})

describe('without a script', () => {
  it('leads on to the lists', async () => {
    await context.close()
    await open({ javaScriptEnabled: false })
    await page.goto(`${site('content').url}search/`)
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
    for (const name of ['Archive by year', 'Topics', 'People', 'Terms'])
      expect(await page.getByRole('main').getByRole('link', { name, exact: true }).isVisible()).toBe(true)
    await page.getByRole('main').getByRole('link', { name: 'Terms', exact: true }).click()
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(5)
  })
})

describe('weight', () => {
  it('loads nothing of the search before a reader reaches for it', async () => {
    const server = site('harbour')
    server.forget()
    await page.goto(`${server.url}`)
    await page.waitForLoadState('networkidle')
    expect(server.answers.filter(({ path }) => path.includes('/pagefind/'))).toEqual([])
    const scripts = server.answers.filter(({ type }) => type.startsWith('text/javascript'))
    for (const { path } of scripts)
      expect(await readFile(`${harbourFolder}${path.replace(/^\/press/, '')}`, 'utf8')).not.toContain(
        'pagefind',
      )
  })

  it('makes itself ready when the search page opens, and no text is loaded before one is found', async () => {
    const server = site('harbour')
    server.forget()
    await goTo('harbour', '')
    await page.waitForLoadState('networkidle')
    const loaded = server.answers.flatMap(({ path }) => path.split('/pagefind/')[1] ?? [])
    expect(loaded.sort()).toEqual(['index.json', 'pagefind.js', 'wasm.unknown.pagefind'])
  })

  it('works from a sub-path', async () => {
    await goTo('harbour', '?q=seagrass')
    expect(await results().first().getByRole('link').first().getAttribute('href')).toMatch(/^\/press\//)
  })
})

describe('languages', () => {
  it('finds Urdu entries from the English page, and English ones beside them', async () => {
    await goTo('harbour', '?q=' + encodeURIComponent('خاموش پانی'))
    expect(await results().first().locator('[dir=auto]').first().textContent()).toContain('خاموش پانی')
    await goTo('harbour', '?q=harbour+review')
    await page.locator('summary').press('Enter')
    await expect
      .poll(() => page.getByLabel('Language').locator('option').allTextContents())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^English/), expect.stringMatching(/^Urdu/)]))
  })
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    ['empty', ''],
    ['with results', '?q=balochistan'],
    ['with a mended word', '?q=balochistn'],
    ['with filters', '?q=balochistan&kind=Point&sort=newest'],
    ['with nothing found', '?q=xqzvwkjx'],
  ])('is accessible when %s', async (_, query) => {
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await goTo('content', query)
      expect(await violations()).toEqual([])
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true)
    }
  })
})
