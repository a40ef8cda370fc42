import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { h } from 'hastscript'
import { toHtml } from 'hast-util-to-html'
import { close, createIndex } from 'pagefind'
import { gzip } from '../../../src/build/kept-zip.ts'
import { makeSearchIndex } from '../../../src/build/make-search-index.ts'
import { inStretches } from '../../../src/build/search-parts.ts'
import { createEngine } from '../../../src/components/search/engine.ts'
import { openSearchIndex } from '../../../src/components/search/search-index.ts'
import type { Query } from '../../../src/components/search/query.ts'
import type { PagefindModule } from '../../../src/components/search/pagefind.ts'
import type { SearchEntry } from '../../../src/outputs/search/records.ts'
import { serve, type Answer } from '../../browser/serve.ts'

/** A search as it is measured. Each result is one item of the list, with all addresses that it shows. */
export interface Searcher {
  name: string
  search: (words: string) => Promise<{ results: string[][]; sent: readonly Answer[]; milliseconds: number }>
  close: () => Promise<void>
}

interface PlainResult {
  url: string
  sub_results: { url: string }[]
}
interface PlainPagefind {
  init: () => Promise<void>
  search: (words: string) => Promise<{ results: { data: () => Promise<PlainResult> }[] }>
}
/** Results that are loaded to be shown, as many as fill a screen. Pagefind’s own form shows as many. */
const shown = 5

/** Serves the files of an index, as a host would. */
const hosted = async (files: readonly { path: string; content: Uint8Array }[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'))
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const server = await serve(folder)
  return {
    server,
    // Node imports no script from a server.
    load: async <T>(): Promise<T> => (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as T,
    timed: async (find: () => Promise<string[][]>) => {
      server.forget()
      const start = performance.now()
      const results = await find()
      return { results, sent: [...server.answers], milliseconds: performance.now() - start }
    },
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Our search. */
export const rostrum = async (entries: readonly SearchEntry[]): Promise<Searcher> => {
  const host = await hosted([...(await makeSearchIndex(inStretches(entries), { language: 'en', zip: gzip }))])
  const engine = createEngine(await openSearchIndex(host.server.url, () => host.load<PagefindModule>()))
  return {
    name: 'Rostrum',
    search: (words) =>
      host.timed(async () => {
        const query: Query = { words, filters: {}, sort: 'relevance', exact: false }
        const { names, first } = await engine.ask(query, shown)
        await engine.ahead(query)
        return [
          ...names.map(({ address }) => [address]),
          ...first.map(({ parts }) => parts.map(({ address }) => address)),
        ].map((addresses) => addresses.map((address) => address.replace(/#?:~:.*$/, '')))
      }),
    close: host.close,
  }
}

/** Pagefind as it comes: a page an entry, headings with ids, its own ranking, results with their sub-results. */
export const plainPagefind = async (entries: readonly SearchEntry[]): Promise<Searcher> => {
  const { index } = await createIndex({ writePlayground: false, forceLanguage: 'en' })
  if (index === undefined) throw new Error('Pagefind did not start.')
  const pages = new Map<string, SearchEntry['records'][number][]>()
  for (const record of entries.flatMap(({ records }) => records)) {
    const page = record.address.replace(/#.*$/, '')
    pages.set(page, [...(pages.get(page) ?? []), record])
  }
  await Promise.all(
    [...pages].map(([url, records]) =>
      index.addHTMLFile({
        url,
        content: toHtml(
          h('html', { lang: 'en' }, [
            h(
              'body',
              records.map(({ address, title, text }, at) => [
                at === 0 ? h('h1', title) : h('h2', { id: address.split('#')[1] }, title),
                ...text.split('\n\n').map((paragraph) => h('p', paragraph)),
              ]),
            ),
          ]),
        ),
      }),
    ),
  )
  const { files } = await index.getFiles()
  await close()
  const host = await hosted(files)
  const { createInstance } = await host.load<{ createInstance: (options: object) => PlainPagefind }>()
  const pagefind = createInstance({ basePath: host.server.url, baseUrl: '/', noWorker: true })
  await pagefind.init()
  return {
    name: 'plain Pagefind',
    search: (words) =>
      host.timed(async () => {
        const { results } = await pagefind.search(words)
        const data = await Promise.all(results.slice(0, shown).map((result) => result.data()))
        return data.map(({ url, sub_results }) => [url, ...sub_results.slice(0, 3).map((part) => part.url)])
      }),
    close: host.close,
  }
}
