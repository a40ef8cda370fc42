import { describe, expect, it } from 'vitest'
import { fitted } from '../../../src/outputs/share-card/fit.ts'
import { typography } from '../../../src/outputs/share-card/typography.ts'

const sizes = [120, 100, 80, 60, 40]
const settings = (title: string, room = { width: 1000, height: 360 }) =>
  fitted('title', title, { sizes, set: typography(title).title, room })
const sizesTried = (title: string, room?: { width: number; height: number }) =>
  settings(title, room).map(({ props }) => props.style.fontSize)

describe('a fitted text', () => {
  it('is tried in the largest size first when it is short', () => {
    expect(sizesTried('Water Without Treaties')).toEqual(sizes)
  })

  it('begins smaller, the longer it is', () => {
    const lengths = [1, 2, 4, 8, 16].map((times) => sizesTried('Water Without Treaties '.repeat(times))[0])
    expect(lengths).toEqual(lengths.toSorted((one, other) => (other ?? 0) - (one ?? 0)))
    expect(new Set(lengths).size).toBeGreaterThan(3)
  })

  it('begins at a size at which its longest word stays whole', () => {
    expect(sizesTried('Counterterrorism in the hills')[0]).toBeLessThan(120)
    expect(sizesTried('Counter terrorism in the hills')[0]).toBe(120)
  })

  it('is cut off in its last size only, at the last line that has room', () => {
    const all = settings('Water Without Treaties')
    expect(all.map(({ props }) => props.style.lineClamp)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      Math.floor(360 / (40 * 1.1)),
    ])
  })

  it('has one setting left where nothing is likely to fit', () => {
    expect(sizesTried('Water '.repeat(500))).toEqual([40])
  })
})
