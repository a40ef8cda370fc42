import type { Temporal } from 'temporal-polyfill'
import type { Contents, Entry } from './entry.ts'
import { kinds, type Kind } from './kinds.ts'
import { type Publishable, visibility, type Visibility } from './published.ts'
import { referencesOf } from './references.ts'

export interface ShowOptions {
  /** The moment of the build. */
  now: Temporal.Instant
  /** Show drafts, embargoes and entries with open questions too, as `npm run dev` does. */
  preview: boolean
}

/** The part of the contents that readers see, and the entries that were taken back. */
export interface Shown {
  contents: Contents
  withdrawn: readonly Entry<'commentary' | 'brief' | 'event'>[]
}

const key = (kind: string, id: string): string => `${kind} ${id}`

/** Everything that can be reached from these entries by following the ids they name. */
const reachable = (roots: Iterable<Entry>, byKey: ReadonlyMap<string, Entry>): Set<Entry> => {
  const reached = new Set<Entry>(roots)
  for (const entry of reached) {
    for (const reference of referencesOf(kinds[entry.kind].schema, entry.data)) {
      for (const kind of reference.kinds) {
        const target = byKey.get(key(kind, reference.id))
        if (target !== undefined) reached.add(target)
      }
    }
  }
  return reached
}

/**
 * Leaves out what readers are not to see: drafts, embargoes, open questions, what was withdrawn, and whatever only
 * unpublished entries name. An entry that nobody names stands by itself and stays.
 */
export const shownContents = (contents: Contents, { now, preview }: ShowOptions): Shown => {
  const { zone } = contents.publication
  const all = (Object.keys(kinds) as Kind[]).flatMap((kind): readonly Entry[] => contents[kind])
  const byKey = new Map(all.map((entry) => [key(entry.kind, entry.id), entry]))
  const states = new Map(all.map((entry) => [entry, visibility(entry.data as Publishable, now, zone)]))
  const stateOf = (entry: Entry): Visibility => states.get(entry) ?? 'published'

  const open = all.filter((entry) => stateOf(entry) === 'published')
  const held = all.filter((entry) => !['published', 'withdrawn'].includes(stateOf(entry)))
  const namedByHeld = reachable(held, byKey)
  const named = new Set(namedByHeld)
  for (const entry of held) named.delete(entry)

  const roots = open.filter(
    (entry) => !named.has(entry) || entry.kind === 'commentary' || entry.kind === 'brief',
  )
  const seen = reachable(roots, byKey)
  const isShown = (entry: Entry): boolean => {
    const state = stateOf(entry)
    return state !== 'withdrawn' && (preview || (state === 'published' && seen.has(entry)))
  }

  const shown = <K extends Kind>(kind: K): readonly Entry<K>[] =>
    (contents[kind] as readonly Entry[]).filter(isShown) as Entry<K>[]
  return {
    contents: {
      publication: contents.publication,
      commentary: shown('commentary'),
      brief: shown('brief'),
      event: shown('event'),
      person: shown('person'),
      organisation: shown('organisation'),
      topic: shown('topic'),
      term: shown('term'),
      page: shown('page'),
    },
    withdrawn: [...contents.commentary, ...contents.brief, ...contents.event].filter(
      (entry) => stateOf(entry) === 'withdrawn',
    ),
  }
}
