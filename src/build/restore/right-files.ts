import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Diagnostic } from '../../domain/diagnostic.ts'
import { glossaryDigest, type Source } from '../../source/content.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import { keptFolder } from './kept-files.ts'
import { keepValue, keptValue } from './kept-value.ts'

/** The files in which a check found nothing: what rules that look at each file alone need not be asked again. */
interface RightFiles {
  /** The publication and the glossary, which those rules know beside. */
  base: string
  /** The digest of each, by its path. */
  files: ReadonlyMap<string, string>
}

const fileFor = ({ folder }: Source): string => join(keptFolder(folder, 'content'), 'right')

const baseOf = ({ publication, glossary }: Source): string =>
  hash('sha256', JSON.stringify([publication, glossaryDigest(glossary)]))

/** Whether the last check of a content folder found nothing in a file that is still the same. */
export const rightBefore = (source: Source): ((entry: SourceEntry) => boolean) => {
  const kept = keptValue(fileFor(source)) as RightFiles | undefined
  return kept?.base === baseOf(source) ? ({ file, digest }) => kept.files.get(file) === digest : () => false
}

/** Keeps which files are right. @param found what a check of all files found */
export const keepRight = (source: Source, found: readonly Diagnostic[]): void => {
  const wrong = new Set(found.map(({ file }) => file))
  const right = source.entries.filter(({ file }) => !wrong.has(file))
  keepValue(fileFor(source), {
    base: baseOf(source),
    files: new Map(right.map(({ file, digest }) => [file, digest])),
  } satisfies RightFiles)
}
