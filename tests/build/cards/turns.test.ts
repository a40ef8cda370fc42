import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CardJob } from '../../../src/build/cards/draw-cached.ts'
import { type Done, left, takeTurns, turnsOf } from '../../../src/build/cards/turns.ts'
import { cardFolder, topic } from './card-jobs.ts'

const here = cardFolder()
const jobs = (...titles: readonly string[]): CardJob[] =>
  titles.map((title) => ({
    address: `/${title}.png`,
    card: topic(title),
    path: join(here().folder, 'site', `${title}.png`),
  }))

it('Each card is taken once, whoever takes it', { timeout: 60_000 }, async () => {
  const turns = turnsOf(jobs('Water', 'Grain', 'Rail', 'Energy', 'Borders'))
  const done: Done[] = []
  const take = () => takeTurns(turns, here().cache, (one) => done.push(one))
  await Promise.all([take(), take(), take()])
  expect(done.map(({ number }) => number).sort()).toEqual([0, 1, 2, 3, 4])
  for (const { number, result } of done) expect(result.address).toBe(turns.jobs[number]?.address)
})

it('It is known how many cards nobody has taken', async () => {
  const turns = turnsOf(jobs('Water', 'Grain', 'Rail'))
  expect(left(turns)).toBe(3)
  const lefts: number[] = []
  await takeTurns(turns, here().cache, () => lefts.push(left(turns)))
  expect(lefts).toEqual([2, 1, 0])
  await takeTurns(turns, here().cache, () => lefts.push(NaN))
  expect([left(turns), ...lefts]).toEqual([0, 2, 1, 0])
})
