import type { Unreadable } from '../document.ts'

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Control characters that no text has; a form feed and a tab are text. */
// eslint-disable-next-line no-control-regex
const binary = /[\u0000-\u0008\u000E-\u001F]/

/**
 * Bytes as text, by their byte order mark or as UTF-8. A guess at another encoding would turn letters into other
 * letters without a sign, so anything else is refused, unless the format names its encoding itself.
 * @param declared the encoding that an HTML file names
 */
export const decodeText = (bytes: Uint8Array, declared?: string): string | Unreadable => {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  const encoding = marked ?? declared ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (binary.test(text)) return { unreadable: 'This is not a text file: it holds binary data.' }
    if (text.trim() === '') return { unreadable: 'The file is empty.' }
    return text
  } catch {
    return {
      unreadable: `The file is not text in ${encoding.toUpperCase()}, so its letters would come out wrong. Save it again with the encoding UTF-8.`,
    }
  }
}

/** Lines of a text, whatever its line ends. A form feed ends a page and with it a line. */
export const splitLines = (text: string): string[] => text.split(/\r\n|[\r\n\u2028\u2029\f\v]/)
