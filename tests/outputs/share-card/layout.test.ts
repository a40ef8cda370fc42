import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../src/outputs/share-card/layout.ts'

const rows = { top: 0, height: 630 }
const title = { name: 'title', left: 64, top: 100, width: 1072, height: 200 }

describe('a layout', () => {
  it('is in order when its parts lie side by side', () => {
    expect(faultsOf([title, { ...title, name: 'byline', top: 300 }], rows)).toEqual([])
  })

  it('is at fault where two parts share a pixel', () => {
    expect(faultsOf([title, { ...title, name: 'byline', top: 299 }], rows)).toEqual(['title lies on byline'])
  })

  it.each([
    ['left', { left: 39 }],
    ['right', { left: 89 }],
    ['top', { top: 39 }],
    ['bottom', { top: 391 }],
  ])('is at fault where a part comes too near to the %s edge', (_edge, moved) => {
    expect(faultsOf([{ ...title, ...moved }], rows)).toEqual(['title leaves its place'])
  })

  it('is at fault where a part leaves the rows that it has', () => {
    const own = { top: 100, height: 200 }
    expect(faultsOf([title], own)).toEqual([])
    for (const top of [99, 101])
      expect(faultsOf([{ ...title, top }], own)).toEqual(['title leaves its place'])
  })
})
