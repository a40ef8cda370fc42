import { join } from 'node:path'
import type { Source } from '../../source/content.ts'
import type { Parsed, ParsedBefore } from '../../source/source-entry.ts'
import { keptFolder } from './kept-files.ts'
import { keepValue, keptValue } from './kept-value.ts'

const fileFor = (contentFolder: string): string => join(keptFolder(contentFolder, 'content'), 'parsed')

/** The keys of what the last build found, by content folder: all that it found takes much memory. */
const loaded = new Map<string, ReadonlySet<string>>()

const keyOf = (kind: string, digest: string): string => `${kind} ${digest}`

/** What the last build found in the files of a content folder. */
export const parsedBefore = (contentFolder: string): ParsedBefore => {
  const kept = (keptValue(fileFor(contentFolder)) ?? new Map()) as ReadonlyMap<string, Parsed>
  loaded.set(contentFolder, new Set(kept.keys()))
  return (kind, digest) => kept.get(keyOf(kind, digest))
}

/** Keeps what was found in the files with which nothing is wrong. Those with problems are parsed each time. */
export const keepParsed = ({ folder, entries }: Source): void => {
  const right = entries.flatMap(({ kind, digest, entry, frontMatter, body, problems }) =>
    entry === undefined || problems.length > 0
      ? []
      : [[keyOf(kind, digest), { data: entry.data, frontMatter, body } satisfies Parsed] as const],
  )
  const kept = loaded.get(folder)
  loaded.delete(folder)
  if (kept?.size === right.length && right.every(([key]) => kept.has(key))) return
  keepValue(fileFor(folder), new Map(right))
}
