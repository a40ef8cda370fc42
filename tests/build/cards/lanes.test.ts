import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCardCache, type CardCache, type CardJob } from '../../../src/build/cards/draw-cached.ts'
import { openOwnLane, openWorkerLane } from '../../../src/build/cards/lanes.ts'
import { drawCards } from '../../../src/build/cards/pool.ts'

let folder: string
let cache: CardCache
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'))
  cache = openCardCache(join(folder, 'cache'))
})
afterEach(() => rm(folder, { recursive: true }))

const job = (title: string, site = 'site'): CardJob => ({
  address: `/${title}.png`,
  card: {
    kind: 'topic',
    publication: { name: 'South Asia Times' },
    language: 'en',
    direction: 'ltr',
    label: 'Topic',
    title,
  },
  path: join(folder, site, `${title}.png`),
})
const pictures = (jobs: readonly CardJob[]): Promise<Buffer[]> =>
  Promise.all(jobs.map(({ path }) => readFile(path)))

describe('A lane', { timeout: 60_000 }, () => {
  it.each([
    ['of a worker', () => openWorkerLane(cache, () => undefined)],
    ['of this thread', () => openOwnLane(cache)],
  ])('%s draws one card after the other, and says how many wait', async (_whose, open) => {
    const lane = open()
    const ended: string[] = []
    const drawn = ['Water', 'Grain', 'Rail'].map(async (title) => {
      const result = await lane.draw(job(title))
      ended.push(title)
      return result
    })
    expect(lane.waiting).toBe(3)
    for (const result of await Promise.all(drawn)) expect(result).toMatchObject({ hit: false })
    expect(ended).toEqual(['Water', 'Grain', 'Rail'])
    expect(lane.waiting).toBe(0)
    await lane.close()
  })

  it('of this thread draws nothing more when it is closed', async () => {
    const lane = openOwnLane(cache)
    const drawn = lane.draw(job('Water'))
    await lane.close()
    expect(await drawn).toHaveProperty('error')
    expect(await readdir(folder)).not.toContain('site')
  })
})

it('A thread that has nothing else to do draws the same cards', { timeout: 60_000 }, async () => {
  const titles = Array.from({ length: 30 }, (_, number) => `Topic ${number}`)
  const [alone, together] = [
    titles.map((title) => job(title, 'alone')),
    titles.map((title) => job(title, 'both')),
  ]
  const options = { workers: 1, here: 0 }
  const first = await Array.fromAsync(drawCards(alone, { ...options, cache }))
  const free = Promise.resolve()
  const other = openCardCache(join(folder, 'other-cache'))
  const second = await Array.fromAsync(drawCards(together, { ...options, cache: other, free }))
  expect(second).toEqual(first)
  expect(await pictures(together)).toEqual(await pictures(alone))
})
