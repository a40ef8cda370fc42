import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersOf, pagesOf, partOn, sharedPages, stretchesOf } from '../../src/domain/paging.ts'

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

describe('a list that runs forward in time', () => {
  it('begins with its latest stretch; each page runs forward', () => {
    expect(stretchesOf([1, 2, 3, 4, 5], 2).map(({ items }) => items)).toEqual([[4, 5], [2, 3], [1]])
  })

  it('is whole, read from the last page to the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, size) => {
        expect(
          stretchesOf(items, size)
            .toReversed()
            .flatMap((page) => page.items),
        ).toEqual(items)
      }),
    )
  })
})

describe('lists that share their pages', () => {
  it('go on, each by its own number, until the longest has ended', () => {
    const [letters, numbers] = [
      ['a', 'b', 'c', 'd', 'e'],
      [1, 2, 3],
    ]
    const pages = sharedPages([
      [letters, 2],
      [numbers, 2],
    ])
    expect(pages).toEqual([1, 2, 3].map((number) => ({ number, last: 3 })))
    expect(pages.map(({ number }) => [partOn(letters, number, 2), partOn(numbers, number, 2)])).toEqual([
      [
        ['a', 'b'],
        [1, 2],
      ],
      [['c', 'd'], [3]],
      [['e'], []],
    ])
  })

  it('have one empty page when all are empty', () => {
    expect(sharedPages([[[], 5]])).toEqual([{ number: 1, last: 1 }])
    expect(sharedPages([])).toEqual([{ number: 1, last: 1 }])
  })
})

describe('the letters of a list of names', () => {
  const lettersIn = (names: string[], size: number) =>
    lettersOf(pagesOf(names, size), (name) => name).map(({ letter, page, item }) => [letter, page, item])

  it('lead to the page on which the first name with them stands', () => {
    expect(lettersIn(['Abbas', 'Akbar', 'Bano', 'Chand', 'Çelik'], 2)).toEqual([
      ['A', 1, 'Abbas'],
      ['B', 2, 'Bano'],
      ['C', 2, 'Chand'],
    ])
  })

  it('leave marks and signs aside, and know other scripts', () => {
    expect(lettersIn(['’Abd', 'Āsif', '1st', 'نور'], 1).map(([letter]) => letter)).toEqual(['A', 'S', 'ن'])
  })

  it('are not wanted for a list on one page', () => {
    expect(lettersIn(['Abbas', 'Bano'], 2)).toEqual([])
  })
})
