import { decode, encode } from 'cborg'

/** A file of a Pagefind index. */
export interface IndexFile {
  path: string
  content: Uint8Array
}

/** Compression, as a function: `zlib` of Node, or a browser’s. */
export interface Gzip {
  zip: (bytes: Uint8Array) => Uint8Array
  unzip: (bytes: Uint8Array) => Uint8Array
}

type Page = [hash: string, words: number]
type Chunk = [from: string, to: string, hash: string]
type Meta = [version: string, pages: Page[], chunks: Chunk[], filters: [string, string][], ...rest: unknown[]]
type Posting = [page: number, places: number[], inMeta: number[]]
type Word = [word: string, postings: Posting[], variants: [form: string, postings: Posting[]][]]
interface Fragment {
  url: string
  content: string
  meta: Record<string, string>
  anchors: []
}
interface Entry {
  languages: Record<string, { hash: string; wasm: string | null }>
}

/** Every file of Pagefind begins with it, once decompressed. */
const bytes = new TextEncoder()
const text = new TextDecoder()
const signature = bytes.encode('pagefind_dcd')

/** Bytes of a chunk of words before compression. A query loads one chunk a word: Pagefind’s own hold ten times as much. */
const chunkSize = 7_000

/** Words a text is counted to have, to the next power of two: ranking hardly notices, compression does. */
const rounded = (words: number): number => 2 ** Math.round(Math.log2(Math.max(1, words)))

/**
 * Places of a word in a text, without the mark that each of them has the usual weight. Pagefind means to leave it out (it
 * takes 25 for usual), but gives all words 24.
 */
const bare = ([page, places, inMeta]: Posting): Posting => [
  page,
  places[0] === -25 ? places.slice(1) : places,
  inMeta,
]

/** The shortest beginning of a word that comes after the word before it. */
const beginning = (word: string, before: string): string => {
  const [letters, others] = [[...word], [...before]]
  return letters.slice(0, letters.findIndex((letter, index) => letter !== others[index]) + 1).join('')
}

/**
 * Packs a Pagefind index for slow lines: words in smaller chunks, and results under short names in a row, which compress
 * to a fifth of the hashes that Pagefind gives them. What no page of ours uses is left out. Made for the format of
 * Pagefind 1.5 (pagefind/src/index/*.rs), whose version package.json pins.
 * @param describe for a record's address: the name to give it, and a date to show with it that nobody searches for
 * @param prefix begins the name of every other file; it must change with the content, since browsers keep the files
 * @throws when the index is not of that format
 */
export const packed = (
  files: readonly IndexFile[],
  describe: (address: string) => { name: string; date: string | undefined },
  prefix: string,
  { zip, unzip }: Gzip,
): IndexFile[] => {
  const open = (file: IndexFile): Uint8Array => unzip(file.content).subarray(signature.length)
  const close = (content: Uint8Array): Uint8Array => {
    const whole = new Uint8Array(signature.length + content.length)
    whole.set(signature)
    whole.set(content, signature.length)
    return zip(whole)
  }

  const whole = (name: string): IndexFile => {
    const file = files.find(({ path }) => path.endsWith(name))
    if (file === undefined) throw new Error(`Pagefind made no ${name}.`)
    return file
  }
  const [version, pages, chunks, filters, ...rest] = decode(open(whole('.pf_meta'))) as Meta
  if (!version.startsWith('1.5.')) throw new Error(`Pagefind ${version} may write another format than 1.5.`)

  const of = (ending: string, hash: string): Uint8Array => {
    const file = files.find(({ path }) => path.endsWith(`${hash}.${ending}`))
    if (file === undefined) throw new Error(`The index lacks ${hash}.${ending}.`)
    return open(file)
  }
  const made: IndexFile[] = []

  const smaller: Chunk[] = []
  let held: { word: string; bytes: Uint8Array }[] = []
  let size = 0
  let lastWord = ''
  const flush = () => {
    const [first, final] = [held.at(0), held.at(-1)]
    if (first === undefined || final === undefined) return
    const hash = `${prefix}w${smaller.length}`
    const content = joined([arrayHead(1), arrayHead(held.length), ...held.map(({ bytes }) => bytes)])
    made.push({ path: `index/${hash}.pf_index`, content: close(content) })
    const from = smaller.length === 0 ? first.word : beginning(first.word, lastWord)
    const before = smaller.at(-1)
    if (before !== undefined) before[1] = from
    smaller.push([from, final.word, hash])
    lastWord = final.word
    held = []
    size = 0
  }
  for (const [, , hash] of chunks) {
    for (const word of (decode(of('pf_index', hash)) as [Word[]])[0]) {
      const [letters, postings, variants] = word
      const encoded = encode([
        letters,
        postings.map(bare),
        variants.map(([form, others]) => [form, others.map(bare)]),
      ])
      if (size + encoded.length > chunkSize) flush()
      held.push({ word: letters, bytes: encoded })
      size += encoded.length
    }
  }
  flush()

  const facets = filters
    .map(([name, hash]): [string, string] => [name, hash])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, hash], index): [string, string] => {
      const [, values] = decode(of('pf_filter', hash)) as [string, [value: string, pages: number[]][]]
      const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1))
      const renamed = `${prefix}f${index}`
      made.push({ path: `filter/${renamed}.pf_filter`, content: close(encode([name, sorted])) })
      return [name, renamed]
    })

  const nameOf = new Map<string, string>()
  for (const { path, content } of files) {
    const hash = /([^/]+)\.pf_fragment$/.exec(path)?.[1]
    if (hash === undefined) continue
    const {
      url,
      content: said,
      meta: about,
    } = JSON.parse(text.decode(unzip(content).subarray(signature.length))) as Fragment
    const { name, date } = describe(url)
    nameOf.set(hash, name)
    const fragment: Fragment = {
      url,
      content: said,
      meta: date === undefined ? about : { ...about, date },
      anchors: [],
    }
    made.push({
      path: `fragment/${name}.pf_fragment`,
      content: close(bytes.encode(JSON.stringify(fragment))),
    })
  }
  const meta = encode([
    version,
    pages.map(([hash, words]) => [nameOf.get(hash), rounded(words)]),
    smaller,
    facets,
    ...rest,
  ])
  const { languages, ...entry } = JSON.parse(text.decode(whole('pagefind-entry.json').content)) as Entry
  const renamed = Object.fromEntries(
    Object.entries(languages).map(([language, about]) => [language, { ...about, hash: prefix }]),
  )
  return [
    ...made,
    { path: `pagefind.${prefix}.pf_meta`, content: close(meta) },
    { path: 'pagefind-entry.json', content: bytes.encode(JSON.stringify({ ...entry, languages: renamed })) },
    whole('pagefind.js'),
    ...files.filter(({ path }) =>
      Object.values(languages).some(({ wasm }) => path === `wasm.${wasm ?? 'unknown'}.pagefind`),
    ),
  ]
}

/** The head of a CBOR array of this length (RFC 8949 §3.1). */
const arrayHead = (length: number): Uint8Array =>
  length < 24
    ? Uint8Array.of(0x80 | length)
    : length < 0x100
      ? Uint8Array.of(0x98, length)
      : Uint8Array.of(0x99, length >> 8, length & 0xff)

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
