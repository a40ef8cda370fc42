import type { RawDocument, Unreadable } from '../document.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { readPdf } from './pdf.ts'
import { readText } from './text.ts'

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf'

const endings: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  mdx: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/** Bytes that a file of each format may have. More is no document, and would fill the memory. */
export const largestFile: Readonly<Record<Format, number>> = {
  txt: 2_000_000,
  md: 2_000_000,
  html: 15_000_000,
  docx: 60_000_000,
  pdf: 100_000_000,
}

export const formatOf = (name: string): Format | undefined =>
  endings[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']

/** What bytes say they are, whatever the file is called. */
const signatures: readonly (readonly [readonly number[], string, Format?])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive', 'docx'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old or encrypted Office file', 'docx'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x52, 0x49, 0x46, 0x46], 'a WebP picture or a sound'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file'],
]

/**
 * Reads a document of any of the four formats.
 * @returns the document, or in one line why it cannot be read
 */
export const read = async (bytes: Uint8Array, name: string): Promise<RawDocument | Unreadable> => {
  const format = formatOf(name)
  if (format === undefined)
    return { unreadable: 'The file’s ending must be .txt, .md, .docx, .html or .pdf.' }
  if (bytes.length === 0) return { unreadable: 'The file is empty.' }
  if (bytes.length > largestFile[format]) return { unreadable: tooLarge(bytes.length, format) }
  const start = format === 'pdf' ? bytes.subarray(Math.max(0, indexOfPdf(bytes))) : bytes
  const signature = signatures.find(([mark]) => mark.every((byte, index) => start[index] === byte))
  if (signature && signature[2] !== format)
    return { unreadable: `This is ${signature[1]}, not a .${format} file.` }
  if (format === 'pdf') return signature ? readPdf(bytes) : { unreadable: 'This is not a PDF.' }
  if (format === 'docx') return signature ? readDocx(bytes) : { unreadable: 'This is not a Word file.' }
  const raw = format === 'html' ? readHtml(bytes) : readText(bytes, format)
  return 'unreadable' in raw || raw.lines.length > 0 ? raw : { unreadable: 'There is no text in this file.' }
}

export const tooLarge = (bytes: number, format: Format): string =>
  `The file has ${Math.round(bytes / 1_000_000)} MB; a .${format} file may have ${largestFile[format] / 1_000_000} MB at most.`

/** A PDF may begin with other bytes, within its first thousand (ISO 32000-1, annex H). */
const indexOfPdf = (bytes: Uint8Array): number => Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF')
