import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { Context } from '../../src/checks/context.ts'
import { rules } from '../../src/checks/rules/index.ts'
import { readContent } from '../../src/source/content.ts'
import { corpusOf, writeCorpus } from '../bench/corpus.ts'
import { workOf } from '../domain/work.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')

const readCorpus = async (entries: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'growth-'))
  try {
    await writeCorpus(folder, corpusOf(entries))
    return await readContent(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('Four times the entries cost each rule about four times the work', async () => {
  const sources = [await readCorpus(50), await readCorpus(200)]
  const contexts = sources.map((source) => new Context(source, now, () => true))
  // What all rules share is made first: it is nobody's own cost.
  for (const context of contexts) for (const { check } of rules) Array.from(check(context))
  const works = rules.map(({ name, check }) => {
    const [few = 0, many = 0] = contexts.map((context) => workOf(() => Array.from(check(context))))
    return { name, few, many, growth: many / few }
  })
  const isSteep = ({ few, many }: (typeof works)[number]) => many > 4.8 * few
  expect(works.filter(isSteep)).toEqual([])
})
