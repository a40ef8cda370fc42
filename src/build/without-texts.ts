import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyEntry, BodyFacts } from '../domain/entry.ts'
import type { Glossary } from '../domain/glossary.ts'
import { glossaryDigest, type Source } from '../source/content.ts'
import { type Identity, knownEntry, readEntry, type SourceEntry } from '../source/source-entry.ts'
import { NotBuilt } from './staging.ts'

/** What is known of an entry without its text: plain data, which can be kept. */
export interface Known {
  identity: Identity
  data: AnyEntry['data']
  facts: BodyFacts | undefined
}

/** What is known of an entry with which nothing is wrong. */
export const knownOf = ({ file, kind, id, digest, entry, problems }: SourceEntry): Known | undefined =>
  entry === undefined || problems.length > 0
    ? undefined
    : { identity: { file, kind, id, digest }, data: entry.data, facts: entry.body }

/**
 * Entries whose texts are read when somebody asks for them.
 * @returns makes one of what is known of it. To ask for its text throws NotBuilt when its file has changed since
 */
export const withoutText = (folder: string, glossary: Glossary): ((known: Known) => SourceEntry) => {
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

/** The same content without its texts: all of them at once take more memory than all else. What is wrong stays as it was read. */
export const withoutTexts = (source: Source): Source => {
  const without = withoutText(source.folder, source.glossary)
  const entries = source.entries.map((read) => {
    const known = knownOf(read)
    return known === undefined ? read : without(known)
  })
  return { ...source, entries, byFile: new Map(entries.map((entry) => [entry.file, entry])) }
}
