import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packagedFaces } from '../../../src/build/cards/fonts.ts'
import { createCoverage } from '../../../src/outputs/share-card/coverage.ts'
import { walk } from '../../../src/outputs/share-card/outline.ts'
import { createStamps } from '../../../src/outputs/share-card/stamps.ts'

const size = { width: 300, height: 300 }
const faces = packagedFaces(true)

type Run = [row: number, from: number, to: number, level: number]
const runsOf = ({ stamp, column, row }: ReturnType<ReturnType<typeof createStamps>>): Run[] =>
  Array.from({ length: stamp.length / 4 }, (_, index) => {
    const [down = 0, from = 0, to = 0, level = 0] = stamp.subarray(4 * index, 4 * index + 4)
    return [row + down, column + from, column + to, level]
  })

const eighths = fc.integer({ min: 8 * 120, max: 8 * 180 }).map((value) => value / 8)
const letters = fc.record({
  face: fc.nat(faces.length - 1),
  glyph: fc.integer({ min: 1, max: 90 }),
  left: eighths,
  top: eighths,
  scale: fc.integer({ min: 10, max: 100 }).map((pixels) => pixels / 1000),
  slant: fc.constantFrom(0, 0.25),
})

describe('the stamp of a letter', () => {
  const stampOf = createStamps(size)

  it('covers what the letter does where it stands', () => {
    const coverage = createCoverage(size.width, size.height)
    fc.assert(
      fc.property(letters, (letter) => {
        const there: Run[] = []
        walk(faces[letter.face]?.outlineOf(letter.glyph) ?? [], letter, coverage.edge)
        coverage.sweep((...run) => there.push(run))
        expect(runsOf(stampOf(letter, faces))).toEqual(there)
      }),
    )
  })

  it('is the same for each place in an eighth of a pixel', () => {
    const letter = { face: 0, glyph: 40, left: 10, top: 100, scale: 0.05, slant: 0 }
    const stamps = [10, 10.05, 11, 10.2, 10.5].map((left) => stampOf({ ...letter, left }, faces))
    const [first, near, next, far, half] = stamps.map(({ stamp }) => stamp)
    expect(near).toBe(first)
    expect(next).toBe(first)
    expect(far).not.toEqual(first)
    expect(half).not.toEqual(first)
    expect(stamps.map(({ column }) => column)).toEqual([10, 10, 11, 10, 10])
  })

  it('has nothing where the letter leaves no ink', () => {
    const space = faces[0]?.outlineOf(0) ?? []
    expect(space.length).toBeGreaterThan(0)
    expect(() => stampOf({ face: 99, glyph: 1, left: 0, top: 0, scale: 1, slant: 0 }, faces)).toThrow(
      'face 99',
    )
  })
})
