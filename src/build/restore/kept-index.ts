import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyEntry, BodyFacts } from '../../domain/entry.ts'
import { type Glossary, glossaryOf, type GlossaryTerm } from '../../domain/glossary.ts'
import { glossaryDigest, type KnownBefore, type Source } from '../../source/content.ts'
import { type Identity, knownEntry, readEntry, type SourceEntry } from '../../source/source-entry.ts'
import { NotBuilt } from '../staging.ts'
import { keptFolder } from './kept-files.ts'
import { keepValue, keptValue } from './kept-value.ts'

/** What the archive must know of an entry, without its body and without its file. */
interface IndexEntry {
  identity: Identity
  /** When its file was last written, which file it is, and its size. */
  stamp: string
  data: AnyEntry['data']
  facts: BodyFacts | undefined
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
  const kept = entries.flatMap(({ file, kind, id, digest, entry, problems }): IndexEntry[] => {
    if (entry === undefined || problems.length > 0) return []
    const stamp = stampOf(folder, file)
    if (stamp === undefined || stamp.changed > began - step) return []
    return [{ identity: { file, kind, id, digest }, stamp: stamp.text, data: entry.data, facts: entry.body }]
  })
  keepValue(fileFor(folder), { terms: glossary.toJSON(), entries: kept } satisfies Index)
}

/** Entries with which nothing is wrong, without their texts: a text is read when somebody asks for it. */
const withoutText = (
  folder: string,
  glossary: Glossary,
): ((known: Pick<IndexEntry, 'identity' | 'data' | 'facts'>) => SourceEntry) => {
  const digest = glossaryDigest(glossary)
  return ({ identity, data, facts }) =>
    knownEntry(identity, { data, facts }, (parsedBefore) => {
      const { file, kind, id } = identity
      const bytes = readFileSync(join(folder, file))
      const read = readEntry(file, kind, id, bytes, { glossary, glossaryDigest: digest, parsedBefore })
      if (read.digest !== identity.digest)
        throw new NotBuilt(`${file} was changed while the site was built. Build again.`)
      return read
    })
}

/** The same content, to be read again where a text is asked for: all texts at once take more memory than all else. */
export const leavingTexts = (source: Source): Source => {
  const without = withoutText(source.folder, source.glossary)
  const entries = source.entries.map((read) => {
    const { file, kind, id, digest, entry, problems } = read
    if (entry === undefined || problems.length > 0) return read
    return without({ identity: { file, kind, id, digest }, data: entry.data, facts: entry.body })
  })
  return { ...source, entries, byFile: new Map(entries.map((entry) => [entry.file, entry])) }
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
