import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumArguments, findChromium } from '../../browser/chromium.ts'
import { pageKinds, type PageKind } from '../../browser/page-kinds.ts'
import { serve } from '../../browser/serve.ts'
import { budgetOf, type Budget } from '../../site/budgets.ts'
import { builtSites, buildSites } from '../../site/sites.ts'
import { lighthouseScores, type Scores } from './lighthouse.ts'
import { visit, type Visit } from './visit.ts'

const usage = `npm run bench -- pages [--sites DIR] [--kind TEXT] [--runs N] [--json FILE]     see docs/weight.md

Holds one page of each kind of both test publications, the longest, against what readers were promised.

  --sites DIR   sites that tests/site/build.ts built (default: built anew)
  --kind TEXT   only kinds whose address has this in it
  --runs N      how often performance is measured (default 5)
  --json FILE   where the figures go as JSON (default .cache/bench-pages.json)`

interface Held extends PageKind {
  budget: Budget
  visit: Visit
  lighthouse: Scores
  /** What is not as promised, in words. */
  broken: string[]
}

const promised = { performance: 95, readable: 2000 } as const

const brokenPromises = (kind: string, budget: Budget, visited: Visit, { scores, lost }: Scores): string[] => {
  const indexable = !kind.includes('noindex') && kind !== '/404.html'
  return [
    visited.html > budget.html && `${visited.html} bytes of HTML`,
    visited.total > budget.total && `${visited.total} bytes in all`,
    visited.requests > budget.requests && `${visited.requests} requests`,
    visited.axe > 0 && `${visited.axe} elements that axe finds fault with`,
    visited.shifted > 0 && `moves by ${visited.shifted.toFixed(3)}`,
    visited.readable > promised.readable && `text after ${visited.readable} ms`,
    scores.performance < promised.performance && `performance ${scores.performance}`,
    scores.accessibility < 100 && `accessibility ${scores.accessibility}`,
    scores['best-practices'] < 100 && `best practices ${scores['best-practices']}`,
    indexable && scores.seo < 100 && `SEO ${scores.seo}`,
    lost.length > 0 && indexable && `Lighthouse: ${lost.join(', ')}`,
  ].filter((words) => words !== false)
}

const head = `${'kind'.padEnd(44)} perf acc  bp seo axe   HTML  of 14 kB    total requests   CLS  text (ms)`
const line = ({ kind, budget, visit: visited, lighthouse: { scores } }: Held): string =>
  [
    kind.padEnd(44),
    String(scores.performance).padStart(4),
    String(scores.accessibility).padStart(3),
    String(scores['best-practices']).padStart(3),
    String(scores.seo).padStart(3),
    String(visited.axe).padStart(3),
    visited.html.toLocaleString('en-GB').padStart(6),
    `${Math.round((100 * visited.html) / budget.html)} %`.padStart(9),
    visited.total.toLocaleString('en-GB').padStart(8),
    `${visited.requests}/${budget.requests}`.padStart(8),
    visited.shifted.toFixed(2).padStart(5),
    String(visited.readable).padStart(10),
  ].join(' ')

/** Measures and prints; the process ends with 1 when a promise is broken. */
export const benchPages = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: {
      sites: { type: 'string' },
      kind: { type: 'string', default: '' },
      runs: { type: 'string', default: '5' },
      json: { type: 'string', default: '.cache/bench-pages.json' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium that starts: npm test -- chromium')
  const folder = values.sites ?? (await mkdtemp(join(tmpdir(), 'rostrum-pages-')))
  if (values.sites === undefined) await buildSites(folder)

  const sites = await builtSites(folder)
  const servers = new Map(
    await Promise.all(
      sites.map(async (site) => [site.name, await serve(site.folder, new URL(site.url).pathname)] as const),
    ),
  )
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
  })
  const held: Held[] = []
  try {
    console.log(head)
    for (const kind of (await pageKinds(sites)).filter(({ kind: name }) => name.includes(values.kind))) {
      const server = servers.get(kind.site.name)
      if (server === undefined) continue
      const url = new URL(kind.path, server.url)
      const budget = budgetOf(kind.path, kind.kind.includes('(rtl)') ? 'ur' : 'en')
      const visited = await visit(browser, server, kind.path, new URL('pictures/', server.url).pathname)
      const lighthouse = await lighthouseScores(url.href, executablePath, Number(values.runs))
      const result = { ...kind, budget, visit: visited, lighthouse, broken: [] }
      held.push({ ...result, broken: brokenPromises(kind.kind, budget, visited, lighthouse) })
      console.log(line(result))
    }
  } finally {
    await browser.close()
    for (const server of servers.values()) await server.close()
    if (values.sites === undefined) await rm(folder, { recursive: true, force: true })
  }
  const broken = held.filter((each) => each.broken.length > 0)
  for (const { kind, path, broken: words } of broken) console.log(`${kind} (${path}): ${words.join('; ')}`)
  await mkdir(dirname(resolve(values.json)), { recursive: true })
  await writeFile(values.json, JSON.stringify(held, undefined, 2))
  console.log(
    `\n${held.length} kinds of pages, ${broken.length} not as promised. The figures are in ${values.json}.`,
  )
  if (broken.length > 0) process.exitCode = 1
}
