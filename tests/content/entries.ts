import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { Archive } from '../../src/domain/archive.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toText } from '../../src/mdx/to-text.ts'
import { contentsOf, readContent } from '../../src/source/content.ts'

export const root = join(import.meta.dirname, '../..')

/** The publication's own content folder, as it was read. */
export const source = await readContent(join(root, 'content'))

/** What readers see of it. */
export const archive = new Archive(contentsOf(source), {
  now: Temporal.Instant.from('2026-12-01T00:00:00Z'),
  preview: false,
})

/** The words of an entry's body, without what it only places. */
export const proseOf = (file: string): string[] => {
  const { text = '', firstLine = 1 } = source.entries.find((entry) => entry.file === file)?.bodyText ?? {}
  return toText(parseBody(text, { firstLine }).tree).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}
