import { createReadStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Archive } from '../domain/archive.ts'
import type { BesideReport } from './beside-thread.ts'
import { contentReader } from './content-reader.ts'
import type { Settings } from './settings.ts'

/** Address, with the site's sub-path → path of the file. */
const filesOf = (archive: Archive, contentFolder: string): ReadonlyMap<string, string> =>
  new Map(
    archive.articles.flatMap((article) =>
      article.data.attachments.map(
        ({ file }) =>
          [
            archive.urls.attachment(article.url, file),
            join(contentFolder, posix.dirname(article.file), file),
          ] as const,
      ),
    ),
  )

/** Puts the files that articles offer for download beside their pages. */
export const writeAttachments = async (
  archive: Archive,
  contentFolder: string,
  site: string,
): Promise<BesideReport> => {
  const files = filesOf(archive, contentFolder)
  for (const [url, path] of files) {
    const target = join(site, url.slice(archive.urls.base.length))
    await mkdir(dirname(target), { recursive: true })
    await copyFile(path, target)
  }
  return { counts: { attachments: files.size } }
}

/** In dev, serves the files that articles offer for download. */
export const attachments = ({ contentFolder, now }: Settings): AstroIntegration => ({
  name: 'rostrum-attachments',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const url = request.originalUrl?.split('?')[0] ?? ''
        if (!/\.(?:pdf|csv|xlsx|docx)$/.test(url)) return next()
        const archive = contentReader(contentFolder).archive({ now, preview: true })
        archive.then((now) => {
          const path = filesOf(now, contentFolder).get(url)
          if (path === undefined) return next()
          createReadStream(path).on('error', next).pipe(response)
        }, next)
      })
    },
  },
})
