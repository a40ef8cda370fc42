import type { Facet } from '../../outputs/search/facets.ts'
import { tokensOf } from '../../outputs/search/fold.ts'
import type { Shown } from '../../outputs/search/shown.ts'
import { excerptOf, textDirective, type Run } from './excerpt.ts'
import { finder, type Found as FoundRecords } from './finding.ts'
import { mender } from './mending.ts'
import { namesAmong } from './naming.ts'
import type { Query } from './query.ts'
import { grouped, type Group, type Ranked } from './ranking.ts'
import type { SearchIndex } from './search-index.ts'
import { understand } from './words.ts'

/** One result as it is shown. */
export interface Found {
  kind: string
  title: string
  within: string | undefined
  date: string | undefined
  /** Where it is, with what the browser is to mark on arrival. */
  address: string
  excerpt: readonly Run[]
}

/** The results of one entry: the best first, and how many there are. */
export interface FoundEntry {
  parts: readonly Found[]
  further: number
}

export interface Answer {
  /** Records found, and the entries they are in. */
  records: number
  /** Records that the words alone find, before filters. */
  unfiltered: number
  entries: number
  /** People, terms, topics and events of this name. */
  names: readonly Found[]
  /** The words searched for, where they are not those typed. */
  mended: string | undefined
  /** Words that nothing here resembles. */
  missing: readonly string[]
  /** Whether no record has all of the words. */
  loose: boolean
  /** The first entries, as many as were asked for. */
  first: readonly FoundEntry[]
}

/** Facet → value → records. */
export type Counts = Partial<Record<Facet, readonly (readonly [value: string, records: number])[]>>

export interface Engine {
  /** @param first how many entries are shown at once */
  ask: (query: Query, first: number) => Promise<Answer>
  /**
   * Entries of the last answer.
   * @param from counted from 0
   * @param parts how many parts of each, at most
   */
  show: (from: number, to: number, parts?: number) => Promise<FoundEntry[]>
  /** How the last answer divides. */
  counts: () => Promise<Counts>
  /** Loads what the next letter is likely to need. */
  ahead: (query: Query) => Promise<void>
}

const partsAtMost = 1

const toFound = ({ address, kind, title, within, date, text }: Shown, places: readonly number[]): Found => {
  const excerpt = excerptOf(text, places)
  const directive = textDirective(excerpt)
  const [page = address, anchor = ''] = address.split('#')
  return {
    kind,
    title,
    within,
    date,
    address: directive === '' ? address : `${page}#${anchor}:~:${directive}`,
    excerpt,
  }
}

interface Answered {
  groups: readonly Group[]
  placesIn: FoundRecords['placesIn']
}

/** Searches an index. */
export const createEngine = (index: SearchIndex): Engine => {
  const { find, hasAll } = finder(index)
  const mend = mender(index, hasAll)
  /** The last answer, and how many were asked for: one that a later one has overtaken is not kept. */
  let last: Answered = { groups: [], placesIn: () => [] }
  let asked = 0

  const narrowed = async (
    records: readonly number[],
    filters: Query['filters'],
  ): Promise<readonly number[]> => {
    const chosen = Object.entries(filters)
    if (chosen.length === 0) return records
    const facets = await index.facets()
    return records.filter((record) =>
      chosen.every(([facet, values]) => {
        const own = facets.get(facet as Facet)?.[record] ?? []
        return values.every((value) => own.includes(value))
      }),
    )
  }

  const show = (
    { groups, placesIn }: Answered,
    from: number,
    to: number,
    atMost = partsAtMost,
  ): Promise<FoundEntry[]> =>
    Promise.all(
      groups.slice(from, to).map(async ({ records }) => ({
        parts: await Promise.all(
          records
            .slice(0, atMost)
            .map(async (record) => toFound(await index.shown(record), placesIn(record))),
        ),
        further: Math.max(0, records.length - atMost),
      })),
    )

  const order = ({ records, scores }: Ranked, sort: Query['sort']): Group[] =>
    grouped({ records, scores }, index.places).sort((a, b) =>
      sort === 'newest' ? b.entry - a.entry : sort === 'oldest' ? a.entry - b.entry : b.score - a.score,
    )

  return {
    show: (from, to, atMost) => show(last, from, to, atMost),
    ask: async ({ words: typed, filters, sort, exact }, first) => {
      const own = ++asked
      const { words, phrases } = understand(typed)
      const { mended, missing } = await mend(words, exact)
      const nothing = words.length > 0 && mended.length === 0
      const found = await find(mended, phrases)
      const all = nothing ? [] : found.records
      const kept = await narrowed(all, filters)
      const { placesIn } = found
      // On their way while it is read which of them are found by their name.
      const likely = { groups: order({ ...found, records: kept }, sort), placesIn }
      const shown = show(likely, 0, first)
      shown.catch(() => undefined) // told when they are shown
      const names = mended.length === 0 ? [] : await namesAmong({ ...found, records: kept }, mended, index)
      const above = new Set(names.map(({ record }) => record))
      const listed =
        above.size === 0
          ? likely
          : {
              groups: order({ ...found, records: kept.filter((record) => !above.has(record)) }, sort),
              placesIn,
            }
      if (own === asked) last = listed
      const isMended = mended.join(' ') !== words.filter((word) => !missing.includes(word)).join(' ')
      return {
        records: kept.length,
        unfiltered: all.length,
        entries: listed.groups.length,
        names: names.map(({ record, shown: name }) => toFound(name, placesIn(record))),
        mended: isMended ? mended.join(' ') : undefined,
        missing,
        loose: found.loose,
        first: await (listed === likely ? shown : show(listed, 0, first)),
      }
    },
    ahead: async ({ words: typed }) => {
      const last = tokensOf(typed).at(-1)
      if (last !== undefined && last.end === typed.length) await index.ahead(last.word)
    },
    counts: async () => {
      const found = last.groups.flatMap(({ records }) => records)
      return Object.fromEntries(
        [...(await index.facets())].map(([facet, values]) => {
          const counts = new Map<string, number>()
          for (const record of found)
            for (const value of values[record] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
          return [facet, [...counts]]
        }),
      )
    },
  }
}
