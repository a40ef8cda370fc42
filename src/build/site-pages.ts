import { join } from 'node:path'
import type { RouteData } from 'astro'
import type { Source } from '../source/content.ts'
import { counted } from './phases.ts'
import type { Program } from './program.ts'
import { baseDigest } from './restore/base.ts'
import { keptFolder } from './restore/kept-files.ts'
import { openRestoredOutput } from './restore/restored-output.ts'
import { archiveWatch } from './restore/watch.ts'

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

/**
 * Renders the pages, one after the other, and takes over those of an earlier build for which everything that they asked
 * the archive has the same answer now (docs/decisions/0018).
 * @param tell hears how far it is
 * @returns what was done, in a sentence
 */
export const writePages = async (
  program: Program,
  source: Source,
  { folder, origin, base }: { folder: string; origin: string; base: string },
  tell: (message: string) => void,
): Promise<string> => {
  const paths = await program.getStaticPaths()
  const kept = { folder, kept: keptFolder(source.folder, 'pages'), base: baseDigest(source) }
  const output = openRestoredOutput(kept, await archiveWatch())
  let told = Date.now()
  for (const [index, { pathname, route, cacheKey }] of paths.entries()) {
    // A page that is handed something and does not say what cannot be recognised.
    const key = cacheKey ?? (route.params.length === 0 ? '' : undefined)
    await output.put(fileOf(pathname, route), key, async () => {
      const request = new Request(new URL(addressOf(pathname, route, base), origin))
      const result = await program.render(request, { routeData: route })
      const response = result instanceof Response ? result : result.response
      return new Uint8Array(await response.arrayBuffer())
    })
    if (Date.now() - told < 2000) continue
    told = Date.now()
    tell(`${index + 1} of ${paths.length} pages …`)
  }
  const { made, restored: takenOver } = output.finish()
  counted('pages', paths.length)
  counted('pages rendered', made)
  return `${made} pages rendered, ${takenOver} taken over from the last build.`
}
