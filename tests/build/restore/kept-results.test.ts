import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginAsking, endAsking } from '../../../src/build/restore/asking.ts'
import { openKeptResults } from '../../../src/build/restore/kept-results.ts'
import { isTrueIn, observed } from '../../../src/build/restore/observed.ts'
import { archiveOf } from '../../outputs/archives.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-results-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const commentary = (title: string, summary = 'A summary.') => ({
  title,
  summary,
  published: '2026-01-01',
  authors: ['ada'],
  topics: ['water'],
})
/** A run over two articles, as a build is one. @returns the titles, and which of them were computed in this run */
const run = (one: ReturnType<typeof commentary>, base = 'base') => {
  const archive = observed(
    archiveOf({
      person: { ada: { name: 'Ada' } },
      topic: { water: { title: 'Water' } },
      commentary: { one, two: commentary('Two') },
    }),
  )
  const watch = { beginAsking, endAsking, isTrue: isTrueIn(archive) }
  const kept = openKeptResults<string>(join(folder, 'results'), base, watch)
  const computed: string[] = []
  const titles = archive.articles.map((article) =>
    kept.result(article.id, article, () => {
      computed.push(article.id)
      return article.title
    }),
  )
  kept.keep()
  return { titles, computed }
}

it('computes everything at first, and nothing again when nothing has changed', () => {
  expect(run(commentary('One'))).toEqual({ titles: ['One', 'Two'], computed: ['one', 'two'] })
  expect(run(commentary('One'))).toEqual({ titles: ['One', 'Two'], computed: [] })
})

it('computes again what asked for something that has changed, and nothing else', () => {
  run(commentary('One'))
  expect(run(commentary('First'))).toEqual({ titles: ['First', 'Two'], computed: ['one'] })
  expect(run(commentary('First', 'Another summary.'))).toEqual({ titles: ['First', 'Two'], computed: [] })
})

it('computes everything again for another base, or when the file is damaged', () => {
  run(commentary('One'))
  expect(run(commentary('One'), 'other').computed).toEqual(['one', 'two'])
  appendFileSync(join(folder, 'results'), 'x')
  expect(run(commentary('One'), 'other').computed).toEqual(['one', 'two'])
})
