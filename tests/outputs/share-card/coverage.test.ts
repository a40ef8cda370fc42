import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCoverage, levels } from '../../../src/outputs/share-card/coverage.ts'
import { unit } from '../../../src/outputs/share-card/outline.ts'

const size = { width: 40, height: 30 }
const coverage = createCoverage(size.width, size.height)

type Point = readonly [number, number]
type Edge = readonly [Point, Point]

const edgesOf = (polygon: readonly Point[]): Edge[] =>
  polygon.map((point, index) => [point, polygon[(index + 1) % polygon.length] ?? point])

/** The levels of all pixels, row by row, of contours whose points are given in units. */
const covered = (edges: readonly Edge[]): number[] => {
  const pixels = Array.from({ length: size.width * size.height }, () => 0)
  for (const [[fromX, fromY], [toX, toY]] of edges) coverage.edge(fromX, fromY, toX, toY)
  coverage.sweep((row, from, to, level) => pixels.fill(level, row * size.width + from, row * size.width + to))
  return pixels
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const contour = (left: number, top: number, right: number, bottom: number): Point[] =>
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x = 0, y = 0]) => [x * unit, y * unit])

/** Polygons around a point that do not cross themselves, inside of the picture. */
const polygons = fc
  .array(fc.record({ lag: fc.nat(90), reach: fc.integer({ min: 2 * unit, max: 12 * unit }) }), {
    minLength: 5,
    maxLength: 14,
  })
  .map((spokes) =>
    spokes.map(({ lag, reach }, index): Point => {
      const angle = ((index + lag / 100) / spokes.length) * 2 * Math.PI
      return [
        Math.round(20 * unit + reach * Math.cos(angle)),
        Math.round(15 * unit + reach * Math.sin(angle)),
      ]
    }),
  )
/** Shoelace formula, in pixels. */
const areaOf = (polygon: readonly Point[]): number =>
  Math.abs(sum(edgesOf(polygon).map(([[x, y], [toX, toY]]) => x * toY - toX * y))) / 2 / unit ** 2
const lengthOf = (polygon: readonly Point[]): number =>
  sum(edgesOf(polygon).map(([[x, y], [toX, toY]]) => Math.hypot(toX - x, toY - y))) / unit

describe('the coverage of a shape', () => {
  it('is all of the pixels that it fills, and the part of those that it touches', () => {
    const pixels = covered(edgesOf(contour(1, 1, 3.5, 2.25)))
    const row = (number: number) => pixels.slice(number * size.width, number * size.width + 5)
    expect([row(0), row(1), row(2), row(3)]).toEqual([
      [0, 0, 0, 0, 0],
      [0, levels, levels, levels / 2, 0],
      [0, levels / 4, levels / 4, Math.round(levels / 8), 0],
      [0, 0, 0, 0, 0],
    ])
  })

  it('adds up to its area', () => {
    fc.assert(
      fc.property(polygons, (polygon) => {
        // Half a level at most is lost or won in each pixel of its border.
        const most = ((lengthOf(polygon) * 2 + polygon.length) * 0.5) / levels
        expect(Math.abs(sum(covered(edgesOf(polygon))) / levels - areaOf(polygon))).toBeLessThan(most)
      }),
    )
  })

  it('is the same in whatever order and direction its edges come', () => {
    fc.assert(
      fc.property(polygons, fc.infiniteStream(fc.nat()), (polygon, chance) => {
        const edges = edgesOf(polygon)
        const shuffled = edges
          .map((edge) => ({ edge, place: chance.next().value }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ edge }) => edge)
        const reversed = edges.map(([from, to]): Edge => [to, from])
        expect(covered(shuffled)).toEqual(covered(edges))
        expect(covered(reversed)).toEqual(covered(edges))
      }),
    )
  })

  it('moves with it from pixel to pixel', () => {
    fc.assert(
      fc.property(
        polygons,
        fc.integer({ min: -7, max: 7 }),
        fc.integer({ min: -2, max: 2 }),
        (polygon, right, down) => {
          const moved = polygon.map(([x, y]): Point => [x + right * unit, y + down * unit])
          const here = covered(edgesOf(polygon))
          const there = covered(edgesOf(moved))
          here.forEach((level, index) => {
            if (level > 0) expect(there[index + down * size.width + right]).toBe(level)
          })
          expect(sum(there)).toBe(sum(here))
        },
      ),
    )
  })

  it('leaves out a hole, which runs the other way', () => {
    const ring = [...edgesOf(contour(2, 2, 12, 12)), ...edgesOf(contour(4, 4, 10, 10).toReversed())]
    expect(sum(covered(ring)) / levels).toBe(100 - 36)
  })

  it('counts once what several contours cover', () => {
    const [one, other] = [contour(2, 2, 12, 12), contour(8, 8, 16, 16)]
    expect(sum(covered([...edgesOf(one), ...edgesOf(other)])) / levels).toBe(100 + 64 - 16)
    const piled = Array.from({ length: 25 }, () => edgesOf(one)).flat()
    expect(covered(piled)).toEqual(covered(edgesOf(one)))
  })

  it('is little more where contours share an edge between two pixels', () => {
    const half = edgesOf(contour(2, 2.4, 6, 8))
    const [once, twice] = [covered(half), covered([...half, ...half])].map(
      (pixels) => pixels[2 * size.width + 4] ?? 0,
    )
    expect(once).toBe(Math.round(levels * 0.6))
    expect((twice ?? 0) - (once ?? 0)).toBeLessThanOrEqual(Math.ceil(levels / 8))
  })

  it('ends at the borders of the picture', () => {
    expect(sum(covered(edgesOf(contour(-50, -50, 500, 500)))) / levels).toBe(size.width * size.height)
    expect(sum(covered(edgesOf(contour(-50, 10, 5, 12)))) / levels).toBe(10)
    expect(sum(covered(edgesOf(contour(35, 10, 500, 12)))) / levels).toBe(10)
    for (const outside of [
      contour(-9, 2, -3, 8),
      contour(45, 2, 50, 8),
      contour(2, -9, 8, -3),
      contour(2, 33, 8, 44),
    ])
      expect(sum(covered(edgesOf(outside)))).toBe(0)
  })

  it('forgets the shape before', () => {
    fc.assert(
      fc.property(polygons, polygons, (one, other) => {
        const alone = covered(edgesOf(other))
        covered(edgesOf(one))
        expect(covered(edgesOf(other))).toEqual(alone)
      }),
    )
  })
})
