import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outline, Point } from '../../../src/outputs/share-card/faces/glyf.ts'
import { unit, walk, type Place } from '../../../src/outputs/share-card/outline.ts'

type Edge = [number, number, number, number]

const on = (x: number, y: number): Point => ({ x, y, isOn: true })
const off = (x: number, y: number): Point => ({ x, y, isOn: false })
const here: Place = { left: 0, top: 0, scale: 1, slant: 0 }

/** The edges of an outline that lead anywhere, in pixels. */
const edgesOf = (outline: Outline, place: Partial<Place> = {}): Edge[] => {
  const edges: Edge[] = []
  walk(outline, { ...here, ...place }, (...edge) => edges.push(edge.map((value) => value / unit) as Edge))
  return edges.filter(([fromX, fromY, toX, toY]) => fromX !== toX || fromY !== toY)
}
const square = [on(1, -2), on(4, -2), on(4, -6), on(1, -6)]
const tenths = fc.integer({ min: -2000, max: 14000 }).map((value) => value / 10)

describe('an outline', () => {
  it('is walked edge by edge, and closed', () => {
    expect(edgesOf([square])).toEqual([
      [1, 2, 4, 2],
      [4, 2, 4, 6],
      [4, 6, 1, 6],
      [1, 6, 1, 2],
    ])
    expect(edgesOf([square, square])).toHaveLength(8)
    expect(edgesOf([[]])).toEqual([])
  })

  it('stands at its place, upward from the baseline, as large as asked, and leaning', () => {
    expect(edgesOf([[on(0, 0), on(100, 0), on(0, 100)]], { left: 10, top: 50, scale: 0.5 })).toEqual([
      [10, 50, 60, 50],
      [60, 50, 10, 0],
      [10, 0, 10, 50],
    ])
    expect(edgesOf([[on(0, 0), on(0, 100)]], { slant: 0.25 })[0]).toEqual([0, 0, 25, -100])
  })

  it('is exact to a 256th of a pixel', () => {
    fc.assert(
      fc.property(tenths, tenths, tenths, (x, y, toX) => {
        const [edge] = edgesOf([[on(x, -y), on(toX, -y - 1)]])
        const asked = [x, y, toX, y + 1]
        edge?.forEach((value, index) =>
          expect(Math.abs(value - (asked[index] ?? 0))).toBeLessThanOrEqual(0.5 / unit + 1e-9),
        )
      }),
    )
  })

  it('has curves as edges that keep to them', () => {
    // A parabola: y is a hundredth of the square of x.
    const edges = edgesOf([[on(-100, -100), off(0, 100), on(100, -100)]]).slice(0, -1)
    expect(edges.length).toBeGreaterThan(8)
    for (const [fromX, fromY, toX, toY] of edges)
      for (const [x, y] of [
        [toX, toY],
        [(fromX + toX) / 2, (fromY + toY) / 2],
      ] as const)
        expect(Math.abs(y - x ** 2 / 100)).toBeLessThan(0.1)
  })

  it('has a point halfway between two handles, wherever a contour begins', () => {
    const round = [off(100, 100), off(-100, 100), off(-100, -100), off(100, -100)]
    const written = round.flatMap((handle, index) => {
      const next = round[(index + 1) % round.length] ?? handle
      return [handle, on((handle.x + next.x) / 2, (handle.y + next.y) / 2)]
    })
    const sorted = (edges: readonly Edge[]) => edges.map(String).toSorted()
    for (const turn of [0, 1, 2, 3, 4])
      expect(sorted(edgesOf([[...written.slice(turn), ...written.slice(0, turn)]]))).toEqual(
        sorted(edgesOf([round])),
      )
    const [right] = edgesOf([round])
      .map(([x]) => x)
      .toSorted((one, other) => other - one)
    expect(right).toBe(100)
  })
})
