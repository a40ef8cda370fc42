import { cp, mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { makeSearchIndex } from '../../../src/build/make-search-index.ts'
import type { SearchEntry } from '../../../src/outputs/search/records.ts'
import { findChromium } from '../../browser/chromium.ts'
import { serve } from '../../browser/serve.ts'

export interface Experienced {
  /** Bytes until the first result of a first search: the page, its scripts, Pagefind, the vocabulary and the results. */
  first: number
  /** Bytes of each further search. */
  further: { query: string; bytes: number }[]
  /** Milliseconds from a key to its results, once loaded, with the processor slowed to a quarter: median and most. */
  typing: { median: number; most: number }
}

const further = [
  'quetta police',
  'Zhbo railways',
  'recommendation zahedan refugees',
  'hawala kunar',
  '"the ports of"',
]

/**
 * Searches as a reader does, in Chromium, with the pages of a built site and an index of other entries.
 * @param site a built site at the root of its host
 */
export const experience = async (site: string, entries: readonly SearchEntry[]): Promise<Experienced> => {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'))
  await cp(site, folder, { recursive: true })
  await rm(join(folder, 'pagefind'), { recursive: true })
  for (const { path, content } of await makeSearchIndex(entries, 'en')) {
    const target = join(folder, 'pagefind', path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  const server = await serve(folder)
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const sent = () =>
    server.answers
      .filter(({ path }) => !/\.(?:woff2|svg|png)$/.test(path))
      .reduce((sum, { bytes }) => sum + bytes, 0)
  const idle = async () => {
    await page.waitForFunction(() => document.querySelector('#search')?.ariaBusy === 'false')
    await page.waitForLoadState('networkidle')
  }

  server.forget()
  await page.goto(`${server.url}search/?q=railways+kunar`)
  await idle()
  const first = sent()
  const bytes: Experienced['further'] = []
  for (const query of further) {
    server.forget()
    await page.fill('#search-words', query)
    await page.waitForTimeout(300)
    await idle()
    bytes.push({ query, bytes: sent() })
  }

  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times: number[] = []
  for (const word of ['quetta police', 'railways kunar', 'hawala kunar']) {
    await page.fill('#search-words', '')
    for (const end of [word.length - 2, word.length - 1, word.length]) {
      times.push(
        await page.evaluate(
          (typed) =>
            new Promise<number>((resolve) => {
              const field = document.querySelector<HTMLInputElement>('#search-words')
              const list = document.querySelector('#search-results')
              if (field === null || list === null) throw new Error('This is no search page.')
              const start = performance.now()
              new MutationObserver((_, observer) => {
                observer.disconnect()
                resolve(performance.now() - start)
              }).observe(list, { childList: true })
              field.value = typed
              field.dispatchEvent(new Event('input'))
            }),
          word.slice(0, end),
        ),
      )
    }
  }
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
  const sorted = times.toSorted((a, b) => a - b)
  return {
    first,
    further: bytes,
    typing: { median: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 },
  }
}
