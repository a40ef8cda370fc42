import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCache, type Cache } from '../../../src/build/cache.ts'
import type { CardJob, CardResult } from '../../../src/build/cards/draw-cached.ts'
import { drawCards } from '../../../src/build/cards/pool.ts'
import type { ShareCard } from '../../../src/outputs/share-card/card.ts'

let folder: string
let cache: Cache
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'))
  cache = openCache(join(folder, 'cache'))
})
afterEach(() => rm(folder, { recursive: true }))

const topic = (title: string): ShareCard => ({
  kind: 'topic',
  publication: { name: 'South Asia Times' },
  language: 'en',
  direction: 'ltr',
  label: 'Topic',
  title,
})
const jobs = (...titles: readonly string[]): CardJob[] =>
  titles.map((title) => ({ address: `/share/topic/${title.toLowerCase()}.png`, card: topic(title) }))

const all = async (
  cards: Iterable<CardJob> | AsyncIterable<CardJob>,
  options: { cache: Cache; workers?: number } = { cache },
): Promise<CardResult[]> => Array.fromAsync(drawCards(cards, options))

const pngOf = (result: CardResult | undefined): Uint8Array => {
  if (result === undefined || 'error' in result) throw new Error(`No picture: ${JSON.stringify(result)}`)
  return result.png
}
const hits = (results: readonly CardResult[]): unknown[] =>
  results.map((result) => ('error' in result ? result.error : result.hit))

describe('drawing cards in workers', { timeout: 60_000 }, () => {
  it('gives pictures in the order of the cards', async () => {
    const results = await all(jobs('Water', 'Borders', 'Grain', 'Rail', 'Energy'), { cache, workers: 2 })
    expect(results.map(({ address }) => address)).toEqual([
      '/share/topic/water.png',
      '/share/topic/borders.png',
      '/share/topic/grain.png',
      '/share/topic/rail.png',
      '/share/topic/energy.png',
    ])
    for (const result of results) {
      expect(await sharp(pngOf(result)).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    }
    expect(new Set(results.map((result) => Buffer.from(pngOf(result)).toString('base64'))).size).toBe(5)
  })

  it('draws nothing twice: the second time all comes from the cache, the same bytes', async () => {
    const first = await all(jobs('Water', 'Borders'))
    const second = await all(jobs('Water', 'Borders'))
    expect([hits(first), hits(second)]).toEqual([
      [false, false],
      [true, true],
    ])
    expect(second.map(pngOf).map((png) => [...png])).toEqual(first.map(pngOf).map((png) => [...png]))
  })

  it('draws anew what says something else', async () => {
    await all(jobs('Water'))
    const [changed] = await all([{ address: '/share/topic/water.png', card: topic('Waters') }])
    expect(changed).toMatchObject({ hit: false })
  })

  it('says of a card from the cache, too, which characters no face has', async () => {
    const first = await all(jobs('Water 水'))
    const second = await all(jobs('Water 水'))
    expect([first, second].map(hits)).toEqual([[false], [true]])
    for (const [result] of [first, second]) expect(result).toMatchObject({ missing: ['水'] })
  })

  it('hands an error back as the result of its card, and goes on', async () => {
    const nonsense = { kind: 'poster' } as unknown as ShareCard
    const results = await all([
      ...jobs('Water'),
      { address: '/share/poster/x.png', card: nonsense },
      ...jobs('Grain'),
    ])
    expect(results[1]).toEqual({ address: '/share/poster/x.png', error: expect.any(String) as string })
    expect(hits(results.toSpliced(1, 1))).toEqual([false, false])
  })

  it('says of each card that the cache cannot be used', async () => {
    await writeFile(join(folder, 'file'), '')
    const results = await all(jobs('Water', 'Grain'), { cache: openCache(join(folder, 'file')), workers: 1 })
    for (const result of results)
      expect(result).toMatchObject({ error: expect.stringContaining('ENOTDIR') as string })
  })

  it('takes cards as they come, and ends its workers when nobody asks for more', async () => {
    async function* endless(): AsyncGenerator<CardJob> {
      for (let number = 0; ; number++)
        yield await Promise.resolve({ address: `${number}`, card: topic(`${number}`) })
    }
    for await (const result of drawCards(endless(), { cache, workers: 1 })) {
      expect(result.address).toBe('0')
      break
    }
  })

  it('has nothing to do without cards', async () => {
    expect(await all([])).toEqual([])
  })
})
