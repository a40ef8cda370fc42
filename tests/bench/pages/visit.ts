import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright'
import type { Server } from '../../browser/serve.ts'

/** What a visit to a page showed. Bytes as sent. */
export interface Visit {
  /** The page itself, with its styles, by gzip at 9. */
  html: number
  /** All that the browser asked for without the entry's own pictures; Brotli where hosts compress on the fly. */
  total: number
  requests: number
  /** Elements that axe finds fault with, at both widths and in both schemes. */
  axe: number
  /** Milliseconds until the last large piece of text of the first screen was painted, on `slow3G`. */
  readable: number
  /** The sum of what moved (CLS). */
  shifted: number
}

/**
 * WebPageTest's “Slow 3G”: 400 kbit/s each way, 400 ms there and back; and a processor at a quarter of this machine's.
 * Chromium delays each answer, not the opening of the line: a first visit on a real line has up to three times 400 ms
 * more (name, TCP, TLS 1.3).
 */
export const slow3G = { latency: 400, bytesPerSecond: 400_000 / 8, slowdown: 4 }

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds at both widths and in both schemes, on a page that is opened once. */
const axeFaults = async (browser: Browser, url: string): Promise<number> => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  await page.goto(url, { waitUntil: 'load' })
  await page.evaluate(axe)
  let faults = 0
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 1440]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run(document, { resultTypes: ['violations'] })",
      )
      faults += violations.reduce((sum, { nodes }) => sum + nodes.length, 0)
    }
  await page.close()
  return faults
}

interface Painted {
  text: number
  shifted: number
}

/** Visits a page for the first time on a slow line, with an empty cache. */
const paints = async (browser: Browser, url: string): Promise<Painted> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow3G.latency,
    downloadThroughput: slow3G.bytesPerSecond,
    uploadThroughput: slow3G.bytesPerSecond,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow3G.slowdown })
  await page.addInitScript(() => {
    const painted = { text: 0, shifted: 0 }
    Object.assign(globalThis, { painted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[])
        if (entry.element?.tagName !== 'IMG') painted.text = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        painted.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
  const painted = await page.evaluate<Painted>('painted')
  await context.close()
  return painted
}

/** @param pictures the path of the folder of the entries' pictures */
export const visit = async (
  browser: Browser,
  server: Server,
  path: string,
  pictures: string,
): Promise<Visit> => {
  const url = new URL(path, server.url).href
  const html = await (await fetch(url)).text()
  server.forget()
  const { text, shifted } = await paints(browser, url)
  const answers = server.answers.filter((answer) => !answer.path.startsWith(pictures))
  const [total, requests] = [answers.reduce((sum, { bytes }) => sum + bytes, 0), answers.length]
  return {
    html: gzipSync(html, { level: 9 }).length,
    total,
    requests,
    axe: await axeFaults(browser, url),
    readable: Math.round(text),
    shifted,
  }
}
