import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faceFiles } from '../../../../src/build/cards/fonts.ts'
import { readWoff } from '../../../../src/build/cards/woff.ts'
import { locationsOf, outlinesOf } from '../../../../src/outputs/share-card/faces/glyf.ts'
import { tableOf } from '../../../../src/outputs/share-card/faces/sfnt.ts'

describe('the outlines of a face', () => {
  it.each(faceFiles.map(({ path }) => [path.split('/').at(-1), path]))(
    'lie in the boxes that the face says: %s',
    (_name, path = '') => {
      const tables = readWoff(readFileSync(path))
      const outlineOf = outlinesOf(tables)
      const [locations, glyf] = [locationsOf(tables), tableOf(tables, 'glyf')]
      let drawn = 0
      for (let glyph = 0; glyph < locations.length - 1; glyph++) {
        const points = outlineOf(glyph).flat()
        const start = locations[glyph] ?? 0
        if (start === locations[glyph + 1]) {
          expect(points).toEqual([])
          continue
        }
        drawn += 1
        const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
        const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
        // Handles may lie outside of the box of the curve, and parts that are scaled are rounded.
        const [left = 0, low = 0, right = 0, high = 0] = [2, 4, 6, 8].map((field) =>
          glyf.getInt16(start + field),
        )
        const far = 0.35 * Math.max(right - left, high - low) + 2
        for (const [index, edge] of [left, low, right, high].entries())
          expect(Math.abs((box[index] ?? 0) - edge), `glyph ${glyph}`).toBeLessThan(far)
        expect(box[0]).toBeLessThan(left + 2)
        expect(box[1]).toBeLessThan(low + 2)
        expect(box[2]).toBeGreaterThan(right - 2)
        expect(box[3]).toBeGreaterThan(high - 2)
      }
      expect(drawn).toBeGreaterThan(200)
    },
  )
})
