import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShareCard } from '../../outputs/share-card/card.ts'
import { cacheKey } from '../cache.ts'
import { faceFiles } from './fonts.ts'

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

const fontPackages = new Set(faceFiles.map((face) => face.package))

/** A digest of all that a card is drawn from beside its own words: templates and how they are painted, faces, satori. */
const drawingDigest = async (): Promise<string> =>
  cacheKey(...(await sources()), ...(await Promise.all(['satori', ...fontPackages].map(versionOf))))

let digest: Promise<string> | undefined

/** The key of a card in the cache. */
export const cardKey = async (card: ShareCard): Promise<string> =>
  cacheKey('share card with what is missing', await (digest ??= drawingDigest()), JSON.stringify(card))
