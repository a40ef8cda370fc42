import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Archive } from '../domain/archive.ts'
import type { Article } from '../domain/nodes/article.ts'
import { pdfUrl } from '../outputs/pdf/document.ts'
import { openCache } from './cache.ts'
import { contentReader } from './content-reader.ts'
import { articleEdition } from './editions/article-edition.ts'
import { editionKeys } from './editions/inputs.ts'
import { openSetter } from './editions/setter.ts'
import { editionsOf } from './editions/typst.ts'
import { fromCached, toCached } from './made-file.ts'
import { counted, timed } from './phases.ts'
import type { Settings } from './settings.ts'

/** The PDF file of an article, or why there is none, in a sentence. */
type EditionResult = { pdf: Uint8Array; hit: boolean; missing: readonly string[] } | { error: string }

/**
 * Sets the PDF editions of commentaries and briefs beside Astro, where the publication’s setting `pdf` is on, and puts
 * them into the output; in dev sets each when it is asked for.
 */
export const pdfEditions = ({ contentFolder, now }: Settings): AstroIntegration => {
  const cache = openCache(resolve('.cache/pdf-editions'))
  const setter = openSetter()
  let keys: ReturnType<typeof editionKeys> | undefined

  const archiveNow = (preview: boolean) => contentReader(contentFolder).archive({ now, preview })

  const editionOf = async (archive: Archive, article: Article): Promise<EditionResult> => {
    const failed = (reason: string) => ({
      error: `The PDF edition of “${article.title}” (${article.file}) could not be set: ${reason}.`,
    })
    try {
      const { document, pictureFiles } = await articleEdition(contentFolder, archive, article)
      const key = (await (keys ??= editionKeys()))(document)
      const cached = cache.get(key)
      if (cached !== undefined) {
        const { bytes: pdf, missing } = fromCached(cached)
        return { pdf, hit: true, missing }
      }
      const result = await setter.set(document, await pictureFiles())
      if ('error' in result) return failed(result.error)
      cache.set(key, toCached({ bytes: result.pdf, missing: result.missing }))
      return { ...result, hit: false }
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error))
    }
  }

  let folder = ''
  const setAll = async () => {
    const archive = await archiveNow(false)
    const counts = {
      set: 0,
      cached: 0,
      failed: [] as string[],
      missing: [] as string[],
      fate: editionsOf(archive.publication),
    }
    if (counts.fate !== 'made') return counts
    for (const article of archive.articles) {
      const result = await editionOf(archive, article)
      if ('error' in result) {
        counts.failed.push(result.error)
        continue
      }
      counts[result.hit ? 'cached' : 'set'] += 1
      if (result.missing.length > 0) counts.missing.push(`${article.file}: ${result.missing.join(' ')}`)
      const target = join(folder, pdfUrl(article).slice(archive.urls.base.length))
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, result.pdf)
    }
    cache.prune()
    return counts
  }
  let setting: ReturnType<typeof setAll> | undefined

  return {
    name: 'rostrum-pdf-editions',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir)
      },
      'astro:build:setup': () => {
        // Astro has emptied the output folder by now.
        setting ??= timed('PDF editions', setAll)
        setting.catch(() => undefined) // told below
      },
      'astro:build:done': async ({ logger }) => {
        const { set, cached, failed, missing, fate } = await (setting ?? setAll())
        await setter.close()
        if (failed.length > 0) throw new Error(failed.join('\n'))
        counted('PDF editions set', set)
        counted('PDF editions from the cache', cached)
        if (fate === 'without Typst')
          logger.warn(`No PDF editions: Typst is not there for ${process.platform}-${process.arch}.`)
        for (const line of missing) logger.warn(`No face of the PDF editions has these characters: ${line}`)
        if (set + cached > 0) logger.info(`${set} PDF editions set, ${cached} taken from the cache.`)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = request.originalUrl?.split('?')[0] ?? ''
          if (!url.endsWith('.pdf')) return next()
          const answer = async () => {
            const archive = await archiveNow(true)
            const article = archive.articles.find((each) => pdfUrl(each) === url)
            if (article === undefined || editionsOf(archive.publication) !== 'made') return next()
            const result = await editionOf(archive, article)
            if ('error' in result) return next(new Error(result.error))
            response.setHeader('Content-Type', 'application/pdf')
            response.end(result.pdf)
          }
          answer().catch(next)
        })
      },
    },
  }
}
