import { constants, deflateSync } from 'node:zlib'
import type { ShareCard } from '../../outputs/share-card/card.ts'
import type { DrawnCard } from '../../outputs/share-card/draw.ts'
import type { Cache } from '../cache.ts'
import { fromCached, toCached } from '../made-file.ts'
import { readFonts } from './fonts.ts'
import { cardKey } from './inputs.ts'

/** A card to draw, and the address it will lie at. */
export interface CardJob {
  address: string
  card: ShareCard
}

/** A picture, or why there is none. `hit`: it is from the cache. `missing`: characters that no face has, left out of it. */
export type CardResult =
  | { address: string; png: Uint8Array; hit: boolean; missing: readonly string[] }
  | { address: string; error: string }

// Looking for runs only takes a third of the time of level 4, for an eighth more bytes.
const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { strategy: constants.Z_RLE })

const loadDrawing = async (): Promise<(card: ShareCard) => Promise<DrawnCard>> => {
  const [{ drawCard }, fonts] = await Promise.all([import('../../outputs/share-card/draw.ts'), readFonts()])
  return (card) => drawCard(card, { fonts, deflate })
}

// satori and its fonts take a tenth of a second to load, which a build with a full cache does not need.
let drawing: ReturnType<typeof loadDrawing> | undefined

/** The result of a card that was drawn before. */
export const fromCache = async (
  { address, card }: CardJob,
  cache: Cache,
): Promise<CardResult | undefined> => {
  const cached = cache.get(await cardKey(card))
  if (cached === undefined) return undefined
  const { bytes: png, missing } = fromCached(cached)
  return { address, png, hit: true, missing }
}

/** Takes a card from the cache, or draws it in this thread and keeps it there. Failures are results, too. */
export const drawCached = async (job: CardJob, cache: Cache): Promise<CardResult> => {
  const { address, card } = job
  try {
    const cached = await fromCache(job, cache)
    if (cached !== undefined) return cached
    const draw = await (drawing ??= loadDrawing())
    const { png, missing } = await draw(card)
    cache.set(await cardKey(card), toCached({ bytes: png, missing }))
    return { address, png, hit: false, missing }
  } catch (error) {
    return { address, error: error instanceof Error ? error.message : String(error) }
  }
}
