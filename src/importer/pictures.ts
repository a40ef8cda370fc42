import sharp from 'sharp'
import { idFrom } from '../domain/id.ts'
import type { OutFile } from './files.ts'
import type { Work } from './work.ts'

const kept = new Set(['jpeg', 'png', 'webp', 'avif'])
/** Pixels a side beyond which a picture is refused: it would take gigabytes to decode. */
const largest = 12_000

/**
 * The pictures of a document as files beside its entry, in a form that sites show. One that cannot be had is asked about.
 * @param path the entry's path without its ending
 */
export const pictureFiles = async (
  work: Work,
  path: string,
): Promise<{ files: OutFile[]; names: Map<string, string> }> => {
  const files: OutFile[] = []
  const names = new Map<string, string>()
  for (const block of work.blocks) {
    const { picture } = block
    if (picture === undefined || names.has(picture.source)) continue
    const bytes = work.raw.pictures.get(picture.source)
    const number = names.size + 1
    if (bytes === undefined) {
      work.ask(
        'body',
        `A picture is not in the file: ${picture.source.slice(0, 200)}${picture.alt === '' ? '' : ` (“${picture.alt}”)`}. Save it beside the entry and place it.`,
      )
      continue
    }
    const made = await usable(bytes)
    if (made === undefined) {
      work.ask(
        'body',
        `Picture ${number} of the document is of a kind that no browser shows, or broken. Save it again as PNG or JPEG and place it.`,
      )
      continue
    }
    const name = `${idFrom(picture.alt).slice(0, 40).replace(/-$/, '') || 'picture'}-${number}.${made.ending}`
    names.set(picture.source, `${path.slice(path.lastIndexOf('/') + 1)}/${name}`)
    files.push({ path: `${path}/${name}`, content: made.bytes })
    if (picture.alt === '') {
      picture.alt = 'To be described'
      work.ask(
        'body',
        `What does the picture ${name} show? Write it as its alt text, for those who do not see it.`,
      )
    }
  }
  return { files, names }
}

const usable = async (bytes: Uint8Array): Promise<{ bytes: Uint8Array; ending: string } | undefined> => {
  try {
    const image = sharp(bytes, { limitInputPixels: largest * largest })
    const { format } = await image.metadata()
    if (kept.has(format)) return { bytes, ending: format === 'jpeg' ? 'jpg' : format }
    return { bytes: await image.png().toBuffer(), ending: 'png' }
  } catch {
    return undefined
  }
}
