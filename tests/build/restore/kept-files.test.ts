import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openKeptFiles } from '../../../src/build/restore/kept-files.ts'
import { unfinished } from '../../../src/build/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const kept = () => openKeptFiles(join(folder, 'kept'))
const bytes = (text: string) => new TextEncoder().encode(text)

it('puts a file that was written into another output, in whatever folder', () => {
  const name = kept().write(join(folder, 'one/a/index.html'), bytes('page'))
  expect(kept().restore(name, join(folder, 'two/b/c/index.html'))).toBe(true)
  expect(readFileSync(join(folder, 'two/b/c/index.html'), 'utf8')).toBe('page')
})

it('does not restore a file into which somebody wrote, and keeps it anew when it is made again', () => {
  const files = kept()
  const name = files.write(join(folder, 'one/index.html'), bytes('page'))
  appendFileSync(join(folder, 'one/index.html'), 'changed in the finished site')
  expect(files.restore(name, join(folder, 'two/index.html'))).toBe(false)
  expect(existsSync(join(folder, 'two/index.html'))).toBe(false)

  expect(files.write(join(folder, 'three/index.html'), bytes('page'))).toBe(name)
  expect(files.restore(name, join(folder, 'four/index.html'))).toBe(true)
})

it('keeps one file for equal pages, and deletes what nobody uses', () => {
  const files = kept()
  const one = files.write(join(folder, 'site/a.html'), bytes('same'))
  expect(files.write(join(folder, 'site/b.html'), bytes('same'))).toBe(one)
  const other = files.write(join(folder, 'site/c.html'), bytes('other'))
  files.prune(new Set([one]))
  expect(files.restore(one, join(folder, 'again/a.html'))).toBe(true)
  expect(files.restore(other, join(folder, 'again/c.html'))).toBe(false)
  const left = readdirSync(join(folder, 'kept'), { recursive: true, withFileTypes: true })
  expect(left.filter((file) => file.isFile()).map(({ name }) => name)).toEqual([one])
})

it('deletes what a killed build was writing long ago, and leaves one alone that may be writing now', () => {
  const files = kept()
  const shard = join(folder, 'kept', files.write(join(folder, 'site/a.html'), bytes('page')).slice(0, 2))
  const [killed, other] = [unfinished(join(shard, 'killed')), unfinished(join(shard, 'other'))]
  for (const path of [killed, other]) writeFileSync(path, 'half')
  utimesSync(killed, new Date('2020-01-01'), new Date('2020-01-01'))
  files.prune(new Set())
  expect(readdirSync(shard)).toEqual([basename(other)])
})
