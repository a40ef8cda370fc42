import { appendFile, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  openCardCache,
  type CardCache,
  type CardJob,
  type CardResult,
} from '../../../src/build/cards/draw-cached.ts'
import { putCards } from '../../../src/build/cards/pool.ts'
import type { ShareCard } from '../../../src/outputs/share-card/card.ts'
import { cardFolder, pictures, topic } from './card-jobs.ts'

const here = cardFolder()
let folder: string
let cache: CardCache
/** How many cards are drawn without a worker. */
let most: number
beforeEach(() => {
  ;({ folder, cache } = here())
})

const job = (address: string, card: ShareCard, site = 'site'): CardJob => ({
  address,
  card,
  path: join(folder, site, address),
})
const jobs = (...titles: readonly string[]): CardJob[] =>
  titles.map((title) => job(`/share/topic/${title.toLowerCase()}.png`, topic(title)))

const all = async (
  cards: readonly CardJob[],
  options: { cache: CardCache; workers?: number } = { cache },
): Promise<CardResult[]> => putCards(cards, { here: most, ...options })

const hits = (results: readonly CardResult[]): unknown[] =>
  results.map((result) => ('error' in result ? result.error : result.hit))

describe.each([
  ['here, as they are few', 12],
  ['in workers', 0],
])('drawing cards %s', { timeout: 60_000 }, (_where, here) => {
  beforeEach(() => {
    most = here
  })

  it('puts pictures into their places, and tells of them in the order of the cards', async () => {
    const asked = jobs('Water', 'Borders', 'Grain', 'Rail', 'Energy')
    const results = await all(asked, { cache, workers: 2 })
    expect(results.map(({ address }) => address)).toEqual([
      '/share/topic/water.png',
      '/share/topic/borders.png',
      '/share/topic/grain.png',
      '/share/topic/rail.png',
      '/share/topic/energy.png',
    ])
    const drawn = await pictures(asked)
    for (const png of drawn)
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(5)
  })

  it('draws nothing twice: the second time all comes from the cache, the same bytes', async () => {
    const [here, there] = ['one', 'other'].map((site) => [
      job('/water.png', topic('Water'), site),
      job('/borders.png', topic('Borders'), site),
    ])
    if (here === undefined || there === undefined) throw new Error('Two sites.')
    expect([hits(await all(here)), hits(await all(there))]).toEqual([
      [false, false],
      [true, true],
    ])
    expect(await pictures(there)).toEqual(await pictures(here))
  })

  it('draws anew a picture that somebody wrote into where it lies on a site', async () => {
    const [asked] = jobs('Water')
    if (asked === undefined) throw new Error('A job.')
    await all([asked])
    const whole = await readFile(asked.path)
    await appendFile(asked.path, 'more')
    const again = job('/water.png', topic('Water'), 'other')
    expect(hits(await all([again]))).toEqual([false])
    expect(await readFile(again.path)).toEqual(whole)
    const third = job('/water.png', topic('Water'), 'third')
    expect(hits(await all([third]))).toEqual([true])
    expect(await readFile(third.path)).toEqual(whole)
  })

  it('keeps what was asked for lately, and nothing else', async () => {
    const day = 24 * 60 * 60 * 1000
    const [water, grain] = jobs('Water', 'Grain')
    if (water === undefined || grain === undefined) throw new Error('Two jobs.')
    await all([water, grain])
    const yesterday = new Date(Date.now() - 2 * day)
    for (const name of await readdir(cache.folder, { recursive: true }))
      await utimes(join(cache.folder, name), yesterday, yesterday)
    await all([{ ...water, path: join(folder, 'other', 'water.png') }])
    expect(cache.records.prune(day)).toBe(2)
    const results = await all([water, grain].map((each) => ({ ...each, path: `${each.path}.third` })))
    expect(hits(results)).toEqual([true, false])
  })

  it('draws anew what says something else', async () => {
    await all(jobs('Water'))
    const [changed] = await all([job('/share/topic/water.png', topic('Waters'))])
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
    const results = await all([...jobs('Water'), job('/share/poster/x.png', nonsense), ...jobs('Grain')])
    expect(results[1]).toEqual({ address: '/share/poster/x.png', error: expect.any(String) as string })
    expect(hits(results.toSpliced(1, 1))).toEqual([false, false])
  })

  it('says of each card that the cache cannot be used', async () => {
    await writeFile(join(folder, 'file'), '')
    const results = await all(jobs('Water', 'Grain'), {
      cache: openCardCache(join(folder, 'file')),
      workers: 1,
    })
    for (const result of results)
      expect(result).toMatchObject({ error: expect.stringContaining('ENOTDIR') as string })
  })

  it('has nothing to do without cards', async () => {
    expect(await all([])).toEqual([])
  })
})

describe('many cards', { timeout: 60_000 }, () => {
  it('are the same, byte for byte, as those that are drawn here', async () => {
    const titles = ['Water', 'Borders', 'Grain', 'Rail']
    const asked = jobs(...titles)
    const others = asked.map((each) => ({ ...each, path: `${each.path}.other` }))
    most = 2
    await all(asked)
    most = 12
    await all(others, { cache: openCardCache(join(folder, 'other-cache')) })
    expect(await pictures(others)).toEqual(await pictures(asked))
  })

  it('are drawn here, too, when this thread has nothing else to do: the same, in their order', async () => {
    const asked = jobs(...Array.from({ length: 30 }, (_, number) => `Topic ${number}`))
    const others = asked.map((each) => ({ ...each, path: `${each.path}.other` }))
    const options = { workers: 1, here: 0 }
    const results = await putCards(asked, { ...options, cache })
    const other = openCardCache(join(folder, 'other-cache'))
    const free = Promise.resolve()
    expect(await putCards(others, { ...options, cache: other, free })).toEqual(results)
    expect(await pictures(others)).toEqual(await pictures(asked))
  })

  it('do not wait for this thread when it has something else to do to the end', async () => {
    const free = new Promise(() => undefined)
    expect(hits(await putCards(jobs('Water', 'Grain'), { cache, workers: 1, here: 0, free }))).toEqual([
      false,
      false,
    ])
  })

  it('are all told of when workers end in the midst of them, and all others are drawn', async () => {
    let started = 0
    const kill = (worker: Worker) => {
      started++
      worker.once('message', () => void worker.terminate())
    }
    process.on('worker', kill)
    onTestFinished(() => void process.off('worker', kill))
    const asked = jobs(...Array.from({ length: 12 }, (_, number) => `Topic ${number}`))
    const results = await putCards(asked, { cache, workers: 1, here: 0 })
    expect(started).toBeGreaterThan(1)
    expect(results.map(({ address }) => address)).toEqual(asked.map(({ address }) => address))
    const drawn = asked.filter((_, number) => hits(results)[number] === false)
    expect(drawn.length).toBeGreaterThanOrEqual(started)
    expect(await pictures(drawn)).toHaveLength(drawn.length)
    for (const hit of hits(results)) expect([false, 'its worker ended']).toContain(hit)
  })

  it('are drawn here where no worker can be started', async () => {
    const kill = (worker: Worker) => void worker.terminate()
    process.on('worker', kill)
    onTestFinished(() => void process.off('worker', kill))
    expect(hits(await putCards(jobs('Water', 'Grain'), { cache, workers: 2, here: 0 }))).toEqual([
      false,
      false,
    ])
  })
})
