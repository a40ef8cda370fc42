/** One page of a long list. */
export interface ListPage<T> {
  readonly items: readonly T[]
  /** From 1. */
  readonly number: number
  /** Number of the last page. */
  readonly last: number
  /** How many items the whole list has. */
  readonly total: number
}

/** Cuts a list into pages. An empty list has one empty page. */
export const pagesOf = <T>(items: readonly T[], size: number): ListPage<T>[] => {
  const last = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: items.length,
  }))
}
