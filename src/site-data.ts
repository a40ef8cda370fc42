import { getCollection } from 'astro:content'
import { readSettings } from './build/settings.ts'
import { Archive } from './domain/archive.ts'
import type { Contents, Entry } from './domain/entry.ts'
import type { Kind } from './domain/kinds.ts'

/** What the environment says of this run: the content folder, and the moment of the build. */
export const settings = readSettings()

const entriesOf = async <K extends Kind>(kind: K): Promise<readonly Entry<K>[]> => {
  const stored = await getCollection(kind)
  return stored.map(({ id, data }) => ({ kind, id, ...data })) as unknown as readonly Entry<K>[]
}

const readContents = async (): Promise<Contents> => {
  const [publication] = await getCollection('publication')
  if (publication === undefined) throw new Error('The content folder has no valid publication.yaml: run `npm run check`.')
  return {
    publication: publication.data,
    commentary: await entriesOf('commentary'),
    brief: await entriesOf('brief'),
    event: await entriesOf('event'),
    person: await entriesOf('person'),
    organisation: await entriesOf('organisation'),
    topic: await entriesOf('topic'),
    term: await entriesOf('term'),
    page: await entriesOf('page'),
  }
}

let kept: { digest: string; archive: Archive } | undefined

const digestOf = ({ publication, ...kinds }: Contents): string =>
  JSON.stringify([publication, ...Object.values(kinds).flatMap((entries) => entries.map(({ digest }) => digest))])

/** The archive of what readers see now: built once, and in dev again when an entry has changed. */
export const getArchive = async (): Promise<Archive> => {
  if (kept !== undefined && !import.meta.env.DEV) return kept.archive
  const contents = await readContents()
  const digest = import.meta.env.DEV ? digestOf(contents) : ''
  if (kept?.digest !== digest) {
    kept = { digest, archive: new Archive(contents, { now: settings.now, preview: import.meta.env.DEV }) }
  }
  return kept.archive
}
