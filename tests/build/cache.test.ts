import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheKey, openCache, type Cache } from '../../src/build/cache.ts'

let folder: string
let cache: Cache
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'))
  cache = openCache(join(folder, 'results'))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (result: Uint8Array | undefined): string | undefined =>
  result && new TextDecoder().decode(result)

/** The one file of the cache, wherever it keeps it. */
const onlyFile = async (): Promise<string> => {
  const entries = await readdir(cache.folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  expect(files).toHaveLength(1)
  return join(files[0]?.parentPath ?? '', files[0]?.name ?? '')
}

/** Runs a module that has `cache` and `cacheKey`, in a process of its own. */
const inProcess = (code: string) => {
  const module = new URL('../../src/build/cache.ts', import.meta.url).href
  const script = `import { cacheKey, openCache } from '${module}'\nconst cache = openCache('${cache.folder}')\n${code}`
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' })
}

describe('a key', () => {
  it('differs wherever the inputs differ, however they are divided', () => {
    const inputs = fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b') }), { maxLength: 4 })
    fc.assert(
      fc.property(inputs, inputs, (one, other) => {
        expect(cacheKey(...one) === cacheKey(...other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
    expect(cacheKey('ab', 'c')).not.toBe(cacheKey('a', 'bc'))
  })

  it('takes text as its UTF-8 bytes', () => {
    expect(cacheKey('پانی')).toBe(cacheKey(bytes('پانی')))
  })
})

describe('a cache', () => {
  it('gives back what was put in, and nothing for another key', async () => {
    cache.set(cacheKey('a'), bytes('result'))
    expect(text(cache.get(cacheKey('a')))).toBe('result')
    expect(cache.get(cacheKey('b'))).toBeUndefined()
    expect(text(openCache(cache.folder).get(cacheKey('a')))).toBe('result')
  })

  it('holds empty results', async () => {
    cache.set(cacheKey('a'), new Uint8Array())
    expect(cache.get(cacheKey('a'))).toHaveLength(0)
  })

  it('takes a file cut short for one that is not there, and mends it', async () => {
    cache.set(cacheKey('a'), bytes('a result of some length'))
    for (const length of [40, 32, 10, 0]) {
      await truncate(await onlyFile(), length)
      expect(cache.get(cacheKey('a'))).toBeUndefined()
    }
    cache.set(cacheKey('a'), bytes('mended'))
    expect(text(cache.get(cacheKey('a')))).toBe('mended')
  })

  it('takes a file with one wrong bit for one that is not there', async () => {
    cache.set(cacheKey('a'), bytes('result'))
    const file = await readFile(await onlyFile())
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1
    await writeFile(await onlyFile(), file)
    expect(cache.get(cacheKey('a'))).toBeUndefined()
  })

  it('says so when its folder cannot be read, which is not the same as an empty one', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(() => openCache(join(folder, 'file')).get(cacheKey('a'))).toThrow('ENOTDIR')
  })

  it('never shows a reader half a result, whatever several processes write', async () => {
    const writers = ['x', 'y', 'z'].map((letter) =>
      inProcess(`for (let round = 0; round < 40; round++)
        for (const key of ['a', 'b'])
          cache.set(cacheKey(key), Buffer.alloc(200_000, '${letter}'))`),
    )
    const ended = Promise.all(writers.map((writer) => once(writer, 'exit')))
    const writing = new AbortController()
    void ended.then(() => writing.abort())
    const seen = new Set<string>()
    while (!writing.signal.aborted) {
      await new Promise((resolve) => setImmediate(resolve))
      const result = cache.get(cacheKey('a'))
      if (result === undefined) continue
      expect(result).toHaveLength(200_000)
      expect(new Set(result).size).toBe(1)
      seen.add(String.fromCharCode(result[0] ?? 0))
    }
    expect((await ended).map(([code]) => code as unknown)).toEqual([0, 0, 0])
    expect(seen.size).toBeGreaterThan(0)
  })

  it('holds nothing of a writer that was killed half way', async () => {
    const writer = inProcess(`
      process.stdin.resume()
      cache.set(cacheKey('a'), Buffer.alloc(200_000_000))`)
    const ended = once(writer, 'exit')
    const begun = async (): Promise<boolean> =>
      (await readdir(cache.folder, { recursive: true }).catch(() => [])).some((name) => name.endsWith('.tmp'))
    while (!(await begun())) await new Promise((resolve) => setTimeout(resolve, 2))
    writer.kill('SIGKILL')
    expect((await ended)[1]).toBe('SIGKILL')

    expect(cache.get(cacheKey('a'))).toBeUndefined()
    cache.set(cacheKey('a'), bytes('whole'))
    expect(text(cache.get(cacheKey('a')))).toBe('whole')
  })
})

describe('pruning', () => {
  /** Makes all results look as if nobody had asked for them since then. */
  const leaveAlone = async (since: Date): Promise<void> => {
    for (const entry of await readdir(cache.folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), since, since)
  }

  it('deletes what nobody asked for in a month, and says how much', async () => {
    const keys = ['a', 'b', 'c'].map((name) => cacheKey(name))
    for (const key of keys) cache.set(key, bytes(key))
    expect(cache.prune()).toBe(0)
    await leaveAlone(new Date('2020-01-01'))
    cache.get(cacheKey('a'))
    expect(cache.prune()).toBe(2)
    expect(keys.map((key) => cache.get(key) !== undefined)).toEqual([true, false, false])
  })

  it('clears up what a killed writer left long ago, and leaves a writer of today alone', async () => {
    cache.set(cacheKey('a'), bytes('result'))
    const [old, fresh] = [`${await onlyFile()}.old.tmp`, `${await onlyFile()}.fresh.tmp`]
    await writeFile(old, 'half')
    await writeFile(fresh, 'half')
    await utimes(old, new Date('2020-01-01'), new Date('2020-01-01'))
    expect(cache.prune()).toBe(0)
    const names = await readdir(cache.folder, { recursive: true })
    expect(names.filter((name) => name.endsWith('.tmp')).map((name) => name.split('.')[1])).toEqual(['fresh'])
  })

  it('finds nothing to do before the first result', async () => {
    expect(cache.prune()).toBe(0)
  })
})
