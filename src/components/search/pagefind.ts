import { pagefindEntry, pagefindMeta, paths, type Manifest } from '../../outputs/search/manifest.ts'
import { numberedChunk, readChunk, type Postings } from '../../outputs/search/postings.ts'
import { once } from './once.ts'

/** The part of Pagefind's browser API that we use (pagefind.app/docs/api). */
interface Pagefind {
  options: (options: object) => Promise<void>
  search: (words: string) => Promise<{ results: { words: number[] }[] }>
}

export interface PagefindModule {
  createInstance: (options: object) => Pagefind
}

/** The words of the index. */
export interface Lexicon {
  /**
   * The words of the index that a typed word means, each with the records that have it. A word in double quotes is looked up as
   * it stands or by its stem; without them also as the beginning of others.
   */
  lookUp: (word: string) => Promise<readonly Postings[]>
  /** Loads the words that go on from a beginning, where they are few, before a reader has typed how. */
  ahead: (beginning: string) => Promise<void>
}

/** Files of words that are loaded before they are needed, at most: each is about 4 kB. */
const aheadAtMost = 3

const unzipped = async (response: Response): Promise<Uint8Array> => {
  if (!response.ok || response.body === null) throw new Error(`${response.url}: ${response.status}`)
  const stream = response.body.pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** From now on, answers requests for some addresses itself. Pagefind has no other door for its files. */
const answer = (to: (address: string) => Promise<Response> | undefined): void => {
  const network = globalThis.fetch
  globalThis.fetch = (input, init) =>
    to((input instanceof Request ? input.url : String(input)).split('?')[0] ?? '') ?? network(input, init)
}

/**
 * Starts Pagefind where it is called, in our worker: a worker of its own would load all of it a second time. It is asked which
 * words of its index a typed word means, since it knows the endings of words, and loads the chunk that has them. Which records
 * have these words we know from the same chunk: Pagefind would hold each record found against each place of each word.
 * @param folder the address of the search's files, with a slash at the end
 * @param wasm its WebAssembly, which was asked for while its script was still on the way
 */
export const startPagefind = async (
  folder: string,
  { createInstance }: PagefindModule,
  manifest: Manifest,
  wasm: Promise<Response>,
): Promise<Lexicon> => {
  const network = globalThis.fetch
  const { prefix, ranges } = manifest
  const loaded = once(async (address: string) => unzipped(await network(address)))
  const known: (readonly Postings[])[] = []
  // Pagefind keeps a failure to itself and would find nothing.
  let failure: Error | undefined
  const chunk = async (address: string): Promise<Response> => {
    const words = readChunk(await loaded(address))
    const numbered = numberedChunk(
      words.map(([own]) => own?.word ?? ''),
      known.length,
    )
    known.push(...words)
    return new Response(numbered.slice())
  }
  answer((address) => {
    if (!address.startsWith(folder)) return undefined
    const path = address.slice(folder.length)
    if (path === paths.entry) return Promise.resolve(Response.json(pagefindEntry()))
    if (path === paths.meta) return Promise.resolve(new Response(pagefindMeta(manifest).slice()))
    if (path === paths.wasm) return wasm
    return path.startsWith(paths.chunks)
      ? chunk(address).catch((error: unknown) => {
          failure = error instanceof Error ? error : new Error(String(error))
          throw error
        })
      : undefined
  })
  const instance = createInstance({ basePath: folder, baseUrl: '/', noWorker: true })
  await instance.options({}) // answers once Pagefind is ready, as its own `init` does not
  const lookUp = async (word: string): Promise<readonly Postings[]> => {
    const { results } = await instance.search(word)
    if (failure !== undefined) throw failure
    return results.flatMap(({ words }) => words).flatMap((number) => known[number] ?? [])
  }
  return {
    lookUp,
    ahead: async (beginning) => {
      const chunks = ranges.flatMap(([from, to], number) =>
        from <= `${beginning}\uffff` && to >= beginning ? [number] : [],
      )
      if (chunks.length > aheadAtMost) return
      await Promise.all(chunks.map((number) => loaded(folder + paths.chunk(prefix, number))))
    },
  }
}
