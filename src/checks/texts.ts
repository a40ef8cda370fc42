import { schemaFor } from '../domain/draft.ts'
import type { Position } from '../domain/diagnostic.ts'
import { once } from '../domain/lazy.ts'
import type { Path } from '../domain/marked-fields.ts'
import { textsOf } from '../domain/texts.ts'
import type { SourceEntry } from '../source/source-entry.ts'

/** A text of an entry that people read: a field of its front matter, or its body as it was written. */
export interface EntryText {
  readonly entry: SourceEntry
  readonly kind: 'plain' | 'inline-markdown' | 'body'
  /** Addresses in it are blanked out, so that no rule takes them for words; every other character is in its place. */
  readonly words: string
  /** As it was written. */
  readonly written: string
  /** Where it stands in the front matter; a body has no path. */
  readonly path?: Path
  /** Where a character of it stands in the file. */
  readonly placeOf: (offset: number) => Position | undefined
}

const addresses = /\b(?:https?:\/\/|mailto:|tel:)[^\s)>"'\]]+|\]\((?!https?:\/\/|mailto:|tel:)[^)\s]*/g

const withoutAddresses = (text: string): string =>
  text.replace(addresses, (found) => {
    // A lookbehind for these two would be tried at every character.
    const kept = found.startsWith('](') ? '](' : ''
    return kept + ' '.repeat(found.length - kept.length)
  })

const placeIn = (text: string, firstLine: number, offset: number): Position => {
  const before = text.slice(0, offset)
  return { line: firstLine + before.split('\n').length - 1, column: offset - before.lastIndexOf('\n') }
}

/** A text that is read, and freed of addresses, when a rule looks at it: most look at few. */
const textFrom = (
  written: () => string,
  place: Pick<EntryText, 'entry' | 'kind' | 'path' | 'placeOf'>,
): EntryText => {
  const words = once(() => withoutAddresses(written()))
  return {
    ...place,
    get written() {
      return written()
    },
    get words() {
      return words()
    },
  }
}

/** Every text of an entry, whether its front matter fits its schema or not. */
export const textsOfEntry = (entry: SourceEntry): EntryText[] => {
  const fields = textsOf(schemaFor(entry.kind, entry.frontMatter), entry.frontMatter).map(
    ({ value, path, markup }) =>
      textFrom(() => value, {
        entry,
        kind: markup,
        path,
        placeOf: (offset) => entry.positionIn(path, offset),
      }),
  )
  if (entry.body === undefined) return fields
  const body = (): { text: string; firstLine: number } => entry.bodyText ?? { text: '', firstLine: 1 }
  return [
    ...fields,
    textFrom(() => body().text, {
      entry,
      kind: 'body',
      placeOf: (offset) => placeIn(body().text, body().firstLine, offset),
    }),
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
