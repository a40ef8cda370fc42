import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unit, walk } from '../../../src/outputs/share-card/outline.ts'

type Edge = [number, number, number, number]

/** The edges of an outline that lead anywhere, in pixels. */
const edgesOf = (outline: string): Edge[] => {
  const edges: Edge[] = []
  walk(outline, (...edge) => edges.push(edge.map((value) => value / unit) as Edge))
  return edges.filter(([fromX, fromY, toX, toY]) => fromX !== toX || fromY !== toY)
}

const square: Edge[] = [
  [1, 2, 4, 2],
  [4, 2, 4, 6],
  [4, 6, 1, 6],
  [1, 6, 1, 2],
]
const tenths = fc.integer({ min: -2000, max: 14000 }).map((value) => value / 10)

describe('an outline', () => {
  it('is walked edge by edge', () => {
    expect(edgesOf('M1 2L4 2L4 6L1 6Z')).toEqual(square)
  })

  it('is closed where its contours are left open', () => {
    expect(edgesOf('M1 2L4 2L4 6L1 6')).toEqual(square)
    expect(edgesOf('M1 2L4 2L4 6L1 6M7 7L8 7').slice(0, 4)).toEqual(square)
  })

  it('may have blanks between its words, and numbers below zero', () => {
    expect(edgesOf('M-1 -2L4 -2 L 4 6L-1 6Z M1 2')).toEqual([
      [-1, -2, 4, -2],
      [4, -2, 4, 6],
      [4, 6, -1, 6],
      [-1, 6, -1, -2],
    ])
  })

  it('is exact to a 256th of a pixel', () => {
    fc.assert(
      fc.property(tenths, tenths, tenths, (x, y, toX) => {
        const [edge] = edgesOf(`M${x} ${y}L${toX} ${y + 1}`)
        const asked = [x, y, toX, y + 1]
        edge?.forEach((value, index) =>
          expect(Math.abs(value - (asked[index] ?? 0))).toBeLessThanOrEqual(0.5 / unit + 1e-9),
        )
      }),
    )
  })

  it('has curves as edges that keep to them: a quarter of a circle', () => {
    // The usual cubic approximation of a circle, which is off by 0.03 % of the radius.
    const handle = 100 * 0.5522847498
    const edges = edgesOf(`M100 0C100 ${handle.toFixed(1)} ${handle.toFixed(1)} 100 0 100L0 0Z`).slice(0, -2)
    expect(edges.length).toBeGreaterThan(8)
    for (const [fromX, fromY, toX, toY] of edges)
      for (const distance of [Math.hypot(toX, toY), Math.hypot((fromX + toX) / 2, (fromY + toY) / 2)])
        expect(Math.abs(distance - 100)).toBeLessThan(0.1)
  })

  it('has a quadratic curve where the cubic one of the same form is', () => {
    fc.assert(
      fc.property(tenths, tenths, tenths, tenths, (x1, y1, x2, y2) => {
        const [thirdX, thirdY] = [(2 * x1) / 3, (2 * y1) / 3]
        const middle = (outline: string): Edge | undefined => {
          const edges = edgesOf(outline)
          return edges.reduce<Edge | undefined>(
            (best, edge) => (best === undefined || edge[0] > best[0] ? edge : best),
            undefined,
          )
        }
        const [one, other] = [
          middle(`M0 0Q${x1} ${y1} ${x2} ${y2}`),
          middle(
            `M0 0C${thirdX.toFixed(4)} ${thirdY.toFixed(4)} ${((2 * x1 + x2) / 3).toFixed(4)} ${((2 * y1 + y2) / 3).toFixed(4)} ${x2} ${y2}`,
          ),
        ]
        // How far to the right either goes: its cuts may fall elsewhere.
        expect(Math.abs((one?.[0] ?? 0) - (other?.[0] ?? 0))).toBeLessThan(0.2)
      }),
    )
  })

  it.each([
    ['a command that is not known', 'M1 2A5 5 0 0 1 3 4', /unknown command: “A5/],
    ['a relative one', 'M1 2l3 4', /unknown command: “l3/],
    ['too few numbers', 'M1 2L3Z', /lacks a number: “M1 2L3Z/],
    ['what is no number', 'M1 2LNaN 4', /lacks a number/],
  ])('with %s is refused', (_what, outline, complaint) => {
    expect(() => edgesOf(outline)).toThrow(complaint)
  })
})
