import sharp from 'sharp'
import { extractImages, type getDocumentProxy } from 'unpdf'

/** Pixels a side below which a picture is a logo, a line or an ornament. */
const smallest = 90
const mostPixels = 40_000_000

/** The pictures of a page as PNG, by a key that is the same for the same picture on another page. */
export const pagePictures = async (
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>,
  page: number,
): Promise<[string, Uint8Array][]> => {
  const found: [string, Uint8Array][] = []
  for (const { data, width, height, channels, key } of await extractImages(pdf, page).catch(() => [])) {
    if (width < smallest || height < smallest || width * height > mostPixels) continue
    const png = await sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
      raw: { width, height, channels },
    })
      .png()
      .toBuffer()
      .catch(() => undefined)
    if (png) found.push([`pdf-${key.replace(/^g_d\d+_/, '')}-${width}x${height}-${data.length}`, png])
  }
  return found
}
