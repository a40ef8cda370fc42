import { open } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import type { ContentFile } from './files.ts'

/** What a file is by its content, whatever its name says. */
export interface Medium {
  /** In bytes. */
  size: number
  /** `unknown` is everything that may not lie beside an entry. */
  type: 'jpeg' | 'png' | 'webp' | 'avif' | 'pdf' | 'zip' | 'text' | 'unknown'
  /** Of pictures that could be read, in pixels. */
  width?: number
  height?: number
}

const starts = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const utf8 = new TextDecoder('utf-8', { fatal: true })

const isText = (bytes: Buffer): boolean => {
  try {
    return !utf8.decode(bytes, { stream: true }).includes('\0')
  } catch {
    return false
  }
}

/** By the first bytes: the signatures of the formats’ own specifications. */
const typeOf = (head: Buffer): Medium['type'] => {
  if (starts(head, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  const word = (from: number) => head.toString('latin1', from, from + 4)
  if (word(0) === 'RIFF' && word(8) === 'WEBP') return 'webp'
  if (word(4) === 'ftyp' && /^avi[fs]$/.test(word(8))) return 'avif'
  if (head.toString('latin1', 0, 5) === '%PDF-') return 'pdf'
  if (word(0) === 'PK\u0003\u0004') return 'zip'
  return isText(head) ? 'text' : 'unknown'
}

const pictures: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif'])

/** A picture’s size as it is shown; nothing when its header cannot be read. */
const sizeOf = async (path: string): Promise<Pick<Medium, 'width' | 'height'>> => {
  // Most content folders that are checked hold no picture, and sharp takes long to load.
  const { default: sharp } = await import('sharp')
  try {
    const { width, height } = (await sharp(path).metadata()).autoOrient
    return { width, height }
  } catch {
    return {}
  }
}

const readMedium = async (path: string): Promise<Medium> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const type = typeOf(buffer.subarray(0, bytesRead))
    return { size, type, ...(pictures.has(type) && (await sizeOf(path))) }
  } finally {
    await file.close()
  }
}

const together = pLimit(16)

/** Looks into the pictures and attachments of a content folder, so that rules can judge them by what they are. */
export const readMedia = async (
  folder: string,
  files: readonly ContentFile[],
): Promise<ReadonlyMap<string, Medium>> =>
  new Map(
    await Promise.all(
      files
        .filter(({ kind }) => kind === 'file')
        .map(({ path }) => together(async () => [path, await readMedium(join(folder, path))] as const)),
    ),
  )
