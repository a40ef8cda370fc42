import type { Position, Problem } from '../domain/diagnostic.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Where a text stops, and what comes after it stands. */
const endOf = (text: string): Position => ({
  line: text.split('\n').length,
  column: text.length - text.lastIndexOf('\n'),
})

/** What can be read of bytes that are no UTF-8: all before the first that is wrong. */
const readablePart = (bytes: Uint8Array): string => {
  const read = (length: number): string | undefined => {
    try {
      // With `stream`, a character that the end cuts in two is no error: whatever a readable part begins with is readable.
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
    } catch {
      return undefined
    }
  }
  let [readable, wrong] = [0, bytes.length + 1]
  while (wrong - readable > 1) {
    const middle = Math.floor((readable + wrong) / 2)
    if (read(middle) === undefined) wrong = middle
    else readable = middle
  }
  return read(readable) ?? ''
}

/** Text of a file, with line ends as `\n`; or the reason why it is none. */
export const decode = (bytes: Uint8Array): { text: string } | { problem: Problem } => {
  try {
    return { text: unixLines(utf8.decode(bytes)) }
  } catch {
    return {
      problem: {
        rule: 'text-is-utf8',
        severity: 'error',
        position: endOf(unixLines(readablePart(bytes))),
        message: 'This file is not UTF-8 text from here on, so its letters would come out wrong.',
        fix: 'Save it again with the encoding UTF-8.',
      },
    }
  }
}

/** `\u202E` and its kin make text read otherwise than it stands; NUL and other controls have no business in prose. */
// eslint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/

/** The first of them in a text, as a problem. */
export const hiddenCharacter = (text: string): Problem[] => {
  const index = text.search(hidden)
  if (index === -1) return []
  const position = endOf(text.slice(0, index))
  const name = `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return [
    {
      rule: 'text-is-plain',
      severity: 'error',
      position,
      message: `An invisible control character (${name}) stands here. It can make text read otherwise than it is written.`,
      fix: 'Delete it; for right-to-left words use `<Lang code="ur">…</Lang>`.',
    },
  ]
}
