import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const label = z.strictObject({
  kind: z.enum(['known', 'error', 'spelling', 'alias', 'phrase', 'question', 'topic', 'words']),
  query: z.string(),
  expect: z.array(z.string()).min(1),
})

/** A query, and the addresses that answer it. */
export type Label = z.infer<typeof label>

/** The sets of queries: those that the search was made with, and those it has not been tuned to. */
export const sets = ['queries', 'held-out'] as const

/** The queries of a set that were written by hand, by publication. */
export const readLabels = async (set: (typeof sets)[number]) =>
  z
    .strictObject({ content: z.array(label), harbour: z.array(label) })
    .parse(parse(await readFile(join(import.meta.dirname, `${set}.yaml`), 'utf8')))
