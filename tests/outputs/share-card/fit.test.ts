import { describe, expect, it } from 'vitest'
import type { Element, Style } from '../../../src/outputs/share-card/element.ts'
import { fitted } from '../../../src/outputs/share-card/fit.ts'
import { typography } from '../../../src/outputs/share-card/typography.ts'

const sizes = [120, 100, 80, 60, 40]
const stylesOf = ({ key, props: { style, children } }: Element): Style[] =>
  typeof children === 'string' ? (key === 'title' ? [style] : []) : children.flatMap(stylesOf)
const settings = (title: string): Style[] =>
  fitted('title', title, {
    sizes,
    set: typography(title).title,
    room: { width: 1000, height: 360 },
  })
    .flatMap(stylesOf)
    .toArray()
const sizesTried = (title: string) => settings(title).map(({ fontSize }) => fontSize)

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
    expect(sizesTried('Counterterrorism hills')[0]).toBeLessThan(120)
    expect(sizesTried('Counter terrorism hills')[0]).toBe(120)
  })

  it('is cut off in its last size only, at the last line that has room', () => {
    expect(settings('Water Without Treaties').map(({ lineClamp }) => lineClamp)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      Math.floor(360 / (40 * 1.1)),
    ])
  })

  it('keeps its words whole in every size but the last', () => {
    expect(settings('Water Without Treaties').map(({ overflowWrap }) => overflowWrap)).toEqual([
      ...['normal', 'normal', 'normal', 'normal'],
      'anywhere',
    ])
  })

  it('has one setting left where nothing is likely to fit', () => {
    expect(sizesTried('Water '.repeat(500))).toEqual([40])
  })
})
