import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePng } from '../../../src/outputs/share-card/png.ts'
import { packing } from './drawn.ts'

const pictures = fc
  .record({
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 12 }),
    colours: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 256 }),
    picks: fc.array(fc.nat(), { minLength: 240, maxLength: 240 }),
  })
  .map(({ width, height, colours, picks }) => {
    const numbers = picks.slice(0, width * height).map((pick) => pick % colours.length)
    const rows = Array.from({ length: height }, (_, row) => [
      0,
      ...numbers.slice(row * width, (row + 1) * width),
    ])
    return { width, height, colours, numbers, rows: Uint8Array.from(rows.flat()) }
  })

describe('a PNG', () => {
  it('holds each pixel of the picture, as another decoder reads it', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, height, colours, numbers, rows }) => {
        const png = encodePng({ width, height, colours, rows }, packing)
        const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
        expect(info).toMatchObject({ width, height })
        const expected = numbers.map((number) => colours[number] ?? -1)
        expect([...data]).toEqual(
          expected.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]),
        )
      }),
    )
  })

  it('has a palette, and so stays small', async () => {
    const rows = Uint8Array.of(0, 0, 1, 0, 0, 0)
    const png = encodePng({ width: 2, height: 2, colours: [0xfbf8f2, 0x16202c], rows }, packing)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', isPalette: true, bitsPerSample: 8 })
  })
})
