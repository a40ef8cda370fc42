import { tokensOf } from '../../outputs/search/fold.ts'
import type { Facet } from '../../outputs/search/facets.ts'
import { soundOf } from '../../domain/transcription.ts'
import { excerptOf, textDirective, type Run } from './excerpt.ts'
import { mender } from './mending.ts'
import type { Fragment, Match, Pagefind } from './pagefind.ts'
import type { Query } from './query.ts'
import { grouped, hitOf, loosely, type Group, type Hit } from './ranking.ts'
import { isStopWord, understand } from './words.ts'

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
}

/** Facet → value → records. */
export type Counts = Partial<Record<Facet, readonly (readonly [value: string, records: number])[]>>

export interface Engine {
  ask: (query: Query) => Promise<Answer>
  /**
   * Entries of the last answer.
   * @param from counted from 0
   * @param parts how many parts of each, at most
   */
  show: (from: number, to: number, parts?: number) => Promise<FoundEntry[]>
  /** How the last answer divides. */
  counts: () => Promise<Counts>
}

const namesAtMost = 4
const partsAtMost = 1
/** With fewer entries than this, those that have some of the words follow. */
const few = 3

const toFound = ({ url, content, meta }: Fragment, { places }: Hit): Found => {
  const excerpt = excerptOf(content, places)
  const directive = textDirective(excerpt)
  const [page = url, anchor = ''] = url.split('#')
  return {
    kind: meta.kind,
    title: meta.title,
    within: meta.within,
    date: meta.date,
    address: directive === '' ? url : `${page}#${anchor}:~:${directive}`,
    excerpt,
  }
}

/** Whether a word is one of a name's: as it stands, as it begins, or as it sounds. */
const isIn = (name: readonly string[], word: string): boolean =>
  name.some(
    (part) =>
      part.startsWith(word) ||
      soundOf(part) === soundOf(word) ||
      (word.length > 5 && part.slice(0, 5) === word.slice(0, 5)),
  )

/** How much of a name the words are, 0 when one of them is not in it. */
const share = ({ meta }: Fragment, words: readonly string[]): number => {
  const names = [meta.title, ...(meta.kind === 'Event' ? [] : (meta.also ?? '').split(' · '))]
  return Math.max(
    ...names.map((name) => {
      const parts = tokensOf(name).map(({ word }) => word)
      return words.every((word) => isIn(parts, word)) ? words.length / Math.max(1, parts.length) : 0
    }),
  )
}

/**
 * Searches an index.
 * @param loadShard the lines of a shard of the vocabulary, empty where there is none
 */
