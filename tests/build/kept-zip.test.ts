import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gzip, openKeptZip } from '../../src/build/kept-zip.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A build that compresses texts. @returns which of them it had to compress */
const build = (file: string, texts: readonly string[]): string[] => {
  const compressed: string[] = []
  const { zip, keep } = openKeptZip(file, (bytes) => {
    compressed.push(Buffer.from(bytes).toString())
    return gzip(bytes)
  })
  for (const text of texts) expect(gunzipSync(zip(Buffer.from(text))).toString()).toBe(text)
  keep()
  return compressed
}

it('What is compressed takes no more memory than it is long', () => {
  const { buffer, length } = gzip(Buffer.from('one'))
  expect(buffer.byteLength).toBe(length)
})

it('What the last build has compressed is not compressed again, and what it did not need is forgotten', () => {
  const file = join(folder, 'kept')
  expect(build(file, ['one', 'two'])).toEqual(['one', 'two'])
  expect(build(file, ['two', 'three'])).toEqual(['three'])
  expect(build(file, ['two'])).toEqual([])
  expect(build(file, ['three', 'two'])).toEqual(['three'])
})

it('What was kept and then damaged is compressed again', async () => {
  const file = join(folder, 'damaged')
  build(file, ['one'])
  const bytes = await readFile(file)
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
  await writeFile(file, bytes)
  expect(build(file, ['one'])).toEqual(['one'])
})
