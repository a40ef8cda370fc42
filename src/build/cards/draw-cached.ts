import { deflateSync } from 'node:zlib'
import type { ShareCard } from '../../outputs/share-card/card.ts'
import type { DrawnCard } from '../../outputs/share-card/draw.ts'
import type { Cache } from '../cache.ts'
import { readFonts } from './fonts.ts'
import { cardKey } from './inputs.ts'

/** A card to draw, and the address it will lie at. */
export interface CardJob {
  address: string
  card: ShareCard
}

export type CardResult =
  /** From the cache. */
  | { address: string; key: string; png: Uint8Array; hit: true }
  /** Drawn just now. `missing`: characters that no face has, left out of the picture. */
  | { address: string; key: string; png: Uint8Array; hit: false; missing: readonly string[] }
  | { address: string; error: string }

const loadDrawing = async (): Promise<(card: ShareCard) => Promise<DrawnCard>> => {
  const [{ drawCard }, fonts] = await Promise.all([import('../../outputs/share-card/draw.ts'), readFonts()])
  return (card) => drawCard(card, { fonts, deflate: (bytes) => deflateSync(bytes, { level: 6 }) })
}

// satori and its fonts take a tenth of a second to load, which a build with a full cache does not need.
let drawing: ReturnType<typeof loadDrawing> | undefined

/** Takes a card from the cache, or draws it in this thread and keeps it there. Failures are results, too. */
export const drawCached = async ({ address, card }: CardJob, cache: Cache): Promise<CardResult> => {
  try {
    const key = await cardKey(card)
    const cached = await cache.get(key)
    if (cached !== undefined) return { address, key, png: cached, hit: true }
    const draw = await (drawing ??= loadDrawing())
    const { png, missing } = await draw(card)
    await cache.set(key, png)
    return { address, key, png, hit: false, missing }
  } catch (error) {
    return { address, error: error instanceof Error ? error.message : String(error) }
  }
}
