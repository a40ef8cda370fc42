import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { decode } from 'cborg'
import { close, createIndex } from 'pagefind'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cache, openCache } from '../../src/build/cache.ts'
import { gzip } from '../../src/build/kept-zip.ts'
import { makeSearchIndex } from '../../src/build/make-search-index.ts'
import { inStretches } from '../../src/build/search-parts.ts'
import type { PagefindModule } from '../../src/components/search/pagefind.ts'
import { finder } from '../../src/components/search/finding.ts'
import { openSearchIndex, type SearchIndex } from '../../src/components/search/search-index.ts'
import { urduLetters } from '../../src/outputs/search/fold.ts'
import type { SearchEntry } from '../../src/outputs/search/records.ts'
import { serve, type Server } from '../browser/serve.ts'

/** Pieces of which Pagefind makes more than a word, or less. */
const odd =
  'Inês’s café-crème cafe-crème ISIS-K ab-ab WKWebView __array_of l’alphabet 3.5% (x) 1,000 👋🏽 — … _ e-mail كتاب ـ zero\u200bwidth \u200b ports’ İstanbul'

const word = (number: number) => `w${number.toString(36)}ord`
const entriesWith = (title: string, length = 60): SearchEntry[] =>
  Array.from({ length }, (_, index) => ({
    named: index % 7 === 0,
    records: Array.from({ length: 3 }, (_, part) => ({
      address: `/entry-${index}/#${part}`,
      kind: 'Section',
      title: `${title} ${index}`,
      ...(part > 0 && { within: `Entry ${index}` }),
      text: `${Array.from({ length: 60 }, (_, place) => word(index * 40 + part * 7 + place)).join(' ')}${index % 9 === 4 ? ` ${odd}` : ''}`,
      also: index === 3 ? ['Another name'] : index === 5 ? ['Inês', 'كتاب-name'] : [],
      date: '2026-01-20',
      facets: { kind: ['Section'], year: [index < 20 ? '2025' : '2026'] },
    })),
  }))
const entries = entriesWith('Title')
const records = entries.flatMap(({ records: all }) => all)

const indexOf = async (all: readonly SearchEntry[], cache?: Cache) => [
  ...(await makeSearchIndex(inStretches(all), { language: 'en', zip: gzip, ...(cache && { cache }) })),
]

