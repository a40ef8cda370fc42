import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro'
import { contentReader } from './content-reader.ts'
import { counted } from './phases.ts'
import { baseDigest } from './restore/base.ts'
import { keptFolder, openKeptFiles } from './restore/kept-files.ts'
import { readTraces, Traces } from './restore/traces.ts'
import { archiveWatch } from './restore/watch.ts'
import type { Settings } from './settings.ts'

/** The file of a page, from the output folder: an address ends in a folder, but for the page of what is not found. */
const fileOf = (pathname: string, { type }: RouteData): string =>
  type === 'endpoint' || pathname === '/404'
    ? `${pathname.replace(/^\//, '')}${type === 'endpoint' ? '' : '.html'}`
    : join(pathname.replace(/^\//, ''), 'index.html')

const addressOf = (pathname: string, { type }: RouteData, base: string): string => {
  const path = `${base.replace(/\/$/, '')}/${pathname.replace(/^\/|\/$/g, '')}`
  return type === 'endpoint' || path.endsWith('/') ? path : `${path}/`
}

/**
 * Renders the pages, one after the other, and takes over those of an earlier build for which everything that they asked
 * the archive has the same answer now (docs/decisions/0018). Astro is left with none to render.
 */
export const sitePages = ({ contentFolder }: Settings): AstroIntegration => {
  let folder = ''
  let base = '/'
  let origin = 'http://localhost'

  const render = async (astro: AstroPrerenderer, tell: (message: string) => void): Promise<void> => {
    const source = await contentReader(contentFolder).read()
    const kept = keptFolder(contentFolder, 'pages')
    const files = openKeptFiles(join(kept, 'files'))
    const digest = baseDigest(source)
    const paths = await astro.getStaticPaths()
    const watch = await archiveWatch()
    const past = readTraces(join(kept, 'traces'), digest, watch.isTrue)
    const traces = new Traces(digest)
    let rendered = 0
    let told = Date.now()
    for (const [index, { pathname, route, cacheKey }] of paths.entries()) {
      const file = fileOf(pathname, route)
      // A page that is handed something and does not say what cannot be recognised.
      const key = cacheKey ?? (route.params.length === 0 ? '' : undefined)
      const content = key === undefined ? undefined : past.stillRight(file, key)
      if (content !== undefined && files.restore(content, join(folder, file))) {
        traces.restored(file, past)
        continue
      }
      watch.beginAsking()
      const request = new Request(new URL(addressOf(pathname, route, base), origin))
      const result = await astro.render(request, { routeData: route })
      const response = result instanceof Response ? result : result.response
      const made = files.write(join(folder, file), new Uint8Array(await response.arrayBuffer()))
      const asked = watch.endAsking()
      if (key !== undefined) traces.made(file, key, asked, made)
      rendered += 1
      if (Date.now() - told > 2000) {
        tell(`${index + 1} of ${paths.length} pages …`)
        told = Date.now()
      }
    }
    traces.keep(join(kept, 'traces'))
    files.prune(traces.contents)
    counted('pages rendered', rendered)
    counted('pages restored', paths.length - rendered)
    tell(`${rendered} pages rendered, ${paths.length - rendered} taken over from the last build.`)
  }

  return {
    name: 'rostrum-site-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir)
        base = config.base
        if (config.site !== undefined) origin = new URL(config.site).origin
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'rostrum',
          getStaticPaths: async () => {
            await render(astro, (message) => logger.info(message))
            return []
          },
        }))
      },
    },
  }
}
