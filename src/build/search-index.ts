import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import pLimit from 'p-limit'
import type { Archive } from '../domain/archive.ts'
import type { Article } from '../domain/nodes/article.ts'
import type { Page } from '../domain/nodes/page.ts'
import { parseBody } from '../mdx/parse.ts'
import type { IndexFile } from '../outputs/search/word-index.ts'
import { namesIn } from '../outputs/search/names.ts'
import { type SearchEntry, searchEntries } from '../outputs/search/records.ts'
import type { Source } from '../source/content.ts'
import type { BesideReport } from './beside-thread.ts'
import { cacheKey, openCache } from './cache.ts'
import { contentReader } from './content-reader.ts'
import { makeSearchIndex } from './make-search-index.ts'
import { beginAsking, endAsking } from './restore/asking.ts'
import { baseDigest } from './restore/base.ts'
import { keptFolder } from './restore/kept-files.ts'
import { openKeptResults } from './restore/kept-results.ts'
import { isTrueIn, sawText } from './restore/observed.ts'
import type { Settings } from './settings.ts'

/** The folder of the index, from the site's root. */
const folder = 'pagefind'

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json', txt: 'text/plain' }

type Remembered = Parameters<typeof searchEntries>[2]

const makeFrom = (source: Source, archive: Archive, remembered?: Remembered): Promise<IndexFile[]> => {
  const bodyOf = (entry: Article | Page) => {
    sawText(entry)
    const body = source.byFile.get(entry.file)?.bodyText
    return body === undefined ? undefined : parseBody(body.text, { firstLine: body.firstLine }).tree
  }
  const entries = searchEntries(archive, bodyOf, remembered)
  return makeSearchIndex(entries, archive.publication.language, openCache(resolve('.cache/search-index')))
}

/**
 * Makes the search index of a content and writes it into a site's folder.
 * @param archive observed
 */
export const writeSearchIndex = async (
  source: Source,
  archive: Archive,
  site: string,
): Promise<BesideReport> => {
  const kept = openKeptResults<SearchEntry>(
    join(keptFolder(source.folder, 'search'), 'articles'),
    cacheKey(baseDigest(source), JSON.stringify(namesIn(archive))),
    { beginAsking, endAsking, isTrue: isTrueIn(archive) },
  )
  const files = await makeFrom(source, archive, (article, compute) =>
    kept.result(article.id, article, compute),
  )
  kept.keep()
  const parents = new Set(files.map(({ path }) => dirname(join(site, folder, path))))
  for (const parent of parents) await mkdir(parent, { recursive: true })
  const limit = pLimit(64)
  await Promise.all(
    files.map(({ path, content }) => limit(() => writeFile(join(site, folder, path), content))),
  )
  return { done: `The search index has ${files.length} files.`, counts: { 'search index': files.length } }
}

/** In dev, makes the search index when a search first asks for it, and again when the content has changed. */
export const searchIndex = ({ contentFolder, now }: Settings): AstroIntegration => {
  const reader = contentReader(contentFolder)
  let making: Promise<IndexFile[]> | undefined
  return {
    name: 'rostrum-search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let of: Source | undefined
        server.middlewares.use((request, response, next) => {
          // With the site’s sub-path or without: whether it is still there depends on who comes first.
          const [, path] = /\/pagefind\/([^?]+)/.exec(request.url ?? '') ?? []
          if (path === undefined) return next()
          void (async () => {
            const source = await reader.read()
            if (source !== of) making = makeFrom(source, await reader.archive({ now, preview: true }))
            of = source
            const file = (await making)?.find((made) => made.path === path)
            if (file === undefined) return next()
            response.setHeader(
              'Content-Type',
              types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
            )
            response.end(file.content)
          })().catch(next)
        })
      },
    },
  }
}
