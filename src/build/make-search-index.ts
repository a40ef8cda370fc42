import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { urduLetters } from '../outputs/search/fold.ts'
import { packed, type IndexFile } from '../outputs/search/pack.ts'
import { recordName } from '../outputs/search/record-name.ts'
import type { SearchEntry, SearchRecord } from '../outputs/search/records.ts'
import { vocabularyOf } from '../outputs/search/vocabulary.ts'

const gzip = { zip: (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }), unzip: gunzipSync }

const facetsOf = ({ facets }: SearchRecord): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(facets).flatMap(([name, values]) => (values.length === 0 ? [] : [[name, [...values]]])),
  )

/**
 * Makes the files that a search loads: Pagefind's index of some entries, packed, and their vocabulary.
 * Every record goes into one index, whatever its language: so one search finds all of them.
 * @param language the language whose word endings Pagefind knows, BCP 47
 * @throws when Pagefind reports an error
 */
export const makeSearchIndex = async (
  entries: readonly SearchEntry[],
  language: string,
): Promise<IndexFile[]> => {
  const prefix = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 6)
  const { index, errors } = await createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
  const names: string[] = []
  const problems: string[] = []
  for (const [entry, { named, records }] of entries.entries()) {
    for (const [part, record] of records.entries()) {
      const { address, kind, title, within, text, also, date } = record
      const added = await index.addCustomRecord({
        url: address,
        content: urduLetters(text === '' ? title : text),
        language: language.split('-')[0] ?? language,
        meta: {
          title: urduLetters(title),
          kind,
          ...(within !== undefined && { within: urduLetters(within) }),
          ...(also.length > 0 && { also: urduLetters(also.join(' · ')) }),
          ...(date !== undefined && { date }),
        },
        filters: facetsOf(record),
      })
      problems.push(...added.errors)
      names.push(recordName(prefix, { named, entry, part }))
    }
  }
  const { files, errors: unmade } = await index.getFiles()
  await close()
  problems.push(...unmade)
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`)

  const texts = entries.flatMap(({ records }) =>
    records.map(({ title, text, also }) => [title, text, ...also].join('\n')),
  )
  return [
    ...packed(files, names, prefix, gzip),
    ...[...vocabularyOf(texts)].map(([shard, lines]) => ({
      path: `vocabulary/${shard}.txt`,
      content: new TextEncoder().encode(lines),
    })),
  ]
}