export const createEngine = (pagefind: Pagefind, loadShard: (shard: string) => Promise<string>): Engine => {
  const know = mender(pagefind, loadShard)
  let groups: readonly Group[] = []
  let facetIds: Promise<Map<string, Map<string, ReadonlySet<string>>>> | undefined

  /** The records of each value of each facet. Loaded when a reader narrows a search. */
  const facets = () =>
    (facetIds ??= (async () => {
      const values = Object.entries(await pagefind.filters())
      const sets = await Promise.all(
        values.map(async ([facet, counts]) => {
          const ids = await Promise.all(
            Object.keys(counts).map(async (value) => {
              const { results } = await pagefind.search(null, { filters: { [facet]: [value] } })
              return [value, new Set(results.map(({ id }) => id))] as const
            }),
          )
          return [facet, new Map(ids)] as const
        }),
      )
      return new Map(sets)
    })())

  const narrowed = async (hits: readonly Hit[], filters: Query['filters']): Promise<readonly Hit[]> => {
    const chosen = Object.entries(filters).flatMap(([facet, values]) =>
      values.map((value) => ({ facet, value })),
    )
    if (chosen.length === 0) return hits
    const known = await facets()
    const sets = chosen.map(({ facet, value }) => known.get(facet)?.get(value) ?? new Set<string>())
    return hits.filter(({ match }) => sets.every((set) => set.has(match.id)))
  }

  const all = async (words: readonly string[]): Promise<Match[]> =>
    (await pagefind.search(words.join(' '))).results

  /** Words in place of those that the index does not have; taken exactly, there is nothing in their place. */
  const mend = async (words: readonly string[], exact: boolean) => {
    const known = await Promise.all(words.map(know))
    const choices = known.map((word, index) =>
      word.state === 'known' ? [words[index] ?? ''] : exact ? [] : word.meant.slice(0, 3),
    )
    const missing = words.filter((_, index) => choices[index]?.length === 0)
    let mended = choices.flatMap(([best]) => best ?? [])
    for (const [index, options] of choices.entries()) {
      if (options.length < 2) continue
      const place = choices.slice(0, index).filter(({ length }) => length > 0).length
      for (const option of options) {
        const attempt = mended.with(place, option)
        if ((await all(attempt)).length > 0) {
          mended = attempt
          break
        }
      }
    }
    return { mended, missing }
  }

  /**
   * Records that have a phrase. Its little words are taken on trust, since each of them stands in every text and would
   * load a hundred kilobytes.
   */
  const together = async (phrase: string): Promise<Match[]> => {
    const all = phrase.split(/\s+/u).map((word, place) => ({ word, place }))
    const telling = all.filter(({ word }) => !isStopWord(word))
    if (telling.length === all.length || telling.length === 0)
      return (await pagefind.search(`"${phrase}"`)).results
    const found = await Promise.all(
      telling.map(async ({ word, place }) => {
        const { results } = await pagefind.search(word)
        return { place, results, byId: new Map(results.map((match) => [match.id, match])) }
      }),
    )
    return (found[0]?.results ?? []).flatMap((match) => {
      const matches = found.flatMap(({ place, byId }) => {
        const of = byId.get(match.id)
        return of === undefined ? [] : [{ place, of }]
      })
      if (matches.length < found.length) return []
      const starts = match.words
        .map((word) => word - (telling[0]?.place ?? 0))
        .filter((start) => matches.every(({ place, of }) => of.words.includes(start + place)))
      const isTitle = matches.every(({ of }) => of.matchedMetaFields?.includes('title'))
      const words = starts.flatMap((start) => all.map(({ place }) => start + place))
      return starts.length > 0 || isTitle ? [{ ...match, words }] : []
    })
  }

  const withPhrases = async (hits: readonly Hit[], phrases: readonly string[]): Promise<readonly Hit[]> => {
    let left = hits
    for (const phrase of phrases) {
      const places = new Map((await together(phrase)).map(({ id, words }) => [id, words]))
      left = left.flatMap((hit) => {
        const found = places.get(hit.match.id)
        return found === undefined ? [] : [{ ...hit, places: [...found, ...hit.places] }]
      })
    }
    return left
  }

  const find = async (words: readonly string[], phrases: readonly string[]) => {
    if (words.length === 0) {
      const [first, ...others] = phrases
      const results = first === undefined ? (await pagefind.search(null)).results : await together(first)
      return { hits: await withPhrases(results.map(hitOf), others), loose: false }
    }
    const hits = await withPhrases((await all(words)).map(hitOf), phrases)
    if (words.length === 1 || new Set(hits.map(({ entry }) => entry)).size >= few)
      return { hits, loose: false }
    const perWord = await Promise.all(words.map((word) => all([word])))
    const ids = new Set(hits.map(({ match }) => match.id))
    const more = (await withPhrases(loosely(perWord), phrases)).filter(({ match }) => !ids.has(match.id))
    // Whatever has all of the words stands before what has some of them.
    const most = Math.max(0, ...more.map(({ score }) => score))
    return {
      hits: [...hits.map((hit) => ({ ...hit, score: hit.score + most })), ...more],
      loose: hits.length === 0,
    }
  }

  const namesAmong = async (hits: readonly Hit[], words: readonly string[]) => {
    const likely = hits
      .filter(
        ({ named, match }) =>
          named && match.matchedMetaFields?.some((field) => field === 'title' || field === 'also'),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, namesAtMost + 2)
    const known = await Promise.all(
      likely.map(async (hit) => {
        const fragment = await hit.match.data()
        return { hit, fragment, share: share(fragment, words) }
      }),
    )
    return known
      .filter(({ share: part }) => part > 0)
      .sort((a, b) => b.share - a.share)
      .slice(0, namesAtMost)
  }

  return {
    ask: async ({ words: typed, filters, sort, exact }) => {
      const { words, phrases } = understand(typed)
      const { mended, missing } = await mend(words, exact)
      const nothing = words.length > 0 && mended.length === 0
      const { hits, loose } = nothing ? { hits: [], loose: false } : await find(mended, phrases)
      const kept = await narrowed(hits, filters)
      const names = mended.length === 0 ? [] : await namesAmong(kept, mended)
      const above = new Set(names.map(({ hit }) => hit.match.id))
      groups = grouped(kept.filter(({ match }) => !above.has(match.id))).sort((a, b) =>
        sort === 'newest' ? b.entry - a.entry : sort === 'oldest' ? a.entry - b.entry : b.score - a.score,
      )
      const isMended = mended.join(' ') !== words.filter((word) => !missing.includes(word)).join(' ')
      return {
        records: kept.length,
        unfiltered: hits.length,
        entries: groups.length,
        names: names.map(({ hit, fragment }) => toFound(fragment, hit)),
        mended: isMended ? mended.join(' ') : undefined,
        missing,
        loose,
      }
    },
    show: (from, to, atMost = partsAtMost) =>
      Promise.all(
        groups.slice(from, to).map(async ({ hits }) => ({
          parts: await Promise.all(
            hits.slice(0, atMost).map(async (hit) => toFound(await hit.match.data(), hit)),
          ),
          further: Math.max(0, hits.length - atMost),
        })),
      ),
    counts: async () => {
      const found = new Set(groups.flatMap(({ hits }) => hits.map(({ match }) => match.id)))
      return Object.fromEntries(
        [...(await facets())].map(([facet, values]) => [
          facet,
          [...values]
            .map(([value, ids]) => [value, found.intersection(ids).size] as const)
            .filter(([, count]) => count > 0),
        ]),
      )
    },
  }
}
