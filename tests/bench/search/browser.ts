import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { gzip } from '../../../src/build/kept-zip.ts'
import { makeSearchIndex } from '../../../src/build/make-search-index.ts'
import { inStretches } from '../../../src/build/search-parts.ts'
import type { SearchEntry } from '../../../src/outputs/search/records.ts'
import { findChromium } from '../../browser/chromium.ts'
import { serve } from '../../browser/serve.ts'

/** Milliseconds: the middle of all, that of nine in ten, and the most. */
export interface Times {
  count: number
  median: number
  nineInTen: number
  most: number
}

export interface Experienced {
  /** Bytes until the first results of a first search: the page, its scripts, Pagefind, the lists and the results. */
  first: number
  /** Bytes of each further search. */
  further: { query: string; bytes: number }[]
  /** From the address of a first search to its results, nothing in the browser's cache. */
  firstSearch: number
  /** From a key to its results on the screen, where words or texts have still to be loaded. */
  loading: Times
  /** The same when what they need has been loaded by then. */
  warm: Times
  /** Of `warm`, the time between a question to the worker and its answer. */
  worker: Times
}

/**
 * A phone: the processor at a quarter, answers 40 ms on their way over a line of 9 Mbit/s. Chromium slows the page's thread
 * only and refuses to slow a worker.
 */
const phone = { slowdown: 4, latency: 40, bytesPerSecond: 9_000_000 / 8 }

const further = [
  'quetta police',
  'Zhbo railways',
  'recommendation zahedan refugees',
  'hawala kunar',
  '"the ports of"',
]
/** Typed letter by letter. */
const typed = [
  'quetta police',
  'railways kunar',
  'hawala kunar',
  'dushanbe visas',
  'mining herat',
  'bannu drones',
  'water census',
  'khorog tariffs',
  'imran gilani',
  'fisheries osh',
]

const timesOf = (all: readonly number[]): Times => {
  const sorted = all.toSorted((a, b) => a - b)
  return {
    count: sorted.length,
    median: sorted[sorted.length >> 1] ?? 0,
    nineInTen: sorted[Math.floor(sorted.length * 0.9)] ?? 0,
    most: sorted.at(-1) ?? 0,
  }
}

interface Key {
  /** Milliseconds until its results are painted, and those that passed between questions to the worker and their answers. */
  all: number
  worker: number
}

/** Types words letter by letter and waits after each for its results to be painted. */
const typing = (page: Page, words: string): Promise<Key[]> =>
  page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('#search-words')
    const form = document.querySelector('#search')
    if (field === null || form === null) throw new Error('This is no search page.')
    const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const keys: { all: number; worker: number }[] = []
    for (let end = 2; end <= all.length; end++) {
      performance.clearMeasures()
      const start = performance.now()
      field.value = all.slice(0, end)
      field.dispatchEvent(new Event('input'))
      await new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          if (form.getAttribute('aria-busy') !== 'false') return
          observer.disconnect()
          resolve()
        }).observe(form, { attributes: true })
      })
      await painted()
      const measures = performance.getEntriesByType('measure')
      keys.push({
        all: performance.now() - start,
        worker: measures.reduce((sum, { duration }) => sum + duration, 0),
      })
    }
    return keys
  }, words)

/** In a page: measures the time between a question to a worker and its answer. */
const watchWorkers = () => {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: { id: number }) {
    const start = performance.now()
    const hear = ({ data }: MessageEvent<{ id: number }>) => {
      if (data.id !== message.id) return
      performance.measure('worker', { start, end: performance.now() })
      this.removeEventListener('message', hear)
    }
    this.addEventListener('message', hear)
    post.call(this, message)
  }
}

/**
 * Searches as a reader does, in Chromium, with the pages of a built site and an index of other entries.
 * @param site a built site at the root of its host
 */
export const experience = async (site: string, entries: readonly SearchEntry[]): Promise<Experienced> => {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'))
  await cp(site, folder, { recursive: true })
  await rm(join(folder, 'pagefind'), { recursive: true })
  for (const { path, content } of await makeSearchIndex(inStretches(entries), {
    language: 'en',
    zip: gzip,
  })) {
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
  const open = () => browser.newPage({ viewport: { width: 390, height: 844 } })
  const page = await open()
  const sent = () =>
    server.answers
      .filter(({ path }) => !/\.(?:woff2|svg|png)$/.test(path))
      .reduce((sum, { bytes }) => sum + bytes, 0)
  const done = (of: Page) =>
    of.waitForFunction(() => document.querySelector('#search')?.getAttribute('aria-busy') === 'false')
  const idle = async () => {
    await done(page)
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
  await page.close()

  // A phone of its own, with nothing in its cache.
  const onPhone = await open()
  const session = await onPhone.context().newCDPSession(onPhone)
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown })
  await onPhone.addInitScript(watchWorkers)
  server.slow(phone)
  const began = performance.now()
  await onPhone.goto(`${server.url}search/?q=railways+kunar`)
  await done(onPhone)
  const firstSearch = performance.now() - began
  const loading: Key[] = []
  for (const words of typed) loading.push(...(await typing(onPhone, words)))
  const warm: Key[] = []
  for (const words of typed) warm.push(...(await typing(onPhone, words)))
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
  return {
    first,
    further: bytes,
    firstSearch,
    loading: timesOf(loading.map(({ all }) => all)),
    warm: timesOf(warm.map(({ all }) => all)),
    worker: timesOf(warm.map(({ worker }) => worker)),
  }
}
