import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { Archive } from '../domain/archive.ts'
import { siteUrls } from '../domain/urls.ts'
import { parseBody } from '../mdx/parse.ts'
import type { IndexFile } from '../outputs/search/pack.ts'
import { searchEntries } from '../outputs/search/records.ts'
import { contentsOf, type Source } from '../source/content.ts'
import { contentReader } from './content-reader.ts'
import { makeSearchIndex } from './make-search-index.ts'
import { timed } from './phases.ts'
import type { Settings } from './settings.ts'

/** The folder of the index, from the site's root. */
const folder = 'pagefind'

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json', txt: 'text/plain' }

/**
 * Makes the search index from the content, while Astro renders the pages. In dev it is made when a search first asks for
 * it, and again when the content has changed.
 */
export const searchIndex = ({ contentFolder, now }: Settings): AstroIntegration => {
  const reader = contentReader(contentFolder)

  const makeFrom = (source: Source, preview: boolean): Promise<IndexFile[]> => {
    const archive = new Archive(contentsOf(source), { now, preview })
    const bodies = new Map(source.entries.map(({ file, bodyText }) => [file, bodyText]))
    const entries = searchEntries(archive, ({ file }) => {
      const body = bodies.get(file)
      return body === undefined ? undefined : parseBody(body.text, { firstLine: body.firstLine }).tree
    })
    return makeSearchIndex(entries, archive.publication.language)
  }

  let making: Promise<IndexFile[]> | undefined
  return {
    name: 'rostrum-search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Small scripts would be written into the pages, where a strict content security policy forbids them.
        updateConfig({ vite: { build: { assetsInlineLimit: 0 } } })
      },
      'astro:build:start': () => {
        making = timed('search index', async () => makeFrom(await reader.read(), false))
        // Whoever awaits it at the end sees a failure; until then it is no unhandled one.
        making.catch(() => undefined)
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now()
        const files = (await making) ?? []
        for (const { path, content } of files) {
          const target = join(fileURLToPath(dir), folder, path)
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, content)
        }
        const waited = ((performance.now() - started) / 1000).toFixed(1)
        logger.info(`The search index has ${files.length} files; the pages waited ${waited} s for it.`)
      },
      'astro:server:setup': async ({ server }) => {
        const { publication } = await reader.read()
        if (publication === undefined) return
        let of: Source | undefined
        server.middlewares.use(`${siteUrls(publication.url).base}${folder}`, (request, response, next) => {
          const path = (request.url ?? '/').split('?')[0]?.replace(/^\/+/, '') ?? ''
          void (async () => {
            const source = await reader.read()
            if (source !== of) making = makeFrom(source, true)
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
