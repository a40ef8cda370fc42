import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Archive } from '../domain/archive.ts'
import type { Article } from '../domain/nodes/article.ts'
import type { Page } from '../domain/nodes/page.ts'
import { parseBody } from '../mdx/parse.ts'
import type { IndexFile } from '../outputs/search/word-index.ts'
import { namesIn } from '../outputs/search/names.ts'
import { type Findable, findables, type SearchEntry } from '../outputs/search/records.ts'
import { stretchesOf } from '../outputs/search/stretches.ts'
import type { Source } from '../source/content.ts'
import type { BesideReport } from './beside-thread.ts'
import { type Cache, cacheKey, openCache } from './cache.ts'
import { contentReader } from './content-reader.ts'
import { gzip, openKeptZip } from './kept-zip.ts'
import { makeSearchIndex } from './make-search-index.ts'
import { beginAsking, endAsking } from './restore/asking.ts'
import { baseDigest } from './restore/base.ts'
import { keptFolder } from './restore/kept-files.ts'
import { openKeptResults } from './restore/kept-results.ts'
import { isTrueIn, sawText } from './restore/observed.ts'
import { digestOf, inStretches, type Stretch } from './search-parts.ts'
import type { Settings } from './settings.ts'

/** The folder of the index, from the site's root. */
const folder = 'pagefind'

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json', txt: 'text/plain' }

/** The entries of an archive in stretches, before they are read. */
const stretchesIn = (source: Source, archive: Archive): Findable[][] => {
  const bodyOf = (entry: Article | Page) => {
    sawText(entry)
    const body = source.byFile.get(entry.file)?.bodyText
    return body === undefined ? undefined : parseBody(body.text, { firstLine: body.firstLine }).tree
  }
  return stretchesOf(findables(archive, bodyOf), ({ of }) => of.url)
}

const read = (stretch: readonly Findable[]): SearchEntry[] => stretch.map(({ read: one }) => one())
const openParts = (): Cache => openCache(resolve('.cache/search-index'))

/**
 * Makes the search index of a content and writes it into a site's folder.
 * @param archive observed
 */
export const writeSearchIndex = async (
  source: Source,
  archive: Archive,
  site: string,
): Promise<BesideReport> => {
  const place = keptFolder(source.folder, 'search')
  const kept = openKeptResults<string>(
    join(place, 'stretches'),
    cacheKey(baseDigest(source), JSON.stringify(namesIn(archive))),
    { beginAsking, endAsking, isTrue: isTrueIn(archive) },
  )
  function* stretches(): Generator<Stretch, undefined> {
    for (const stretch of stretchesIn(source, archive)) {
      const nodes = stretch.map(({ of }) => of)
      let entries: SearchEntry[] | undefined
      const digest = kept.result(nodes[0]?.url ?? '', nodes, () => digestOf((entries = read(stretch))))
      yield { digest, entries: () => entries ?? read(stretch) }
    }
    kept.keep()
  }
  const { zip, keep } = openKeptZip(join(place, 'chunks'), gzip)
  const made = new Set<string>()
  let count = 0
  const { language } = archive.publication
  for (const { path, content } of await makeSearchIndex(stretches(), {
    language,
    cache: openParts(),
    zip,
  })) {
    const file = join(site, folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, content)
    count++
  }
  keep()
  return { done: `The search index has ${count} files.`, counts: { 'search index': count } }
}

/** The whole index in memory. */
const makeFrom = async (source: Source, archive: Archive): Promise<IndexFile[]> => {
  const stretches = inStretches(stretchesIn(source, archive).flatMap(read))
  const { language } = archive.publication
  return [...(await makeSearchIndex(stretches, { language, cache: openParts(), zip: gzip }))]
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
