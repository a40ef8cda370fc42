import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import sharp from 'sharp'
import { siteUrls } from '../domain/urls.ts'
import { type Original, pictureMarkup, type PictureMarkup, variantsOf } from '../outputs/pictures/variants.ts'
import type { Source } from '../source/content.ts'
import { contentReader } from './content-reader.ts'
import { timed } from './phases.ts'
import type { Settings } from './settings.ts'

const cacheFolder = resolve('.cache/pictures')
const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Path of a picture from the content folder, from how an entry names it. */
export const picturePath = (entryFile: string, src: string): string =>
  posix.join(posix.dirname(entryFile), src)

/** Reads a picture's size and digest. @throws when it is no picture that sharp can read */
export const readOriginal = async (path: string): Promise<{ bytes: Buffer; original: Original }> => {
  const bytes = await readFile(path)
  const { autoOrient } = await sharp(bytes).metadata()
  const { width, height } = autoOrient
  return { bytes, original: { digest: createHash('sha256').update(bytes).digest('hex'), width, height } }
}

/** Makes the variants of a picture that the cache does not hold yet. @returns paths of all of them */
const makeVariants = async (path: string): Promise<string[]> => {
  const { bytes, original } = await readOriginal(path)
  await mkdir(cacheFolder, { recursive: true })
  return Promise.all(
    variantsOf(original).map(async ({ format, width, name }) => {
      const target = join(cacheFolder, name)
      if (!(await exists(target))) {
        const unfinished = `${target}.${process.pid}`
        await sharp(bytes)
          .autoOrient()
          .resize({ width, withoutEnlargement: true })
          .toFormat(format, { quality: format === 'avif' ? 55 : 75 })
          .toFile(unfinished)
        await rename(unfinished, target)
      }
      return target
    }),
  )
}

/** Every picture that entries show: in their bodies, as covers and as portraits. Paths from the content folder. */
const allPictures = ({ entries }: Source): Set<string> =>
  new Set(
    entries.flatMap(({ file, entry, body }) => {
      const named = [
        ...(body?.pictures.map(({ name }) => name) ?? []),
        ...(entry !== undefined && 'cover' in entry.data && entry.data.cover ? [entry.data.cover.image] : []),
        ...(entry !== undefined && 'photo' in entry.data && entry.data.photo ? [entry.data.photo.image] : []),
      ]
      return named.map((src) => picturePath(file, src))
    }),
  )

/**
 * What a page needs to show the pictures of an entry, by how the entry names them.
 * @param base the address of the folder of the variants
 */
export const picturesOf = async (
  contentFolder: string,
  entryFile: string,
  named: Iterable<string>,
  base: string,
): Promise<Map<string, PictureMarkup>> => {
  const read = await Promise.all(
    [...new Set(named)].map(async (src) => {
      const { original } = await readOriginal(join(contentFolder, picturePath(entryFile, src)))
      return [src, pictureMarkup(original, base)] as const
    }),
  )
  return new Map(read)
}

/** Makes the variants of all pictures and serves them in dev, or puts them into the output. */
export const pictures = ({ contentFolder }: Settings): AstroIntegration => {
  const reader = contentReader(contentFolder)
  const makeAll = async (): Promise<string[]> => {
    const paths = [...allPictures(await reader.read())]
    const made = await Promise.all(
      paths.map((path) => makeVariants(join(contentFolder, path)).catch(() => [])),
    )
    return made.flat()
  }
  let making: Promise<string[]> = Promise.resolve([])

  return {
    name: 'rostrum-pictures',
    hooks: {
      'astro:build:start': () => {
        making = timed('pictures', makeAll)
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL('pictures/', dir))
        const made = await making
        if (made.length > 0) await mkdir(folder, { recursive: true })
        await Promise.all(made.map((path) => copyFile(path, join(folder, posix.basename(path)))))
      },
      'astro:server:setup': async ({ server }) => {
        const { publication } = await reader.read()
        if (publication === undefined) return
        server.middlewares.use(siteUrls(publication.url).pictures, (request, response, next) => {
          const name = request.url?.slice(1) ?? ''
          if (!/^[0-9a-f]+-\d+\.(?:avif|webp|jpg)$/.test(name)) return next()
          void makeAll().then(() => {
            response.setHeader('Content-Type', `image/${name.endsWith('.jpg') ? 'jpeg' : name.split('.')[1]}`)
            createReadStream(join(cacheFolder, name)).on('error', next).pipe(response)
          })
        })
      },
    },
  }
}
