import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSearchIndex } from '../../src/build/make-search-index.ts'
import type { Pagefind } from '../../src/components/search/pagefind.ts'
import { readRecordName } from '../../src/outputs/search/record-name.ts'
import type { SearchEntry } from '../../src/outputs/search/records.ts'
import { serve, type Server } from '../browser/serve.ts'

const word = (number: number) => `w${number.toString(36)}ord`
const entries: SearchEntry[] = Array.from({ length: 60 }, (_, index) => ({
  named: false,
  records: Array.from({ length: 3 }, (_, part) => ({
    address: `/entry-${index}/#${part}`,
    kind: 'Section',
    title: `Title ${index}`,
    text: Array.from({ length: 60 }, (_, place) => word(index * 40 + part * 7 + place)).join(' '),
    also: [],
    date: '2026-01-20',
    facets: { kind: ['Section'], year: [index < 20 ? '2025' : '2026'] },
  })),
}))

let folder: string
let server: Server
let pagefind: Pagefind
let paths: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'))
  const files = await makeSearchIndex(entries, 'en')
  paths = files.map(({ path }) => path)
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  server = await serve(folder)
  const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind & { init: () => Promise<void> }
  }
  const instance = createInstance({ basePath: server.url, baseUrl: '/', noWorker: true })
  await instance.init()
  pagefind = instance
}, 60_000)

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('a packed index, read by Pagefind itself', () => {
  it('has several chunks of words', () => {
    expect(paths.filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(3)
  })

  it('finds every word of every text, where it stands', async () => {
    for (const { address, text } of entries.flatMap(({ records }) => records)) {
      const [first = '', second = ''] = text.split(' ')
      const { results } = await pagefind.search(`"${first} ${second}"`)
      const found = await Promise.all(results.map(async (match) => ({ match, data: await match.data() })))
      expect(found.find(({ data }) => data.url === address)?.match.words).toEqual([0, 1])
    }
  }, 60_000)

  it('names records by entry and part, and shows their dates', async () => {
    const { results } = await pagefind.search(`"${word(7 * 40)}"`)
    const found = await Promise.all(
      results.map(async ({ id, data }) => ({ ...readRecordName(id), ...(await data()) })),
    )
    expect(found.find(({ url }) => url === '/entry-7/#0')).toMatchObject({
      entry: 7,
      part: 0,
      meta: { date: '2026-01-20' },
    })
  })

  it('narrows', async () => {
    expect(await pagefind.filters()).toEqual({ kind: { Section: 180 }, year: { 2025: 60, 2026: 120 } })
    expect((await pagefind.search(null, { filters: { year: ['2025'] } })).results).toHaveLength(60)
  })

  it('is the same each time', async () => {
    expect((await makeSearchIndex(entries, 'en')).map(({ path }) => path).sort()).toEqual(paths.toSorted())
  }, 60_000)
})
