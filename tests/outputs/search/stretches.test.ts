import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stretchesOf } from '../../../src/outputs/search/stretches.ts'

const addresses = Array.from({ length: 2_000 }, (_, number) => `/commentaries/entry-${number}/`)
const cut = (items: readonly string[]) => stretchesOf(items, (item) => item)

it('Stretches hold all items in their order, and none is large', () => {
  const stretches = cut(addresses)
  expect(stretches.flat()).toEqual(addresses)
  expect(stretches.length).toBeGreaterThan(20)
  expect(Math.max(...stretches.map(({ length }) => length))).toBeLessThan(addresses.length / 4)
})

it('An item more or less leaves all stretches but two as they are', () => {
  const before = cut(addresses).map((stretch) => stretch.join('\n'))
  fc.assert(
    fc.property(fc.nat(addresses.length - 1), fc.boolean(), (at, isMore) => {
      const others = addresses.toSpliced(at, isMore ? 0 : 1, ...(isMore ? [`/events/new-${at}/`] : []))
      const known = new Set(before)
      const changed = cut(others).filter((stretch) => !known.has(stretch.join('\n')))
      expect(changed.length).toBeLessThanOrEqual(2)
    }),
  )
})
