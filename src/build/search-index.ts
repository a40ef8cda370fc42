import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
}

/**
 * Makes Pagefind's index over the built pages: only the regions marked `data-pagefind-body`. In dev, serves the index
 * of the last build.
 */
export const searchIndex = (): AstroIntegration => {
  let lastBuild = ''
  return {
    name: 'rostrum-search-index',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'dev') lastBuild = fileURLToPath(new URL('pagefind/', config.outDir))
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${server.config.base}pagefind`, (request, response, next) => {
          const name = (request.url ?? '/').split('?')[0]?.replace(/^\/+/, '') ?? ''
          const path = join(lastBuild, name)
          if (name === '' || name.split('/').includes('..')) return next()
          stat(path).then(
            () => {
              response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
              createReadStream(path).pipe(response)
            },
            () => next(),
          )
        })
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const started = performance.now()
        const { index, errors } = await createIndex({ writePlayground: false })
        if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
        const added = await index.addDirectory({ path: folder })
        const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') })
        const problems = [...added.errors, ...written.errors]
        await close()
        if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`)
        logger.info(
          `Indexed ${added.page_count} pages for search in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
        )
      },
    },
  }
}
