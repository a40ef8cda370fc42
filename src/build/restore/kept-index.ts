import { statSync } from 'node:fs'
import { join } from 'node:path'
import { glossaryOf, type GlossaryTerm } from '../../domain/glossary.ts'
import { glossaryDigest, type KnownBefore, type Source } from '../../source/content.ts'
import { type Known, knownOf, withoutText } from '../without-texts.ts'
import { keptFolder } from './kept-files.ts'
import { keepValue, keptValue } from './kept-value.ts'

interface IndexEntry extends Known {
  /** When its file was last written, which file it is, and its size. */
  stamp: string
}

interface Index {
  terms: readonly GlossaryTerm[]
  entries: readonly IndexEntry[]
}

/** The content as it was when it was last read, and how to know what is still the same. */
export interface KeptIndex extends Pick<KnownBefore, 'isSame'> {
  before: Pick<Source, 'byFile'>
}

const fileFor = (folder: string): string => join(keptFolder(folder, 'content'), 'index')

interface Stamp {
  text: string
  /** Milliseconds since 1970. */
  changed: number
}

/** No copy and no editor can set back `ctime`, the moment at which a file or what is known of it was last changed. */
const stampOf = (folder: string, file: string): Stamp | undefined => {
  const stat = statSync(join(folder, file), { throwIfNoEntry: false })
  return stat && { text: `${stat.ctimeMs} ${stat.ino} ${stat.size}`, changed: stat.ctimeMs }
}

/** File systems count time in steps of at most two seconds. */
const step = 2000

/**
 * Keeps what the archive must know of the entries with which nothing is wrong. One whose file was changed when it was
 * read, or just before, is left out: its stamp might be that of an older text.
 * @param began when the reading began, in milliseconds since 1970
 */
export const keepIndex = ({ folder, entries, glossary }: Source, began: number): void => {
  const kept = entries.flatMap((entry): IndexEntry[] => {
    const known = knownOf(entry)
    const stamp = stampOf(folder, entry.file)
    if (known === undefined || stamp === undefined || stamp.changed > began - step) return []
    return [{ ...known, stamp: stamp.text }]
  })
  keepValue(fileFor(folder), { terms: glossary.toJSON(), entries: kept } satisfies Index)
}

const nothing: Index = { terms: [], entries: [] }

/** What was kept of a content folder: files that have not changed since need not even be read. */
export const keptIndex = (folder: string): KeptIndex => {
  const { terms, entries } = (keptValue(fileFor(folder)) ?? nothing) as Index
  const glossary = glossaryOf(terms)
  const digest = glossaryDigest(glossary)
  const stamps = new Map(entries.map(({ identity, stamp }) => [identity.file, stamp]))
  const without = withoutText(folder, glossary)
  return {
    before: { byFile: new Map(entries.map((entry) => [entry.identity.file, without(entry)])) },
    isSame: (path, now) =>
      (now === undefined || now === digest) && stampOf(folder, path)?.text === stamps.get(path),
  }
}
