import { createReadStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { contentReader } from './content-reader.ts'
import type { Settings } from './settings.ts'

/** Puts the files that articles offer for download beside their pages, and serves them there in dev. */
export const attachments = ({ contentFolder, now }: Settings): AstroIntegration => {
  /** Address, with the site's sub-path → path of the file. */
  const filesOf = async (preview: boolean): Promise<{ base: string; files: Map<string, string> }> => {
    const archive = await contentReader(contentFolder).archive({ now, preview })
    const files = archive.articles.flatMap((article) =>
      article.data.attachments.map(
        ({ file }) =>
          [
            archive.urls.attachment(article.url, file),
            join(contentFolder, posix.dirname(article.file), file),
          ] as const,
      ),
    )
    return { base: archive.urls.base, files: new Map(files) }
  }

  return {
    name: 'rostrum-attachments',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { base, files } = await filesOf(false)
        for (const [url, path] of files) {
          const target = join(fileURLToPath(dir), url.slice(base.length))
          await mkdir(dirname(target), { recursive: true })
          await copyFile(path, target)
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = request.originalUrl?.split('?')[0] ?? ''
          if (!/\.(?:pdf|csv|xlsx|docx)$/.test(url)) return next()
          filesOf(true).then(({ files }) => {
            const path = files.get(url)
            if (path === undefined) return next()
            createReadStream(path).on('error', next).pipe(response)
          }, next)
        })
      },
    },
  }
}
