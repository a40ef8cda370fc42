import type { RawDocument, Unreadable } from '../document.ts'
import { readText } from './text.ts'

/** Bytes that a file of each kind may have. */
export const largestFile = { text: 20_000_000, html: 20_000_000, docx: 60_000_000, pdf: 100_000_000 } as const

/** Reads a document of any of the four formats. */
export const read = async (bytes: Uint8Array, name: string): Promise<RawDocument | Unreadable> => {
  if (bytes.length === 0) return { unreadable: 'The file is empty.' }
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  await Promise.resolve()
  return readText(bytes, ending === 'md' ? 'md' : 'txt')
}
