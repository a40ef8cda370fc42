import { facets, type Facet } from '../../outputs/search/facets.ts'

export const sorts = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof sorts)[number]

/** What a reader asks. The page's address carries all of it. */
export interface Query {
  words: string
  /** Facet → chosen values. */
  filters: Partial<Record<Facet, readonly string[]>>
  sort: Sort
  /** Whether words are taken as they are typed, misspelt or not. */
  exact: boolean
}

/** Reads a query from an address: `?q=…&kind=…&topic=…&sort=newest&exact=1`. */
export const queryIn = (address: URLSearchParams): Query => ({
  words: address.get('q') ?? '',
  filters: Object.fromEntries(
    facets.flatMap((facet) => {
      const values = address.getAll(facet).filter((value) => value !== '')
      return values.length === 0 ? [] : [[facet, values]]
    }),
  ),
  sort: sorts.find((sort) => sort === address.get('sort')) ?? 'relevance',
  exact: address.get('exact') === '1',
})

/** Writes a query as it stands in an address, without the question mark. */
export const addressOf = ({ words, filters, sort, exact }: Query): string => {
  const address = new URLSearchParams(words === '' ? {} : { q: words })
  for (const facet of facets) for (const value of filters[facet] ?? []) address.append(facet, value)
  if (sort !== 'relevance') address.set('sort', sort)
  if (exact) address.set('exact', '1')
  return address.toString()
}

export const isEmpty = ({ words, filters }: Query): boolean =>
  words.trim() === '' && Object.keys(filters).length === 0
