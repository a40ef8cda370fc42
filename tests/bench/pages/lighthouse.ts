import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumArguments } from '../../browser/chromium.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/** Scores from 0 to 100, and what cost points. */
export interface Scores {
  scores: Record<Category, number>
  /** Performance of each run. */
  runs: readonly number[]
  /** Audits that did not pass, outside performance. */
  lost: readonly string[]
}

/** What the score for performance is made of. Lighthouse's further advice takes most of its time, and no part in the score. */
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
]

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Whether the median of so many runs is known before the last: most of them had the best score there is. */
const isDecided = (values: readonly number[], runs: number): boolean =>
  values.length >= runs || values.filter((value) => value === 100).length > runs / 2

/**
 * Lighthouse's scores of a page, on its own phone: a Moto G Power on slow 4G, simulated.
 * @param runs how often performance is measured at the most; the median counts
 */
export const lighthouseScores = async (url: string, chromium: string, runs: number): Promise<Scores> => {
  const chrome = await launch({
    chromePath: chromium,
    chromeFlags: ['--headless=new', ...chromiumArguments],
    logLevel: 'silent',
  })
  try {
    const measure = async (only: { onlyCategories: string[] } | { onlyAudits: string[] }) => {
      const result = await lighthouse(url, {
        port: chrome.port,
        logLevel: 'silent',
        disableFullPageScreenshot: true,
        ...only,
      })
      if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}.`)
      return result.lhr
    }
    const whole = await measure({ onlyCategories: [...categories] })
    const scoreOf = (report: typeof whole, category: Category): number =>
      Math.round((report.categories[category]?.score ?? NaN) * 100)
    const performance = [scoreOf(whole, 'performance')]
    while (!isDecided(performance, runs))
      performance.push(scoreOf(await measure({ onlyAudits: metrics }), 'performance'))
    const lost = categories.slice(1).flatMap((category) =>
      (whole.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const score = whole.audits[id]?.score
        return weight > 0 && score !== null && score !== undefined && score < 1 ? [id] : []
      }),
    )
    return {
      scores: {
        performance: median(performance),
        accessibility: scoreOf(whole, 'accessibility'),
        'best-practices': scoreOf(whole, 'best-practices'),
        seo: scoreOf(whole, 'seo'),
      },
      runs: performance,
      lost,
    }
  } finally {
    chrome.kill()
  }
}
