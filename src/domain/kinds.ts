import type { z } from 'zod'
import { brief } from './schema/brief.ts'
import { commentary } from './schema/commentary.ts'
import { event } from './schema/event.ts'
import { organisation } from './schema/organisation.ts'
import { page } from './schema/page.ts'
import { person } from './schema/person.ts'
import { publication } from './schema/publication.ts'
import { term } from './schema/term.ts'
import { topic } from './schema/topic.ts'

/** Every kind of entry: its folder under the content folder, its file format, its schema. */
export const kinds = {
  commentary: { folder: 'commentaries', ending: '.mdx', schema: commentary },
  brief: { folder: 'briefs', ending: '.mdx', schema: brief },
  event: { folder: 'events', ending: '.yaml', schema: event },
  person: { folder: 'people', ending: '.yaml', schema: person },
  organisation: { folder: 'organisations', ending: '.yaml', schema: organisation },
  topic: { folder: 'topics', ending: '.yaml', schema: topic },
  term: { folder: 'terms', ending: '.yaml', schema: term },
  page: { folder: 'pages', ending: '.mdx', schema: page },
} as const

export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as Kind[]

/** The front matter of a kind as its schema leaves it: defaults filled in. */
export type DataOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>

/** The one file that is not an entry: the publication itself. */
export const publicationFile = { path: 'publication.yaml', schema: publication } as const

/**
 * The kind that a file's place gives it, and its id: the name without ending, wherever in the kind's folder it lies.
 * @param path path from the content folder, with forward slashes
 */
export const kindOfPath = (path: string): { kind: Kind; id: string } | undefined => {
  const folder = path.slice(0, path.indexOf('/'))
  const kind = kindNames.find((name) => kinds[name].folder === folder && path.endsWith(kinds[name].ending))
  if (kind === undefined) return undefined
  const id = path.slice(path.lastIndexOf('/') + 1, -kinds[kind].ending.length)
  return { kind, id }
}
