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

/** The queries written by hand, by publication. */
export const readLabels = async () =>
  z
    .strictObject({ content: z.array(label), harbour: z.array(label) })
    .parse(parse(await readFile(join(import.meta.dirname, 'queries.yaml'), 'utf8')))
