import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { importDocument } from '../../src/importer/import-document.ts'
import { knownFrom, type Known } from '../../src/importer/known.ts'
import { readContent } from '../../src/source/content.ts'
import { expected, judge } from './score.ts'

const folder = join(import.meta.dirname, '../fixtures/importer/cases')
const cases = await readdir(folder)

describe('the importer, case by case', () => {
  let known: Known
  const names = new Map<string, string>()
  beforeAll(async () => {
    const source = await readContent(join(import.meta.dirname, '../fixtures/importer/content'))
    known = knownFrom([source])
    for (const { entry } of source.entries)
      if (entry && 'name' in entry.data) names.set(entry.id, entry.data.name)
  })

  it.each(cases)('reads %s field by field', async (name) => {
    const input = (await readdir(join(folder, name))).find((file) => file.startsWith('input.')) ?? ''
    const wanted = expected.parse(parse(await readFile(join(folder, name, 'expected.yaml'), 'utf8')))
    const imported = await importDocument(await readFile(join(folder, name, input)), input, known)
    if ('unreadable' in imported) throw new Error(imported.unreadable)
    expect(judge(imported, wanted, names).filter(({ right }) => !right)).toEqual([])
  })
})
