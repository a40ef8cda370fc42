import { expect, it } from 'vitest'
import { trackedOf } from '../../src/domain/ledger.ts'
import { archiveOf, ids } from './contents.ts'

/** A brief with a recommendation for each of these addressees. */
const addressedTo = (addressees: readonly string[]) =>
  archiveOf({
    organisation: Object.fromEntries(addressees.map((id) => [id, {}])),
    topic: { ports: {}, fog: {} },
    brief: {
      report: {
        recommendations: addressees.map((organisation, index) => ({
          id: `r-${index}`,
          text: 'Dredge.',
          topics: ['ports'],
          addressees: [{ organisation, basis: 'stated' as const }],
          ...(index === 0 && { log: [{ date: '2026-02-01', status: 'open' as const }] }),
        })),
      },
    },
  })

it('The ledger at a glance counts by addressee, status and topic, in the order of their lists', () => {
  const { ledger, recommendations } = addressedTo(['port', 'city', 'port'])
  expect(ledger.addressees.items.map(({ of, count }) => [of.id, count])).toEqual([
    ['city', 1],
    ['port', 2],
  ])
  expect(ledger.statuses.items.map(({ of, count }) => [of, count])).toEqual([
    ['not-tracked', 2],
    ['open', 1],
  ])
  expect(ledger.topics.items.map(({ of, count }) => [of.id, count])).toEqual([['ports', 3]])
  expect([ledger.addressees.isAll, trackedOf(recommendations)]).toEqual([true, 1])
})

it('Of many addressees it names the twenty with the most, and says that there are others', () => {
  const many = Array.from({ length: 30 }, (_, index) => `o-${String(index).padStart(2, '0')}`)
  const busiest = many.slice(-20)
  const { addressees } = addressedTo([...many, ...busiest]).ledger
  expect(ids(addressees.items.map(({ of }) => of))).toEqual(busiest)
  expect(addressees.isAll).toBe(false)
})
