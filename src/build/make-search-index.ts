import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { urduLetters } from '../outputs/search/fold.ts'
import { packed, type IndexFile } from '../outputs/search/pack.ts'
import { recordName } from '../outputs/search/record-name.ts'
import type { Facets } from '../outputs/search/facets.ts'
import type { SearchEntry } from '../outputs/search/records.ts'
import { vocabularyOf } from '../outputs/search/vocabulary.ts'

const gzip = { zip: (bytes: Uint8Array) => gzipSync(bytes, { level: 6 }), unzip: gunzipSync }

const filtersOf = (facets: Facets): Record<string, string[]> =>
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
  const prefix = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 4)
  const { index, errors } = await createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
  const records = entries.flatMap(({ named, records: parts }, entry) =>
    parts.map((record, part) => ({ record, name: recordName(prefix, { named, entry, part }) })),
  )
  const added = await Promise.all(
    records.map(({ record: { address, kind, title, within, text, also, facets } }) =>
      index.addCustomRecord({
        url: address,
        content: urduLetters(text === '' ? title : text),
        language: language.split('-')[0] ?? language,
        meta: {
          title: urduLetters(title),
          kind,
          ...(within !== undefined && { within: urduLetters(within) }),
          ...(also.length > 0 && { also: urduLetters(also.join(' · ')) }),
        },
        filters: filtersOf(facets),
      }),
    ),
  )
  const { files, errors: unmade } = await index.getFiles()
  await close()
  const problems = [...added.flatMap(({ errors: wrong }) => wrong), ...unmade]
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`)

  const described = new Map(records.map(({ name, record }) => [record.address, { name, date: record.date }]))
  const describe = (address: string) => {
    const known = described.get(address)
    if (known === undefined) throw new Error(`The search index has a record that nobody added: ${address}`)
    return known
  }
  const vocabulary = vocabularyOf(
    records.map(({ record }) => record.text),
    records.map(({ record: { kind, title, also } }) => [kind, title, ...also].join('\n')),
  )
  return [
    ...packed(files, describe, prefix, gzip),
    ...[...vocabulary].map(([shard, lines]) => ({
      path: `vocabulary/${shard}.txt`,
      content: new TextEncoder().encode(lines),
    })),
  ]
}
