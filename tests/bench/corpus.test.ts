import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished } from 'vitest'
import { check } from '../../src/checks/check.ts'
import { Archive } from '../../src/domain/archive.ts'
import { contentsOf, readContent } from '../../src/source/content.ts'
import { corpusOf, withOneChange, writeCorpus } from './corpus.ts'

const now = Temporal.Instant.from('2026-11-20T00:00:00Z')

it('the made-up archive is like a real one, and right', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeCorpus(folder, corpusOf(40))
  const source = await readContent(folder)
  expect(check(source, { now }).filter(({ severity }) => severity === 'error')).toEqual([])

  const { articles, commentaries, briefs, topics, terms } = new Archive(contentsOf(source), {
    now,
    preview: false,
  })
  expect([commentaries.length, briefs.length, topics.length, terms.length]).toEqual([36, 4, 24, 30])
  expect(briefs.map(({ points, recommendations }) => [points.length, recommendations.length])).toEqual(
    Array(4).fill([18, 10]),
  )
  const words = commentaries.reduce((sum, article) => sum + article.words, 0) / commentaries.length
  expect(words).toBeGreaterThan(750)
  expect(words).toBeLessThan(1050)
  expect(articles.every(({ related }) => related.length > 0)).toBe(true)
})

it('equal arguments give equal files, another seed gives others', () => {
  expect(corpusOf(20)).toEqual(corpusOf(20))
  expect(corpusOf(20, 2)).not.toEqual(corpusOf(20))
})

it('one change is one changed file', () => {
  const before = corpusOf(20)
  const after = withOneChange(before)
  expect([...after].filter(([path, text]) => before.get(path) !== text)).toHaveLength(1)
})
