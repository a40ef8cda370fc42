import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CardJob } from '../../../src/build/cards/draw-cached.ts'
import { openOwnLane, openWorkerLane } from '../../../src/build/cards/lanes.ts'
import { cardFolder, topic } from './card-jobs.ts'

const here = cardFolder()
const job = (title: string): CardJob => ({
  address: `/${title}.png`,
  card: topic(title),
  path: join(here().folder, 'site', `${title}.png`),
})

describe('A lane', { timeout: 60_000 }, () => {
  it.each([
    ['of a worker', () => openWorkerLane(here().cache, () => undefined)],
    ['of this thread', () => openOwnLane(here().cache)],
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
    const lane = openOwnLane(here().cache)
    const drawn = lane.draw(job('Water'))
    await lane.close()
    expect(await drawn).toHaveProperty('error')
    expect(await readdir(here().folder)).not.toContain('site')
  })

  it('of a worker that ends tells whoever waits for a card', async () => {
    let isLost = false
    const lane = openWorkerLane(here().cache, () => (isLost = true))
    const drawn = lane.draw(job('Water'))
    await lane.close()
    expect(await drawn).toEqual({ address: '/Water.png', error: 'its worker ended' })
    expect(isLost).toBe(true)
  })
})
