import { Archive } from '../domain/archive.ts'
import { once } from '../domain/lazy.ts'
import type { ShowOptions } from '../domain/shown.ts'
import { allSameBut, contentsOf, readContent, type Source } from '../source/content.ts'
import type { ParsedBefore } from '../source/source-entry.ts'
import { lastGood } from './dev/last-good.ts'
import { keptIndex } from './restore/kept-index.ts'
import { timed } from './phases.ts'
import { parsedBefore } from './restore/parsed-files.ts'
import { withoutTexts } from './without-texts.ts'

/** Reads a content folder once for everyone who asks. */
export interface ContentReader {
  read: () => Promise<Source>
  /** The same, with every entry that has become wrong as it was when it was last right: in dev its page stays. */
  readGood: () => Promise<Source>
  /** The archive of what is read, the same one for the same content. */
  archive: (options: ShowOptions) => Promise<Archive>
  /** A file changed: the next one who asks reads it again. @param path from the content folder */
  forget: (path: string) => void
}

// The compiled pages have their own copy of this module, so a module-level variable would exist twice and the folder would
// be read twice.
const shared = Symbol.for('rostrum.content-readers')
const registry = (): Map<string, ContentReader> => {
  const known: unknown = Reflect.get(globalThis, shared)
  if (known instanceof Map) return known as Map<string, ContentReader>
  const readers = new Map<string, ContentReader>()
  Reflect.set(globalThis, shared, readers)
  return readers
}

/** A few files are parsed sooner than all that was kept of parsing is read. */
const few = 20

/** What was found in files by an earlier process, once many of them are asked for. */
const parsedWhereManyAre = (folder: string): ParsedBefore => {
  const parsed = once(() => parsedBefore(folder))
  let asked = 0
  return (kind, digest) => (++asked > few ? parsed()(kind, digest) : undefined)
}

/** The reader of a content folder, the same one throughout the process. */
export const contentReader = (folder: string): ContentReader => {
  const readers = registry()
  const known = readers.get(folder)
  if (known !== undefined) return known
  let reading: Promise<Source> | undefined
  let last: Source | undefined
  const changed = new Set<string>()
  const archives = new WeakMap<Source, Map<boolean, Archive>>()
  const good = lastGood()

  const readAgain = async (): Promise<Source> => {
    const paths = new Set(changed)
    changed.clear()
    if (last !== undefined) {
      last = await readContent(folder, last, { isSame: allSameBut(paths, last.glossary) })
    } else {
      const { before, isSame } = keptIndex(folder)
      last = withoutTexts(
        await readContent(folder, before, { isSame, parsedBefore: parsedWhereManyAre(folder) }),
      )
    }
    return last
  }

  const reader: ContentReader = {
    read: () => (reading ??= timed('read content', readAgain)),
    readGood: async () => good(await reader.read()),
    archive: async ({ now, preview }) => {
      const source = await reader.read()
      const known = archives.get(source) ?? new Map<boolean, Archive>()
      archives.set(source, known)
      const archive = known.get(preview) ?? new Archive(contentsOf(source), { now, preview })
      known.set(preview, archive)
      return archive
    },
    forget: (path) => {
      changed.add(path)
      reading = undefined
    },
  }
  readers.set(folder, reader)
  return reader
}
