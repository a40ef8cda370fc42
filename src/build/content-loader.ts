import type { Loader } from 'astro/loaders'
import type { Kind } from '../domain/kinds.ts'
import { contentReader } from './content-reader.ts'

/**
 * Loads the entries of a kind into Astro's data store: front matter, digest and facts of the body, but no body and no
 * HTML (a store that holds them is slow to write and read at every build).
 * An entry that has become wrong keeps its last good version, so that a slip in dev does not take the page away.
 */
export const contentLoader = (folder: string, kind: Kind): Loader => ({
  name: `rostrum-${kind}`,
  load: async ({ store }) => {
    const source = await contentReader(folder).read()
    const present = source.entries.filter((entry) => entry.kind === kind)
    const ids = new Set(present.map(({ id }) => id))
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
    for (const { id, digest, entry } of present) {
      if (entry === undefined) continue
      const { file, data, body } = entry
      store.set({ id, digest, data: { file, digest, data, body } })
    }
  },
})

/** Loads the publication's own file, as the one entry `publication`. */
export const publicationLoader = (folder: string): Loader => ({
  name: 'rostrum-publication',
  load: async ({ store, generateDigest }) => {
    const { publication } = await contentReader(folder).read()
    if (publication !== undefined)
      store.set({ id: 'publication', digest: generateDigest({ ...publication }), data: { ...publication } })
  },
})
