import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, posix, resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import pLimit from 'p-limit'
import sharp from 'sharp'
import { siteUrls } from '../domain/urls.ts'
import { type Original, pictureMarkup, type PictureMarkup, variantsOf } from '../outputs/pictures/variants.ts'
import type { Source } from '../source/content.ts'
import type { BesideReport } from './beside-thread.ts'
import { cacheKey, openCache } from './cache.ts'
import { contentReader } from './content-reader.ts'
import type { Settings } from './settings.ts'

const cache = openCache(resolve('.cache/pictures'))

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

/** A finished picture file. */
interface Variant {
  name: string
  bytes: Uint8Array
}

/** The variants of a picture, from the cache or made now. */
const variantsFor = async (path: string): Promise<Variant[]> => {
  const { bytes, original } = await readOriginal(path)
  return Promise.all(
    variantsOf(original).map(async ({ format, width, name }) => {
      const quality = format === 'avif' ? 55 : 75
      const key = cacheKey('picture', JSON.stringify([sharp.versions, format, width, quality]), bytes)
      const cached = cache.get(key)
      if (cached !== undefined) return { name, bytes: cached }
      const made = await sharp(bytes)
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .toFormat(format, { quality })
        .toBuffer()
      cache.set(key, made)
      return { name, bytes: made }
    }),
  )
}

/** Every picture that entries show: in their bodies, as covers and as portraits. Paths from the content folder. */
const allPictures = ({ entries }: Source): Set<string> =>
  new Set(
    entries.flatMap(({ file, entry }) => {
      const named = [
        ...(entry?.body?.pictures ?? []),
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

/** Hands on every variant of every picture. A file that is no picture has none: the checks say so. */
const eachVariant = async (source: Source, use: (variant: Variant) => void): Promise<void> => {
  const few = pLimit(4)
  await Promise.all(
    Array.from(allPictures(source), (path) =>
      few(async () => {
        for (const variant of await variantsFor(join(source.folder, path)).catch(() => [])) use(variant)
      }),
    ),
  )
}

/** Puts the variants of all pictures into a site's folder. */
export const writePictures = async (source: Source, site: string): Promise<BesideReport> => {
  const folder = join(site, 'pictures')
  let count = 0
  await eachVariant(source, ({ name, bytes }) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), bytes)
    count += 1
  })
  cache.prune()
  return { counts: { pictures: count } }
}

/** In dev, serves the variants of all pictures. */
export const pictures = ({ contentFolder }: Settings): AstroIntegration => {
  const reader = contentReader(contentFolder)
  return {
    name: 'rostrum-pictures',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const { publication } = await reader.read()
        if (publication === undefined) return
        server.middlewares.use(siteUrls(publication.url).pictures, (request, response, next) => {
          const name = request.url?.slice(1) ?? ''
          if (!/^[0-9a-f]+-\d+\.(?:avif|webp|jpg)$/.test(name)) return next()
          let found: Variant | undefined
          const looking = reader.read().then((source) =>
            eachVariant(source, (variant) => {
              if (variant.name === name) found = variant
            }),
          )
          looking.then(() => {
            if (found === undefined) return next()
            response.setHeader('Content-Type', `image/${name.endsWith('.jpg') ? 'jpeg' : name.split('.')[1]}`)
            response.end(found.bytes)
          }, next)
        })
      },
    },
  }
}
