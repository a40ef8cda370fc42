import { gunzipSync } from 'node:zlib'
import { deserialize, serialize } from 'node:v8'
import { close, createIndex } from 'pagefind'
import { z } from 'zod'
import type { IndexOfText } from '../outputs/search/lexicon.ts'
import { version } from '../outputs/search/pagefind-format.ts'
import type { IndexFile } from '../outputs/search/word-index.ts'
import { cacheKey, type Cache } from './cache.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const runtimeFiles = z.strictObject({ script: bytes, wasm: bytes })

/** What a browser needs to search an index: Pagefind’s script, and its WebAssembly for a language. */
export type Runtime = z.infer<typeof runtimeFiles>

/** Pagefind, a process of its own that is started when it is first needed. */
export interface Pagefind {
  /** Indexes a text as one record. @throws when Pagefind reports an error */
  index: (text: string) => Promise<IndexOfText>
  runtime: () => Promise<Runtime>
  /** Ends the process. */
  close: () => Promise<void>
}

/** Languages whose texts Pagefind parts otherwise than at blanks: their words are taken as they stand. */
const segmented: readonly string[] = ['ja', 'th', 'zh']

/** @throws when Pagefind reports an error */
const filesOf = async (content: string, language: string): Promise<IndexFile[]> => {
  const { index, errors } = await createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
  const added = await index.addCustomRecord({ url: '/', content, language })
  const { files, errors: unmade } = await index.getFiles()
  await index.deleteIndex()
  const problems = [...added.errors, ...unmade]
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`)
  return files
}

/**
 * Opens Pagefind.
 * @param of whose word endings it is to know, BCP 47
 * @param cache keeps its runtime, which it hands out with an index only
 */
export const openPagefind = (of: string, cache: Cache | undefined): Pagefind => {
  const [own = of] = of.split('-')
  const language = segmented.includes(own) ? 'unknown' : own
  const key = cacheKey('runtime of the search', version, language)
  let runtime: Runtime | undefined

  const index = async (text: string): Promise<IndexOfText> => {
    const files = await filesOf(text, language)
    const named = (name: RegExp): Uint8Array => {
      const found = files.find(({ path }) => name.test(path))
      if (found === undefined) throw new Error(`Pagefind made no file ${name.source}.`)
      return found.content
    }
    runtime = {
      script: named(/^pagefind\.js$/),
      wasm: named(new RegExp(`^wasm\\.(?:${language}|unknown)\\.pagefind$`)),
    }
    cache?.set(key, serialize(runtime))
    return {
      meta: gunzipSync(named(/\.pf_meta$/)),
      chunks: files
        .filter(({ path }) => path.endsWith('.pf_index'))
        .map(({ content }) => gunzipSync(content)),
    }
  }

  return {
    index,
    runtime: async () => {
      const kept = runtime === undefined ? cache?.get(key) : undefined
      if (kept !== undefined) runtime = runtimeFiles.parse(deserialize(kept))
      if (runtime === undefined) await index('a')
      if (runtime === undefined) throw new Error('Pagefind handed out no script.')
      return runtime
    },
    close: async () => {
      await close()
    },
  }
}
