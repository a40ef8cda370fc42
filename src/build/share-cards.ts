import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { allCards } from '../outputs/share-card/cards.ts'
import { openCache } from './cache.ts'
import { drawCached } from './cards/draw-cached.ts'
import { drawCards } from './cards/pool.ts'
import { contentReader } from './content-reader.ts'
import { counted, timed } from './phases.ts'
import type { Settings } from './settings.ts'

/**
 * Draws the share cards in worker threads while Astro renders the pages, and puts them into the output; in dev draws
 * each when it is asked for.
 */
export const shareCards = ({ contentFolder, now }: Settings): AstroIntegration => {
  const cache = openCache(resolve('.cache/share-cards'))
  const archiveNow = (preview: boolean) => contentReader(contentFolder).archive({ now, preview })

  let folder = ''

  const drawAll = async () => {
    const archive = await archiveNow(false)
    const jobs = allCards(archive).map(({ url, card }) => ({ address: url, card }))
    const counts = { drawn: 0, cached: 0, failed: [] as string[], missing: [] as string[] }
    for await (const result of drawCards(jobs, { cache })) {
      if ('error' in result) {
        counts.failed.push(`${result.address}: ${result.error}`)
        continue
      }
      counts[result.hit ? 'cached' : 'drawn'] += 1
      if (result.missing.length > 0) counts.missing.push(`${result.address}: ${result.missing.join(' ')}`)
      const target = join(folder, result.address.slice(archive.urls.base.length))
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, result.png)
    }
    await cache.prune()
    return counts
  }
  let drawing: ReturnType<typeof drawAll> | undefined

  return {
    name: 'rostrum-share-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir)
      },
      'astro:build:setup': () => {
        // Astro has emptied the output folder by now.
        drawing ??= timed('share cards', drawAll)
        drawing.catch(() => undefined) // told below
      },
      'astro:build:done': async ({ logger }) => {
        const { drawn, cached, failed, missing } = await (drawing ?? drawAll())
        if (failed.length > 0) throw new Error(`Share cards that could not be drawn:\n${failed.join('\n')}`)
        counted('cards drawn', drawn)
        counted('cards from the cache', cached)
        for (const line of missing) logger.warn(`No face of the share cards has these characters: ${line}`)
        logger.info(`${drawn} share cards drawn, ${cached} taken from the cache.`)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = request.originalUrl?.split('?')[0] ?? ''
          if (!url.includes('/share/') || !url.endsWith('.png')) return next()
          const draw = async () => {
            const found = allCards(await archiveNow(true)).find((card) => card.url === url)
            if (found === undefined) return next()
            const result = await drawCached({ address: url, card: found.card }, cache)
            if ('error' in result) return next(new Error(result.error))
            response.setHeader('Content-Type', 'image/png')
            response.end(result.png)
          }
          draw().catch(next)
        })
      },
    },
  }
}
