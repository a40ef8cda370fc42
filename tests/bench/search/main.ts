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
import { readLabels, sets, type Label } from './labels.ts'
import { measure, type Measured } from './measure.ts'
import { plainPagefind, rostrum } from './peers.ts'

const root = join(import.meta.dirname, '../../..')

interface Corpus {
  set: (typeof sets)[number]
  name: string
  base: string
  entries: readonly SearchEntry[]
  labels: readonly Label[]
}

/** @throws when an answer is expected at an address that cannot be found at all */
const published = async (
  set: Corpus['set'],
  name: string,
  folder: string,
  labels: readonly Label[],
): Promise<Corpus> => {
  const source = await readContent(join(root, folder))
  const now = Temporal.Instant.from('2026-12-01T00:00:00Z')
  const archive = new Archive(contentsOf(source), { now, preview: false })
  const bodies = new Map(source.entries.map(({ file, bodyText }) => [file, bodyText]))
  const entries = searchEntries(archive, ({ file }) => {
    const body = bodies.get(file)
    return body === undefined ? undefined : parseBody(body.text, body).tree
  })
  const { base } = archive.urls
  const known = new Set(
    entries.flatMap(({ records }) => records.map(({ address }) => `/${address.slice(base.length)}`)),
  )
  const wrong = labels.flatMap(({ expect }) => expect.filter((address) => !known.has(address)))
  if (wrong.length > 0) throw new Error(`No search can find ${wrong.join(', ')}.`)
  return { set, name, base, entries, labels }
}

/** Set of queries → search → what was measured, by corpus. */
type Figures = Record<string, Record<string, Measured[]>>

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const row = (
  set: string,
  corpus: string,
  searcher: string,
  { queries, recallAt5, mrr, zeroResults, bytes }: Measured,
): string =>
  [
    set.padEnd(10),
    corpus.padEnd(10),
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
    heaviest: all
      .flatMap(({ heaviest }) => heaviest)
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 3),
  }
}

/**
 * The relevance bench: labelled queries on both publications and on a generated one, put to our search and to Pagefind as
 * it comes. Prints a table, and the queries that were missed. With `--site DIR`, a site built for the root of a host, it also
 * searches in Chromium, and says what that loads and how long it takes.
 */
export const benchSearch = async (args: readonly string[]): Promise<void> => {
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
  const corpora: Corpus[] = []
  for (const set of sets) {
    const { content, harbour } = await readLabels(set)
    // Seeds that were used while the search was made are spent, too.
    const seed = set === 'queries' ? size : size + 2
    corpora.push(
      await published(set, 'content', 'content', content),
      await published(set, 'harbour', 'tests/fixtures/harbour', harbour),
      { set, name: 'generated', base: '/', ...generated(size, seed) },
    )
  }
  console.log(
    [
      'queries'.padEnd(10),
      'corpus'.padEnd(10),
      'search'.padEnd(15),
      'queries',
      ' recall@5',
      '    MRR',
      ' zero results',
      ' bytes a query'.padStart(18),
    ].join('  '),
  )
  const figures: Figures = {}
  for (const set of sets) {
    for (const { name, base, entries, labels } of corpora.filter((corpus) => corpus.set === set)) {
      for (const open of [rostrum, plainPagefind]) {
        const searcher = await open(entries)
        const measured = await measure(searcher, labels, base)
        await searcher.close()
        ;((figures[set] ??= {})[searcher.name] ??= []).push(measured)
        console.log(row(set, name, searcher.name, measured))
      }
    }
    for (const [name, all] of Object.entries(figures[set] ?? {}))
      console.log(row(set, 'all', name, together(all)))
  }
  for (const set of sets) {
    const { missed, heaviest } = together(figures[set]?.['Rostrum'] ?? [])
    console.log(
      `\nNot among our first five (${set}): ${missed.map(({ query, rank }) => `${query} (${rank ?? '–'})`).join('; ') || 'none'}`,
    )
    console.log(
      `Heaviest: ${heaviest.map(({ query, bytes }) => `${query} (${(bytes / 1000).toFixed(1)} kB)`).join('; ')}`,
    )
  }
  const last = corpora.at(-1)
  const experienced =
    values.site === undefined || last === undefined ? undefined : await experience(values.site, last.entries)
  if (experienced !== undefined) {
    const { first, further, firstSearch, loading, warm, worker } = experienced
    console.log(`\nIn Chromium, ${last?.name ?? ''}:`)
    console.log(`  first search         ${(first / 1000).toFixed(1)} kB, page and scripts included`)
    for (const { query, bytes } of further)
      console.log(`  ${query.padEnd(20)} ${(bytes / 1000).toFixed(1)} kB`)
    console.log(
      `  On a phone, the first search takes ${firstSearch.toFixed(0)} ms; from a key to its results, ms:`,
    )
    for (const [name, { count, median, nineInTen, most }] of Object.entries({ loading, warm, worker }))
      console.log(
        `  ${name.padEnd(20)} ${median.toFixed(0)} in the middle, nine in ten within ${nineInTen.toFixed(0)}, at most ${most.toFixed(0)} (${count} keys)`,
      )
  }
  await mkdir(dirname(resolve(values.json)), { recursive: true })
  await writeFile(values.json, JSON.stringify({ size, figures, experienced }, undefined, 2))
}
