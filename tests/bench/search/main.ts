import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { Archive } from '../../../src/domain/archive.ts'
import { parseBody } from '../../../src/mdx/parse.ts'
import { searchEntries, type SearchEntry } from '../../../src/outputs/search/records.ts'
import { contentsOf, readContent } from '../../../src/source/content.ts'
import { experience } from './browser.ts'
import { generated } from './corpus.ts'
import { readLabels, type Label } from './labels.ts'
import { measure, type Measured } from './measure.ts'
import { plainPagefind, rostrum } from './peers.ts'

const root = join(import.meta.dirname, '../../..')

interface Corpus {
  name: string
  base: string
  entries: readonly SearchEntry[]
  labels: readonly Label[]
}

const published = async (name: string, folder: string, labels: readonly Label[]): Promise<Corpus> => {
  const source = await readContent(join(root, folder))
  const now = Temporal.Instant.from('2026-12-01T00:00:00Z')
  const archive = new Archive(contentsOf(source), { now, preview: false })
  const bodies = new Map(source.entries.map(({ file, bodyText }) => [file, bodyText]))
  const entries = searchEntries(archive, ({ file }) => {
    const body = bodies.get(file)
    return body === undefined ? undefined : parseBody(body.text, body).tree
  })
  return { name, base: archive.urls.base, entries, labels }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const row = (
  corpus: string,
  searcher: string,
  { queries, recallAt5, mrr, zeroResults, bytes }: Measured,
): string =>
  [
    corpus.padEnd(22),
    searcher.padEnd(15),
    String(queries).padStart(7),
    percent(recallAt5).padStart(9),
    mrr.toFixed(3).padStart(7),
    percent(zeroResults).padStart(13),
    `${(bytes.median / 1000).toFixed(1)} / ${(bytes.most / 1000).toFixed(1)} kB`.padStart(18),
  ].join('  ')

/** Sums of several corpora, each query counting the same. */
const together = (all: readonly Measured[]): Measured => {
  const queries = all.reduce((sum, one) => sum + one.queries, 0)
  const mean = (of: (one: Measured) => number) =>
    all.reduce((sum, one) => sum + of(one) * one.queries, 0) / queries
  return {
    queries,
    recallAt5: mean(({ recallAt5 }) => recallAt5),
    mrr: mean(({ mrr }) => mrr),
    zeroResults: mean(({ zeroResults }) => zeroResults),
    bytes: {
      median: mean(({ bytes }) => bytes.median),
      most: Math.max(...all.map(({ bytes }) => bytes.most)),
    },
    missed: all.flatMap(({ missed }) => missed),
  }
}

/**
 * The relevance bench: labelled queries on both publications and on a generated one, put to our search and to Pagefind as
 * it comes. Prints a table, and the queries that were missed. With `--site DIR`, a site built for the root of a host, it also
 * searches in Chromium, and says what that loads and how long it takes.
 * @returns the figures, by search
 */
export const benchSearch = async (args: readonly string[]): Promise<Record<string, Measured>> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      entries: { type: 'string', default: '300' },
      site: { type: 'string' },
      json: { type: 'string', default: '.cache/bench-search.json' },
    },
  })
  const size = Number(values.entries)
  if (!Number.isInteger(size) || size < 20)
    throw new RangeError('--entries takes a whole number, 20 or more.')
  const labels = await readLabels()
  const corpora: Corpus[] = [
    await published('content', 'content', labels.content),
    await published('harbour', 'tests/fixtures/harbour', labels.harbour),
    { name: `generated (${size})`, base: '/', ...generated(size) },
  ]
  console.log(
    [
      'corpus'.padEnd(22),
      'search'.padEnd(15),
      'queries',
      ' recall@5',
      '    MRR',
      ' zero results',
      ' bytes a query'.padStart(18),
    ].join('  '),
  )
  const figures: Record<string, Measured[]> = {}
  for (const { name, base, entries, labels: asked } of corpora) {
    for (const open of [rostrum, plainPagefind]) {
      const searcher = await open(entries)
      const measured = await measure(searcher, asked, base)
      await searcher.close()
      ;(figures[searcher.name] ??= []).push(measured)
      console.log(row(name, searcher.name, measured))
    }
  }
  const sums = Object.fromEntries(Object.entries(figures).map(([name, all]) => [name, together(all)]))
  for (const [name, sum] of Object.entries(sums)) console.log(row('all', name, sum))
  for (const [name, { missed }] of Object.entries(sums))
    console.log(
      `\nNot among the first five of ${name}: ${missed.map(({ query, rank }) => `${query} (${rank ?? '–'})`).join('; ') || 'none'}`,
    )
  const last = corpora.at(-1)
  const experienced =
    values.site === undefined || last === undefined ? undefined : await experience(values.site, last.entries)
  if (experienced !== undefined) {
    const { first, further, typing } = experienced
    console.log(`\nIn Chromium, ${last?.name ?? ''}:`)
    console.log(`  first search         ${(first / 1000).toFixed(1)} kB, page and scripts included`)
    for (const { query, bytes } of further)
      console.log(`  ${query.padEnd(20)} ${(bytes / 1000).toFixed(1)} kB`)
    console.log(
      `  key to results       ${typing.median.toFixed(0)} ms, at most ${typing.most.toFixed(0)} ms, processor at a quarter`,
    )
  }
  await mkdir(dirname(resolve(values.json)), { recursive: true })
  await writeFile(
    values.json,
    JSON.stringify({ size, all: sums, corpora: figures, experienced }, undefined, 2),
  )
  return sums
}
