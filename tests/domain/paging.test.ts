import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pagesOf } from '../../src/domain/paging.ts'

it('an empty list has one empty page', () => {
  expect(pagesOf([], 10)).toEqual([{ items: [], number: 1, last: 1, total: 0 }])
})

it('a list that fills its last page has no empty one after it', () => {
  expect(pagesOf([1, 2, 3, 4], 2).map(({ items }) => items)).toEqual([
    [1, 2],
    [3, 4],
  ])
})

it('all items are there once, in order, on pages that are full but for the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (items, size) => {
      const pages = pagesOf(items, size)
      expect(pages.flatMap((page) => page.items)).toEqual(items)
      expect(pages.slice(0, -1).every((page) => page.items.length === size)).toBe(true)
      expect(pages.at(-1)?.items.length).toBeGreaterThan(0)
      expect(pages.map(({ number, last, total }) => [number, last, total])).toEqual(
        pages.map((_, index) => [index + 1, pages.length, items.length]),
      )
    }),
  )
})
