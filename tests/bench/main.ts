import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chart } from './chart.ts'
import type { Measured } from './measure-build.ts'
import { benchDev } from './dev.ts'
import { measureRuns } from './runs.ts'
import { benchPages } from './pages/main.ts'
import { benchSearch } from './search/main.ts'
import { growth, table, type Column } from './table.ts'

const usage = `npm run bench -- [--entries N[,N…]] [--seed N] [--json FILE] [--keep]
npm run bench -- dev [--entries N]                                  see docs/performance.md
npm run bench -- pages [--kind TEXT] [--runs N] [--json FILE]          see docs/weight.md
npm run bench -- search [--entries N] [--site DIR] [--json FILE]     see docs/search.md

Builds a made-up archive of N articles (default 1000) in a copy of this checkout: cold; with the share cards of before;
unchanged; after a change to one entry, to the name of one person, to one component. Prints seconds by phase, memory and
what was made. Phases run beside each other: they do not add up. With several sizes the growth is printed, too.

  --stock       also the way of Astro's documentation, from the same articles, as a yardstick
  --json FILE   where the figures go as JSON (default .cache/bench.json); a chart of each size goes beside it
  --keep        leave the archives and the sites in the temporary folder`

class WrongArgument extends Error {}

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string', default: '.cache/bench.json' },
      keep: { type: 'boolean', default: false },
      stock: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const sizes = values.entries.split(',').map(Number)
  if (![...sizes, Number(values.seed)].every((size) => Number.isSafeInteger(size) && size > 0))
    throw new WrongArgument('--entries and --seed take whole numbers above 0.')
  return { ...values, sizes: sizes.toSorted((a, b) => a - b), seed: Number(values.seed) }
}

const main = async ({ sizes, seed, json, keep, stock }: ReturnType<typeof readArguments>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-bench-'))
  const results: { entries: number; runs: Record<string, Measured> }[] = []
  try {
    for (const entries of sizes)
      results.push({
        entries,
        runs: await measureRuns(entries, seed, join(folder, String(entries)), { stock }),
      })
  } finally {
    if (!keep) await rm(folder, { recursive: true, force: true })
  }
  for (const { entries, runs } of results) {
    const columns: Column[] = Object.entries(runs).map(([head, figures]) => ({ head, figures }))
    console.log(`\n${entries.toLocaleString('en-GB')} articles\n\n${table(columns)}`)
  }
  for (const [index, larger] of results.entries()) {
    const smaller = results[index - 1]
    if (smaller === undefined) continue
    const times = larger.entries / smaller.entries
    const columns = Object.keys(larger.runs).map((head): Column => ({
      head,
      figures: growth(smaller.runs[head] ?? {}, larger.runs[head] ?? {}, times),
    }))
    console.log(
      `\nFrom ${smaller.entries} to ${larger.entries} articles, for each article (1: grows as the archive does)\n\n${table(columns)}`,
    )
  }
  for (const { entries, runs } of results) {
    const bars = Object.entries(runs).map(([name, figures]) => ({
      name,
      seconds: figures['wall clock, s'] ?? 0,
    }))
    const picture = resolve(dirname(json), `bench-${entries}.svg`)
    await mkdir(dirname(picture), { recursive: true })
    await writeFile(picture, chart(`Building ${entries.toLocaleString('en-GB')} articles`, bars))
  }
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? '' }
  await mkdir(dirname(resolve(json)), { recursive: true })
  await writeFile(json, JSON.stringify({ machine, seed, results }, undefined, 2))
  console.log(`\nThe figures are in ${json}.${keep ? ` The sites are in ${folder}.` : ''}`)
}

const others: Readonly<Record<string, (words: string[]) => Promise<void>>> = {
  dev: benchDev,
  search: benchSearch,
  pages: benchPages,
}

const isWrongArgument = (error: unknown): error is Error =>
  error instanceof WrongArgument ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

const [first = '', ...words] = process.argv.slice(2)
try {
  const other = others[first]
  if (other !== undefined) await other(words)
  else {
    const wanted = readArguments()
    if (wanted.help) console.log(usage)
    else await main(wanted)
  }
} catch (error) {
  if (!isWrongArgument(error)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exit(2)
}
