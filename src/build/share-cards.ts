import { join, resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Archive } from '../domain/archive.ts'
import { allCards } from '../outputs/share-card/cards.ts'
import type { BesideReport } from './beside-thread.ts'
import { type CardJob, draw, openCardCache } from './cards/draw-cached.ts'
import { putCards } from './cards/pool.ts'
import { contentReader } from './content-reader.ts'
import type { Settings } from './settings.ts'

const cache = openCardCache(resolve('.cache/share-cards'))

/** The share cards of an archive, each with its place in a site's folder. */
export const cardJobs = (archive: Archive, site: string): CardJob[] =>
  allCards(archive).map(({ url, card }) => ({
    address: url,
    card,
    path: join(site, url.slice(archive.urls.base.length)),
  }))

/**
 * Puts share cards into their places: from the cache, or drawn in worker threads.
 * @param free when this thread has nothing else to do, and draws too
 * @throws when one could not be drawn
 */
export const writeShareCards = async (
  jobs: readonly CardJob[],
  free: Promise<unknown>,
): Promise<BesideReport> => {
  const counts = { 'cards drawn': 0, 'cards from the cache': 0 }
  const [failed, missing]: [string[], string[]] = [[], []]
  for (const result of await putCards(jobs, { cache, free })) {
    if ('error' in result) {
      failed.push(`${result.address}: ${result.error}`)
      continue
    }
    counts[result.hit ? 'cards from the cache' : 'cards drawn'] += 1
    if (result.missing.length > 0)
      missing.push(
        `No face of the share cards has these characters: ${result.address}: ${result.missing.join(' ')}`,
      )
  }
  if (failed.length > 0) throw new Error(`Share cards that could not be drawn:\n${failed.join('\n')}`)
  cache.records.prune()
  return {
    done: `${counts['cards drawn']} share cards drawn, ${counts['cards from the cache']} taken from the cache.`,
    warnings: missing,
    counts,
  }
}

/** In dev, draws a share card when it is asked for. */
export const shareCards = ({ contentFolder, now }: Settings): AstroIntegration => {
  const archiveNow = () => contentReader(contentFolder).archive({ now, preview: true })
  return {
    name: 'rostrum-share-cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = request.originalUrl?.split('?')[0] ?? ''
          if (!url.includes('/share/') || !url.endsWith('.png')) return next()
          const answer = async () => {
            const found = allCards(await archiveNow()).find((card) => card.url === url)
            if (found === undefined) return next()
            const { png } = await draw(found.card)
            response.setHeader('Content-Type', 'image/png')
            response.end(png)
          }
          answer().catch(next)
        })
      },
    },
  }
}
