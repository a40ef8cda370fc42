import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { constants, crc32, deflateSync } from 'node:zlib'
import { z } from 'zod'
import type { ShareCard } from '../../outputs/share-card/card.ts'
import type { DrawnCard } from '../../outputs/share-card/draw.ts'
import { openCache, type Cache } from '../cache.ts'
import { openKeptFiles, type KeptFiles } from '../restore/kept-files.ts'
import { packagedFaces } from './fonts.ts'
import { cardKey } from './inputs.ts'

/** A card to draw, its address on the site, and the file that its picture goes to. */
export interface CardJob {
  address: string
  card: ShareCard
  path: string
}

/** That a picture is in its place, or why it is not. `hit`: it was there before. `missing`: characters that no face has, left out of it. */
export type CardResult =
  { address: string; hit: boolean; missing: readonly string[] } | { address: string; error: string }

/** Cards that were drawn before: under the key of each a record, which names the file of its picture. */
export interface CardCache {
  /** Where it lies: another thread opens the same cache by it. */
  readonly folder: string
  records: Cache
  pictures: KeptFiles
}

export const openCardCache = (folder: string): CardCache => ({
  folder,
  records: openCache(folder),
  // Within the records’ folder, so that both are pruned together.
  pictures: openKeptFiles(join(folder, 'pictures')),
})

const recordSchema = z.strictObject({ picture: z.string(), missing: z.array(z.string()) })

// Looking for runs only takes a third of the time of level 4, for an eighth more bytes.
const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { strategy: constants.Z_RLE })

const loadDrawing = async (): Promise<(card: ShareCard) => Promise<DrawnCard>> => {
  const { drawCard } = await import('../../outputs/share-card/draw.ts')
  return (card) => drawCard(card, { faces: packagedFaces, deflate, crc32 })
}

// satori and its fonts take a tenth of a second to load, which a build with a full cache does not need.
let drawing: ReturnType<typeof loadDrawing> | undefined

/** Draws a card in this thread. */
export const draw = async (card: ShareCard): Promise<DrawnCard> => (await (drawing ??= loadDrawing()))(card)

/** Puts the picture of a card that was drawn before into its place, if it is there and whole. */
const restoreCard = async (
  { address, card, path }: CardJob,
  { records, pictures }: CardCache,
): Promise<CardResult | undefined> => {
  const record = records.get(await cardKey(card))
  if (record === undefined) return undefined
  const { picture, missing } = recordSchema.parse(JSON.parse(Buffer.from(record).toString('utf8')))
  if (!pictures.restore(picture, path)) return undefined
  // Where the two are one file, the kept one is in use, too.
  const now = new Date()
  utimesSync(path, now, now)
  return { address, hit: true, missing }
}

/** Draws a card in this thread, and keeps it. */
const drawAndKeep = async (
  { address, card, path }: CardJob,
  { records, pictures }: CardCache,
): Promise<CardResult> => {
  const { png, missing } = await draw(card)
  const record = { picture: pictures.write(path, png), missing }
  records.set(await cardKey(card), Buffer.from(JSON.stringify(record)))
  return { address, hit: false, missing }
}

/** Puts the picture of a card into its place: from the cache, or drawn in this thread. Failures are results, too. */
export const putCard = async (job: CardJob, cache: CardCache): Promise<CardResult> => {
  try {
    return (await restoreCard(job, cache)) ?? (await drawAndKeep(job, cache))
  } catch (error) {
    return { address: job.address, error: error instanceof Error ? error.message : String(error) }
  }
}
