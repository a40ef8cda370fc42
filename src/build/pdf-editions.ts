import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Archive } from '../domain/archive.ts'
import type { Article } from '../domain/nodes/article.ts'
import { pdfUrl } from '../outputs/pdf/document.ts'
import type { BesideReport } from './beside-thread.ts'
import { openCache } from './cache.ts'
import { contentReader } from './content-reader.ts'
import { articleEdition } from './editions/article-edition.ts'
import { editionKeys } from './editions/inputs.ts'
import { openSetter } from './editions/setter.ts'
import { editionsOf } from './editions/typst.ts'
import { fromCached, toCached } from './made-file.ts'
import type { Settings } from './settings.ts'

/** The PDF file of an article, or why there is none, in a sentence. */
type EditionResult = { pdf: Uint8Array; hit: boolean; missing: readonly string[] } | { error: string }

const openEditions = (contentFolder: string) => {
  const cache = openCache(resolve('.cache/pdf-editions'))
  const setter = openSetter()
  let keys: ReturnType<typeof editionKeys> | undefined
  return {
    editionOf: async (archive: Archive, article: Article): Promise<EditionResult> => {
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
    },
    close: async (): Promise<void> => {
      cache.prune()
      await setter.close()
    },
  }
}

/**
 * Sets the PDF editions of commentaries and briefs, where the publication’s setting `pdf` is on, into a site's folder.
 * @throws when one could not be set
 */
export const writePdfEditions = async (
  archive: Archive,
  contentFolder: string,
  site: string,
): Promise<BesideReport> => {
  const fate = editionsOf(archive.publication)
  if (fate !== 'made') {
    const warnings =
      fate === 'without Typst'
        ? [`No PDF editions: Typst is not there for ${process.platform}-${process.arch}.`]
        : []
    return { warnings, counts: {} }
  }
  const { editionOf, close } = openEditions(contentFolder)
  const counts = { 'PDF editions set': 0, 'PDF editions from the cache': 0 }
  const [failed, warnings]: [string[], string[]] = [[], []]
  for (const article of archive.articles) {
    const result = await editionOf(archive, article)
    if ('error' in result) {
      failed.push(result.error)
      continue
    }
    counts[result.hit ? 'PDF editions from the cache' : 'PDF editions set'] += 1
    if (result.missing.length > 0)
      warnings.push(
        `No face of the PDF editions has these characters: ${article.file}: ${result.missing.join(' ')}`,
      )
    const target = join(site, pdfUrl(article).slice(archive.urls.base.length))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, result.pdf)
  }
  await close()
  if (failed.length > 0) throw new Error(failed.join('\n'))
  return {
    done: `${counts['PDF editions set']} PDF editions set, ${counts['PDF editions from the cache']} taken from the cache.`,
    warnings,
    counts,
  }
}

/** In dev, sets each PDF edition when it is asked for. */
export const pdfEditions = ({ contentFolder, now }: Settings): AstroIntegration => ({
  name: 'rostrum-pdf-editions',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const { editionOf } = openEditions(contentFolder)
      server.middlewares.use((request, response, next) => {
        const url = request.originalUrl?.split('?')[0] ?? ''
        if (!url.endsWith('.pdf')) return next()
        const answer = async () => {
          const archive = await contentReader(contentFolder).archive({ now, preview: true })
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
})
