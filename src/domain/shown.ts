import type { Temporal } from 'temporal-polyfill'
import type { Contents, Entry } from './entry.ts'
import { kindNames, kinds, type Kind } from './kinds.ts'
import { once } from './lazy.ts'
import { type Publishable, visibilityAt, type Visibility } from './published.ts'
import { referencesOf, type Reference } from './references.ts'

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

/** Ids that an entry shows to readers. To say who somebody is not (`distinctFrom`) shows nobody. */
const namedBy = (entry: Entry): Reference[] =>
  referencesOf(kinds[entry.kind].schema, entry.data).filter(({ path }) => path[0] !== 'distinctFrom')

/** These entries, and every open one that can be reached from them by following the ids they name. */
const reachable = (roots: Iterable<Entry>, open: ReadonlyMap<string, Entry>): Set<Entry> => {
  const reached = new Set<Entry>(roots)
  for (const entry of reached) {
    for (const { kinds, id } of namedBy(entry)) {
      for (const kind of kinds) {
        const target = open.get(key(kind, id))
        if (target !== undefined) reached.add(target)
      }
    }
  }
  return reached
}

/** Kinds that say for themselves whether they are before readers; who names them does not matter. */
const selfStanding: ReadonlySet<Kind> = new Set(['commentary', 'brief', 'event'])

/**
 * Leaves out what readers are not to see: drafts, embargoes, open questions, what was withdrawn, and people,
 * organisations and topics that only unpublished entries name. What nobody names stands by itself and stays.
 */
export const shownContents = (contents: Contents, { now, preview }: ShowOptions): Shown => {
  const all = kindNames.flatMap((kind): readonly Entry[] => contents[kind])
  const stateOf = visibilityAt(now, contents.publication.zone)
  const states = new Map(all.map((entry) => [entry, stateOf(entry.data as Publishable)]))
  const inState = (...wanted: Visibility[]): Entry[] =>
    all.filter((entry) => wanted.includes(states.get(entry) ?? 'published'))

  // A preview shows both sides, and need not know them apart.
  const seen = once(() => {
    const open = inState('published')
    const byKey = new Map(open.map((entry) => [key(entry.kind, entry.id), entry]))
    const namedByHeld = reachable(inState('draft', 'embargoed', 'in-review'), byKey)
    const standsByItself = (entry: Entry): boolean => selfStanding.has(entry.kind) || !namedByHeld.has(entry)
    return reachable(open.filter(standsByItself), byKey)
  })
  const isShown = (entry: Entry): boolean => (preview ? states.get(entry) !== 'withdrawn' : seen().has(entry))

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
      (entry) => states.get(entry) === 'withdrawn',
    ),
  }
}
