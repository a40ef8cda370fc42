import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import pLimit from 'p-limit'
import type { Archive } from '../domain/archive.ts'
import { siteUrls } from '../domain/urls.ts'
import { parseBody } from '../mdx/parse.ts'
import type { IndexFile } from '../outputs/search/word-index.ts'
import { searchEntries } from '../outputs/search/records.ts'
import type { Source } from '../source/content.ts'
import type { BesideReport } from './beside-thread.ts'
import { openCache } from './cache.ts'
import { contentReader } from './content-reader.ts'
import { makeSearchIndex } from './make-search-index.ts'
import type { Settings } from './settings.ts'

/** The folder of the index, from the site's root. */
const folder = 'pagefind'

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json', txt: 'text/plain' }

const makeFrom = (source: Source, archive: Archive): Promise<IndexFile[]> => {
  const entries = searchEntries(archive, ({ file }) => {
    const body = source.byFile.get(file)?.bodyText
    return body === undefined ? undefined : parseBody(body.text, { firstLine: body.firstLine }).tree
  })
  return makeSearchIndex(entries, archive.publication.language, openCache(resolve('.cache/search-index')))
}

/** Makes the search index of a content and writes it into a site's folder. */
export const writeSearchIndex = async (
  source: Source,
  archive: Archive,
  site: string,
): Promise<BesideReport> => {
  const files = await makeFrom(source, archive)
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
      'astro:server:setup': async ({ server }) => {
        const { publication } = await reader.read()
        if (publication === undefined) return
        let of: Source | undefined
        server.middlewares.use(`${siteUrls(publication.url).base}${folder}`, (request, response, next) => {
          const path = (request.url ?? '/').split('?')[0]?.replace(/^\/+/, '') ?? ''
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
