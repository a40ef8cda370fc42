import { schemaFor } from '../domain/draft.ts'
import type { Position } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import { textsOf } from '../domain/texts.ts'
import type { SourceEntry } from '../source/source-entry.ts'

/** A text of an entry that people read: a field of its front matter, or its body as it was written. */
export interface EntryText {
  entry: SourceEntry
  kind: 'plain' | 'inline-markdown' | 'body'
  /** Addresses in it are blanked out, so that no rule takes them for words; every other character is in its place. */
  words: string
  /** As it was written. */
  written: string
  /** Where it stands in the front matter; a body has no path. */
  path?: Path
  /** Where a character of it stands in the file. */
  placeOf: (offset: number) => Position | undefined
}

const addresses = /\b(?:https?:\/\/|mailto:|tel:)[^\s)>"'\]]+|(?<=\]\()[^)\s]*/g

const withoutAddresses = (text: string): string =>
  text.replace(addresses, (address) => ' '.repeat(address.length))

const placeIn =
  (text: string, firstLine: number) =>
  (offset: number): Position => {
    const before = text.slice(0, offset)
    return { line: firstLine + before.split('\n').length - 1, column: offset - before.lastIndexOf('\n') }
  }

/** Every text of an entry, whether its front matter fits its schema or not. */
export const textsOfEntry = (entry: SourceEntry): EntryText[] => {
  const { bodyText, frontMatter } = entry
  const fields = textsOf(schemaFor(entry.kind, frontMatter), frontMatter).map(
    ({ value, path, markup }): EntryText => ({
      entry,
      kind: markup,
      path,
      written: value,
      words: withoutAddresses(value),
      placeOf: (offset) => entry.positionIn(path, offset),
    }),
  )
  if (bodyText === undefined) return fields
  const { text, firstLine } = bodyText
  return [
    ...fields,
    { entry, kind: 'body', written: text, words: withoutAddresses(text), placeOf: placeIn(text, firstLine) },
  ]
}

/** Each place at which a pattern (with the flag `g`) matches the words of some texts. */
export function* matchesIn(
  texts: Iterable<EntryText>,
  pattern: RegExp,
): Iterable<{ text: EntryText; match: RegExpExecArray; place: { position?: Position } }> {
  for (const text of texts) {
    for (const match of text.words.matchAll(pattern)) {
      const position = text.placeOf(match.index)
      yield { text, match, place: position === undefined ? {} : { position } }
    }
  }
}
