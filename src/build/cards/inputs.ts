import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShareCard } from '../../outputs/share-card/card.ts'
import { cacheKey } from '../cache.ts'
import { readFonts } from './fonts.ts'

const drawing = fileURLToPath(new URL('../../outputs/share-card/', import.meta.url))

// These make words, which are an input of their own.
const notDrawing = new Set(['cards.ts', 'alt.ts'])

const sources = async (): Promise<string[]> => {
  const files = await readdir(drawing, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile() && !notDrawing.has(file.name))
    .map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(paths.sort().map((path) => readFile(path, 'utf8')))
}

const versionOf = async (name: string): Promise<string> =>
  readFile(fileURLToPath(import.meta.resolve(`${name}/package.json`)), 'utf8')

/** A digest of all that a card is drawn from beside its own words: templates and how they are painted, faces, satori. */
const drawingDigest = async (): Promise<string> => {
  const fonts = await readFonts()
  return cacheKey(
    ...(await sources()),
    ...fonts.map(({ data }) => new Uint8Array(data)),
    await versionOf('satori'),
  )
}

let digest: Promise<string> | undefined

/** The key of a card in the cache. */
export const cardKey = async (card: ShareCard): Promise<string> =>
  cacheKey('share card with what is missing', await (digest ??= drawingDigest()), JSON.stringify(card))
