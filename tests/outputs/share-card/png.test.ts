import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePng, type Picture } from '../../../src/outputs/share-card/png.ts'

const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes)

/** A picture of these opaque colours, in rows. */
const picture = (width: number, colours: readonly number[]): Picture => ({
  width,
  height: colours.length / width,
  pixels: Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]),
  ),
})

describe('a PNG', () => {
  it('holds each pixel of the picture, as another decoder reads it', async () => {
    const pictures = fc
      .record({
        width: fc.integer({ min: 1, max: 20 }),
        height: fc.integer({ min: 1, max: 12 }),
        palette: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 250 }),
        picks: fc.array(fc.nat(), { minLength: 240, maxLength: 240 }),
      })
      .map(({ width, height, palette, picks }) =>
        picture(
          width,
          picks.slice(0, width * height).map((pick) => palette[pick % palette.length] ?? 0),
        ),
      )
    await fc.assert(
      fc.asyncProperty(pictures, async (original) => {
        const png = encodePng(original, deflate)
        expect(png).toBeDefined()
        const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
        expect(info).toMatchObject({ width: original.width, height: original.height })
        expect([...data]).toEqual([...original.pixels])
      }),
    )
  })

  it('has a palette, and so stays small', async () => {
    const png = encodePng(picture(2, [0xfbf8f2, 0x16202c, 0xfbf8f2, 0xfbf8f2]), deflate)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', isPalette: true, bitsPerSample: 8 })
  })

  it('is not made of more than 256 colours', () => {
    const colours = Array.from({ length: 257 }, (_, index) => index)
    expect(encodePng(picture(256, colours.slice(1)), deflate)).toBeDefined()
    expect(encodePng(picture(257, colours), deflate)).toBeUndefined()
  })
})
