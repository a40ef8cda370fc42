import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import type { Font } from 'satori'
import sharp from 'sharp'
import { faceFiles, packagedFaces } from '../../../src/build/cards/fonts.ts'
import type { ShareCard } from '../../../src/outputs/share-card/card.ts'
import { drawCard, type DrawnCard } from '../../../src/outputs/share-card/draw.ts'
import type { Part } from '../../../src/outputs/share-card/layout.ts'
import type { Packing } from '../../../src/outputs/share-card/png.ts'

/** The fonts of the packages as they are, always the same array: what satori draws with them is what a card is held against. */
export const fonts: Font[] = faceFiles.map(({ path, font }) => ({ ...font, data: readFileSync(path) }))

export const packing: Packing = { deflate: (bytes) => deflateSync(bytes), crc32: (bytes) => crc32(bytes) }

/** Draws a card with the faces of the packages. */
export const drawn = (card: ShareCard): Promise<DrawnCard> =>
  drawCard(card, { faces: packagedFaces, ...packing })

export interface Pixels {
  width: number
  height: number
  /** Red, green, blue. */
  data: Buffer
}

/** The pixels of a PNG, or of a part of it, as sharp reads them. */
export const pixelsOf = async (png: Uint8Array, part?: Omit<Part, 'name'>): Promise<Pixels> => {
  const image = sharp(png).removeAlpha()
  const { data, info } = await (part === undefined ? image : image.extract(part))
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** Whatever is not the colour of the paper, as `[x, y]`. */
export function* inkOf({ width, data }: Pixels): Generator<[number, number]> {
  for (let offset = 0; offset < data.length; offset += 3) {
    if (data[offset] === data[0] && data[offset + 1] === data[1] && data[offset + 2] === data[2]) continue
    const pixel = offset / 3
    yield [pixel % width, Math.floor(pixel / width)]
  }
}
