/** What a reader asks: words and filters. The page's address carries all of it. */
export interface Query {
  words: string
  /** Filter → chosen values. */
  filters: Record<string, string[]>
}

export const filterNames = ['kind', 'topic', 'person', 'year'] as const

/** Reads a query from an address: `?q=…&kind=…&topic=…`. */
export const queryIn = (address: URLSearchParams): Query => ({
  words: address.get('q') ?? '',
  filters: Object.fromEntries(
    filterNames.flatMap((name) => (address.has(name) ? [[name, address.getAll(name).filter(Boolean)]] : [])),
  ),
})

/** Writes a query as it stands in an address, without the question mark. */
export const addressOf = ({ words, filters }: Query): string => {
  const address = new URLSearchParams(words === '' ? {} : { q: words })
  for (const name of filterNames) for (const value of filters[name] ?? []) address.append(name, value)
  return address.toString()
}

export const isEmpty = ({ words, filters }: Query): boolean =>
  words.trim() === '' && Object.values(filters).every((values) => values.length === 0)
