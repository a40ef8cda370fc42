/** The part of Pagefind's browser API that we use (pagefind.app/docs/api). */
export interface Pagefind {
  filters: () => Promise<FilterValues>
  /** @param words none finds every record of the filters; in double quotes they are found as they stand */
  search: (
    words: string | null,
    options?: { filters?: Record<string, string[]> },
  ) => Promise<{ results: Match[] }>
}

/** Filter → value → number of records. */
export type FilterValues = Record<string, Record<string, number>>

export interface Match {
  /** The record's name: `outputs/search/record-name.ts`. */
  id: string
  score: number
  /** Which words of the text were found, counted from 0. */
  words: number[]
  matchedMetaFields?: string[]
  data: () => Promise<Fragment>
}

/** A record as it lies in the index. */
export interface Fragment {
  url: string
  content: string
  meta: { title: string; kind: string; within?: string; also?: string; date?: string }
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind & { init: () => Promise<void> }
}

/** How much a word counts where it stands: most in a title or another name of the thing. */
export const ranking = { metaWeights: { title: 4, also: 2, within: 0.6, kind: 1.2 } }

/**
 * Loads Pagefind. It runs where it is called, in our worker: a worker of its own would load all of it a second time.
 * @param folder the address of the index, with a slash at the end
 */
export const loadPagefind = async (folder: string): Promise<Pagefind> => {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule
  const instance = createInstance({
    basePath: folder,
    baseUrl: '/',
    noWorker: true,
    ranking,
  })
  await instance.init()
  return instance
}
