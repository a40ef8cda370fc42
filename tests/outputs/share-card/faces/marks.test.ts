import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersOf, type Letter } from '../../../../src/outputs/share-card/faces/marks.ts'

// What satori writes of a mark: whole tenths of pixels.
const tenth = (value: number): number => Math.round(value * 10) / 10
const markOf = ({ face, glyph, left, top, scale, slant }: Letter): string => {
  const point = (x: number, y: number) => `${tenth(left + (x + slant * y) * scale)} ${tenth(top - y * scale)}`
  const above = point(0, (face + 1) * 1024)
  const name = point((glyph % 128) * 256, Math.floor(glyph / 128) * 1024)
  return `M${above}L${point(0, 0)}L${point(16384, 0)}L${name}L${above}Z`
}

const letters: fc.Arbitrary<Letter> = fc
  .record({
    face: fc.nat(12),
    glyph: fc.nat(2000),
    left: fc.integer({ min: -200, max: 12_000 }).map((value) => value / 10),
    top: fc.integer({ min: -2000, max: 6300 }).map((value) => value / 10),
    size: fc.integer({ min: 15, max: 240 }),
    unitsPerEm: fc.constantFrom(1000, 2048),
    slant: fc.constantFrom(0, 0.25),
  })
  .map(({ size, unitsPerEm, ...letter }) => ({ ...letter, scale: size / unitsPerEm }))

describe('the marks of letters', () => {
  it('name face, glyph, place and size, however small and wherever', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), (asked) => {
        const found = lettersOf(`${asked.map(markOf).join('')} `)
        expect(found).toEqual(asked.map((letter) => ({ ...letter, scale: expect.any(Number) as number })))
        found.forEach(({ scale }, index) =>
          // A fortieth of a pixel, of letters as large as 2,048 units.
          expect(Math.abs(scale - (asked[index]?.scale ?? 0)) * 2048).toBeLessThan(1 / 40),
        )
      }),
    )
  })

  it('may be none at all', () => {
    expect(lettersOf(' ')).toEqual([])
  })

  it.each(['M1 2L3 4Z', 'M1 2L3 4L5 6L7 8L9 9Z', 'words'])(
    'are all that there may be, and not %s',
    (path) => {
      expect(() => lettersOf(path)).toThrow('no letter’s mark')
    },
  )
})
