import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro'
import type { Source } from '../source/content.ts'
import type { BesideThread } from './beside-thread.ts'
import { contentReader } from './content-reader.ts'
import { counted } from './phases.ts'
import { baseDigest } from './restore/base.ts'
import { keptFolder } from './restore/kept-files.ts'
import { type KeptOutput, openRestoredOutput } from './restore/restored-output.ts'
import { archiveWatch } from './restore/watch.ts'
import type { Settings } from './settings.ts'

/** The file of a page, from the output folder: an address ends in a folder, but for the page of what is not found. */
const fileOf = (pathname: string, { type }: RouteData): string =>
  type === 'endpoint' || pathname === '/404'
    ? `${pathname.replace(/^\/|\/$/g, '')}${type === 'endpoint' ? '' : '.html'}`
    : join(pathname.replace(/^\//, ''), 'index.html')

/** As the route's own pattern has it: an endpoint of `[...path]` wants a slash after its file's name. */
const addressOf = (pathname: string, { type }: RouteData, base: string): string => {
  const path = `${base.replace(/\/$/, '')}/${pathname.replace(/^\//, '')}`
  return type === 'endpoint' || path.endsWith('/') ? path : `${path}/`
}

/** Where the pages of a content go, and where those of the last build are kept. */
export const keptPages = (source: Source, folder: string): KeptOutput => ({
  folder,
  kept: keptFolder(source.folder, 'pages'),
  base: baseDigest(source),
})

/**
 * Renders the pages, one after the other, and takes over those of an earlier build for which everything that they asked
 * the archive has the same answer now (docs/decisions/0018). Astro is left with none to render.
 */
export const sitePages = ({ contentFolder }: Settings, thread: BesideThread): AstroIntegration => {
  let folder = ''
  let base = '/'
  let origin = 'http://localhost'

  const render = async (astro: AstroPrerenderer, tell: (message: string) => void): Promise<void> => {
    const source = await contentReader(contentFolder).read()
    const paths = await astro.getStaticPaths()
    const output = openRestoredOutput(keptPages(source, folder), await thread.restoredPages, archiveWatch())
    let told = Date.now()
    for (const [index, { pathname, route, cacheKey }] of paths.entries()) {
      // A page that is handed something and does not say what cannot be recognised.
      const key = cacheKey ?? (route.params.length === 0 ? '' : undefined)
      await output.put(fileOf(pathname, route), key, async () => {
        const request = new Request(new URL(addressOf(pathname, route, base), origin))
        const result = await astro.render(request, { routeData: route })
        const response = result instanceof Response ? result : result.response
        return new Uint8Array(await response.arrayBuffer())
      })
      if (Date.now() - told < 2000) continue
      told = Date.now()
      tell(`${index + 1} of ${paths.length} pages …`)
    }
    const { made, restored } = output.finish()
    counted('pages', paths.length)
    counted('pages rendered', made)
    tell(`${made} pages rendered, ${restored} taken over from the last build.`)
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
