import { z } from 'zod'

/** A picture or a document, and the characters of its words that no face has: they are left out of it. */
export interface MadeFile {
  bytes: Uint8Array
  missing: readonly string[]
}

const lineEnd = 10

/** A made file as the cache holds it: what is missing as a line of JSON, then the file. */
export const toCached = ({ bytes, missing }: MadeFile): Uint8Array =>
  Buffer.concat([Buffer.from(`${JSON.stringify(missing)}\n`), bytes])

/** What `toCached` wrote: a build that draws nothing anew says all the same what is missing. */
export const fromCached = (cached: Uint8Array): MadeFile => {
  const end = cached.indexOf(lineEnd)
  const missing: unknown = JSON.parse(Buffer.from(cached.subarray(0, end)).toString('utf8'))
  return { bytes: cached.subarray(end + 1), missing: z.array(z.string()).parse(missing) }
}
