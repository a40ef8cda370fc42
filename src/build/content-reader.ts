import { Archive } from '../domain/archive.ts'
import type { ShowOptions } from '../domain/shown.ts'
import { contentsOf, readContent, type Source } from '../source/content.ts'
import { timed } from './phases.ts'
import { parsedBefore } from './restore/parsed-files.ts'

/** Reads a content folder once for everyone who asks. */
export interface ContentReader {
  read: () => Promise<Source>
  /** The archive of what is read, the same one for the same content. */
  archive: (options: ShowOptions) => Promise<Archive>
  /** Something in the folder changed: the next one who asks reads it again. */
  forget: () => void
}

// Astro evaluates content.config.ts in Vite's module graph and integrations in Node's, so a module-level variable
// would exist twice and the folder would be read twice.
const shared = Symbol.for('rostrum.content-readers')
const registry = (): Map<string, ContentReader> => {
  const known: unknown = Reflect.get(globalThis, shared)
  if (known instanceof Map) return known as Map<string, ContentReader>
  const readers = new Map<string, ContentReader>()
  Reflect.set(globalThis, shared, readers)
  return readers
}

/** The reader of a content folder, the same one throughout the process. */
export const contentReader = (folder: string): ContentReader => {
  const readers = registry()
  const known = readers.get(folder)
  if (known !== undefined) return known
  let reading: Promise<Source> | undefined
  let last: Source | undefined
  const archives = new WeakMap<Source, Map<boolean, Archive>>()
  const reader: ContentReader = {
    archive: async ({ now, preview }) => {
      const source = await reader.read()
      const known = archives.get(source) ?? new Map<boolean, Archive>()
      archives.set(source, known)
      const archive = known.get(preview) ?? new Archive(contentsOf(source), { now, preview })
      known.set(preview, archive)
      return archive
    },
    read: () =>
      (reading ??= timed('read content', async () => {
        last = await readContent(folder, last, last === undefined ? parsedBefore(folder) : undefined)
        return last
      })),
    forget: () => {
      reading = undefined
    },
  }
  readers.set(folder, reader)
  return reader
}
