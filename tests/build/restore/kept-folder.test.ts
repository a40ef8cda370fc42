import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepFolder, restoreFolder } from '../../../src/build/restore/kept-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-folder-'))
  mkdirSync(join(folder, 'site/chunks'), { recursive: true })
  writeFileSync(join(folder, 'site/entry.mjs'), 'entry')
  writeFileSync(join(folder, 'site/chunks/page.mjs'), 'page')
})
afterEach(() => rmSync(folder, { recursive: true }))
const place = () => join(folder, 'kept')
const keep = (key: string) =>
  keepFolder(place(), key, join(folder, 'site'), ['entry.mjs', 'chunks/page.mjs'], { styles: ['a'] })

it('puts all files back, with what was noted of them', () => {
  keep('one')
  expect(restoreFolder(place(), 'one', join(folder, 'next'))).toEqual({ note: { styles: ['a'] } })
  expect(readFileSync(join(folder, 'next/chunks/page.mjs'), 'utf8')).toBe('page')
  expect(readFileSync(join(folder, 'next/entry.mjs'), 'utf8')).toBe('entry')
})

it('knows nothing of another key, and nothing of a place where nothing was kept', () => {
  expect(restoreFolder(place(), 'one', join(folder, 'next'))).toBeUndefined()
  keep('one')
  expect(restoreFolder(place(), 'two', join(folder, 'next'))).toBeUndefined()
})

it('gives nothing when one file is damaged', () => {
  keep('one')
  appendFileSync(join(folder, 'site/chunks/page.mjs'), 'changed')
  expect(restoreFolder(place(), 'one', join(folder, 'next'))).toBeUndefined()
})

it('keeps one folder at a time', () => {
  keep('one')
  writeFileSync(join(folder, 'site/chunks/other.mjs'), 'other')
  keepFolder(place(), 'two', join(folder, 'site'), ['chunks/other.mjs'])
  expect(restoreFolder(place(), 'one', join(folder, 'next'))).toBeUndefined()
  const files = readdirSync(join(place(), 'files'), { recursive: true, withFileTypes: true })
  expect(files.filter((file) => file.isFile())).toHaveLength(1)
})