let folder: string
let server: Server
let index: SearchIndex
let paths: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'))
  const files = await indexOf(entries)
  paths = files.map(({ path }) => path)
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  server = await serve(folder)
  index = await openSearchIndex(
    server.url,
    async () => (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule,
  )
}, 60_000)

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('an index made of parts, read by Pagefind itself', () => {
  it('has several chunks of words, and fewer files than records', () => {
    expect(paths.filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(3)
    expect(paths.filter((path) => path.startsWith('texts/')).length).toBeLessThan(records.length / 2)
  })

  it('finds every word of every text, where it stands, and no other', async () => {
    for (const [record, { text }] of records.entries()) {
      const [first = '', second = ''] = text.split(' ')
      const found = await finder(index).find([], [`${first} ${second}`])
      expect(found.placesIn(record)).toEqual([0, 1])
      const right = records.flatMap((other, place) =>
        other.text.includes(`${first} ${second}`) ? [place] : [],
      )
      expect(found.records).toEqual(right)
    }
  }, 60_000)

  it('knows in which field a word stands', async () => {
    const { has, fields, count } = await index.weighed('another')
    expect([...has.keys()].filter((record) => has[record] === 1)).toEqual([9, 10, 11])
    expect(count).toBe(3)
    expect(fields[9]).toBe(1 << index.fields.indexOf('also'))
  })

  it('is the index that Pagefind makes of all records at once', async () => {
    const { index: whole } = await createIndex({ writePlayground: false })
    if (whole === undefined) throw new Error('Pagefind did not start.')
    for (const { address, text, title, kind, within = '', also } of records)
      await whole.addCustomRecord({
        url: address,
        content: urduLetters(text),
        language: 'en',
        meta: { title, kind, within, also: urduLetters(also.join(' · ')) },
      })
    const { files } = await whole.getFiles()
    await close()
    type Posting = [step: number, places: number[], inFields: number[]]
    type Word = [word: string, postings: Posting[], forms: [form: string, postings: Posting[]][]]
    // The mark of the usual weight says nothing at the beginning, and is left out of ours.
    const plain = (postings: Posting[]) =>
      postings.map(([step, places, inFields]) => [
        step,
        places[0] === -25 ? places.slice(1) : places,
        inFields,
      ])
    const wordsIn = (all: readonly { path: string; content: Uint8Array }[]) =>
      new Map(
        all
          .filter(({ path }) => path.endsWith('.pf_index'))
          .flatMap(({ content }) => (decode(gunzipSync(content).subarray(12)) as [Word[]])[0])
          .map(([of, postings, forms]) => [
            of,
            [plain(postings), new Map(forms.map(([form, others]) => [form, plain(others)]))],
          ]),
      )
    const theirs = wordsIn(files)
    expect(theirs.get('cafecrem')).toBeDefined()
    expect(wordsIn(await indexOf(entries))).toEqual(theirs)
  }, 60_000)
})

describe('a search', () => {
  it('shows of a record what it was made of', async () => {
    expect(await index.shown(10)).toEqual({
      address: '/entry-3/#1',
      kind: 'Section',
      title: 'Title 3',
      within: 'Entry 3',
      date: '2026-01-20',
      text: records[10]?.text,
    })
  })

  it('knows the entry of each record, and whether it is found by its name', () => {
    expect(index.places[10]).toMatchObject({ entry: 3, named: false })
    expect(index.places[21]).toMatchObject({ entry: 7, named: true })
    expect(index.places).toHaveLength(records.length)
  })

  it('knows the facets of each record', async () => {
    const years = (await index.facets()).get('year')
    expect(years?.slice(59, 61)).toEqual([['2025'], ['2026']])
  })
})

describe('an index made again', () => {
  it('is the same to the last byte, with the cache or without', async () => {
    const cache = openCache(join(folder, 'cache'))
    const made = async (kept?: typeof cache) =>
      (await indexOf(entries, kept)).map(({ path, content }) => [
        path,
        Buffer.from(content).toString('base64'),
      ])
    const cold = await made(cache)
    const warm = await made(cache)
    const without = await made()
    expect(warm).toEqual(cold)
    expect(warm).toEqual(without)
  }, 60_000)

  it('reads only the neighbours of an entry that has changed, and is as one from nothing', async () => {
    const cache = openCache(join(folder, 'cache-of-many'))
    const before = entriesWith('Title', 300)
    await indexOf(before, cache)
    const after = before.with(7, { named: false, records: entriesWith('Other', 8)[7]?.records ?? [] })
    let read = 0
    const stretches = inStretches(after).map(({ digest, entries: all }) => ({
      digest,
      entries: () => {
        read++
        return all()
      },
    }))
    expect(stretches.length).toBeGreaterThan(2)
    const again = await makeSearchIndex(stretches, { language: 'en', zip: gzip, cache })
    expect([...again]).toEqual(await indexOf(after))
    expect(read).toBe(1)
  }, 60_000)

  it('takes nothing from a cache that is damaged', async () => {
    const place = join(folder, 'damaged')
    const cold = await indexOf(entries, openCache(place))
    for (const file of await readdir(place, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const bytes = await readFile(join(file.parentPath, file.name))
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1
      await writeFile(join(file.parentPath, file.name), bytes)
    }
    expect(await indexOf(entries, openCache(place))).toEqual(cold)
  }, 60_000)

  it('has other names for its files when the content has changed', async () => {
    const others = (await indexOf(entriesWith('Other'))).map(({ path }) => path)
    const shared = others.filter((path) => paths.includes(path))
    expect(shared.sort()).toEqual(['index.json', 'pagefind.js', 'wasm.unknown.pagefind'])
  }, 60_000)
})
