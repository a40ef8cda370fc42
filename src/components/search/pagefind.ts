/** The part of Pagefind's browser API that we use (pagefind.app/docs/api). */
export interface Pagefind {
  options: (options: { baseUrl?: string; excerptLength?: number; highlightParam?: string }) => Promise<void>
  filters: () => Promise<FilterCounts>
  search: (
    query: string | null,
    options: { filters?: Record<string, string[]>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<Answer>
}

/** Filter → value → number of results. */
export type FilterCounts = Record<string, Record<string, number>>

export interface Answer {
  results: { id: string; data: () => Promise<Result> }[]
  filters: FilterCounts
}

export interface Result {
  url: string
  /** HTML with `<mark>` around the words found. */
  excerpt: string
  meta: { title?: string; kind?: string; date?: string }
}

/** Loads Pagefind from the site. @param base the site's sub-path, with slashes at both ends */
export const loadPagefind = async (base: string): Promise<Pagefind> => {
  // Its types are the ones above: the file is made by the build and has none of its own.
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ baseUrl: base, excerptLength: 28 })
  return pagefind
}
