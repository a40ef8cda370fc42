import { pagefindEntry, pagefindMeta, paths, type Manifest } from '../../outputs/search/manifest.ts'
import type { Place } from '../../outputs/search/record-list.ts'

/** A record that was found. */
export interface Match {
  /** The record’s number. */
  id: string
  score: number
  /** Which words of the text were found, counted from 0. */
  words: number[]
  matchedMetaFields?: string[]
}

/** The part of Pagefind's browser API that we use (pagefind.app/docs/api). */
interface Pagefind {
  options: (options: object) => Promise<void>
  search: (words: string) => Promise<{ results: Match[] }>
}

export interface PagefindModule {
  createInstance: (options: object) => Pagefind
}

/** How much a word counts where it stands: most in a title or another name of the thing. */
const ranking = { metaWeights: { title: 4, also: 2, within: 0.6, kind: 1.2 } }

/** For as long as something is done, answers some requests itself. Pagefind has no other door for its files. */
const handing = async <T>(
  answers: ReadonlyMap<string, () => Promise<Response>>,
  work: () => Promise<T>,
): Promise<T> => {
  const network = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    return answers.get(address.split('?')[0] ?? '')?.() ?? network(input, init)
  }
  try {
    return await work()
  } finally {
    globalThis.fetch = network
  }
}

/**
 * Starts Pagefind where it is called, in our worker: a worker of its own would load all of it a second time. It is handed
 * its lists, which we know already, and its WebAssembly, which was asked for while its script was still on the way.
 * @param folder the address of the search's files, with a slash at the end
 * @returns looks up words; in double quotes they are found as they stand
 */
export const startPagefind = async (
  folder: string,
  { createInstance }: PagefindModule,
  manifest: Manifest,
  places: readonly Place[],
  wasm: Promise<Response>,
): Promise<(words: string) => Promise<Match[]>> => {
  const answers = new Map<string, () => Promise<Response>>([
    [folder + paths.entry, () => Promise.resolve(Response.json(pagefindEntry()))],
    [folder + paths.meta, () => Promise.resolve(new Response(pagefindMeta(manifest, places).slice()))],
    [folder + paths.wasm, () => wasm],
  ])
  const instance = await handing(answers, async () => {
    const started = createInstance({ basePath: folder, baseUrl: '/', noWorker: true })
    await started.options({ ranking }) // answers once Pagefind is ready, as its own `init` does not
    return started
  })
  return async (words) => (await instance.search(words)).results
}
