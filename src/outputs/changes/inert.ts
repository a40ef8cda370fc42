const wordJoiner = '\u2060'

/** Text in one line, without characters that turn lines round or are none. */
export const inOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')

/**
 * Text as it may stand in a comment on GitHub whoever wrote it: nothing in it becomes a mention, a reference or a link.
 * GitHub looks for those in the finished HTML, where no escape of Markdown helps; an invisible word joiner does.
 */
export const inert = (text: string): string =>
  inOneLine(text).replace(
    /[@#](?=[\p{L}\p{N}_])|\bGH-(?=\d)|:(?=\/\/)|www(?=\.)/giu,
    (found) => found + wordJoiner,
  )
