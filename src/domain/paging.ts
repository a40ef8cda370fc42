/** Which page of a long list it is. */
export interface PageNumber {
  /** From 1. */
  readonly number: number
  /** Number of the last page. */
  readonly last: number
}

/** One page of a long list. */
export interface ListPage<T> extends PageNumber {
  readonly items: readonly T[]
  /** How many items the whole list has. */
  readonly total: number
}

/** The part of a list that stands on a page. @param number of the page, from 1 */
export const partOn = <T>(items: readonly T[], number: number, size: number): readonly T[] =>
  items.slice((number - 1) * size, number * size)

/** The pages of something of which this many stand on each; of nothing, there is one empty page. */
const numbersFor = (pages: number): PageNumber[] => {
  const last = Math.max(1, Math.ceil(pages))
  return Array.from({ length: last }, (_, index) => ({ number: index + 1, last }))
}

/** Cuts a list into pages. An empty list has one empty page. */
export const pagesOf = <T>(items: readonly T[], size: number): ListPage<T>[] =>
  numbersFor(items.length / size).map(({ number, last }) => ({
    items: partOn(items, number, size),
    number,
    last,
    total: items.length,
  }))

/**
 * Cuts a list that runs from the oldest to the newest: its first page has the latest stretch, further ones lead back, and
 * each runs forward.
 */
export const stretchesOf = <T>(items: readonly T[], size: number): ListPage<T>[] =>
  pagesOf(items.toReversed(), size).map((page) => ({ ...page, items: page.items.toReversed() }))

/**
 * The pages that several lists share: each has the next part of every list (`partOn`), until the longest has ended.
 * @param lists each with the number of its items that a page shows
 */
export const sharedPages = (
  lists: readonly (readonly [items: readonly unknown[], size: number])[],
): PageNumber[] => numbersFor(Math.max(0, ...lists.map(([items, size]) => items.length / size)))

/** Where the names with a letter begin in a list that is in the order of its names. */
export interface Letter<T> {
  readonly letter: string
  /** What a link to it leads to, on its page: `letter-k`. */
  readonly id: string
  /** The number of the page. */
  readonly page: number
  /** The first of them. */
  readonly item: T
}

const letterOf = (name: string): string | undefined =>
  /\p{L}/u.exec(name.normalize('NFD'))?.[0].toLocaleUpperCase('en')

/** The letters with which the names of a list begin, marks and signs aside. A list on one page needs none. */
export const lettersOf = <T>(pages: readonly ListPage<T>[], nameOf: (item: T) => string): Letter<T>[] => {
  if (pages.length === 1) return []
  const letters = new Map<string, Letter<T>>()
  for (const { items, number } of pages)
    for (const item of items) {
      const letter = letterOf(nameOf(item))
      if (letter === undefined || letters.has(letter)) continue
      letters.set(letter, { letter, id: `letter-${letter.toLocaleLowerCase('en')}`, page: number, item })
    }
  return [...letters.values()]
}
