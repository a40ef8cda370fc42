import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Archive } from '../../../src/domain/archive.ts'
import { type Ledger, ledgerOf } from '../../../src/outputs/recommendations/ledger.ts'
import { contentsOf, readContent } from '../../../src/source/content.ts'
import { corpusOf, writeCorpus } from '../../bench/corpus.ts'
import { now, publications } from '../archives.ts'

/** What a row says, with its names written out. */
const told = (ledger: Ledger) =>
  ledger.rows.map(([id, words, brief, status, addressees, topics]) => ({
    key: `${ledger.briefs[brief]?.[0]}/${id}`,
    words,
    published: ledger.briefs[brief]?.[2],
    status: ledger.statuses[status],
    addressees: addressees.map((place) => ledger.addressees[place]?.[0]),
    topics: topics.map((place) => ledger.topics[place]?.[0]),
  }))

describe('the ledger for the browser', () => {
  it('has every recommendation of both publications, with all that it can be filtered by', async () => {
    for (const archive of await publications())
      expect(told(ledgerOf(archive))).toEqual(
        archive.recommendations.map((recommendation) => ({
          key: recommendation.key,
          words: expect.stringMatching(/\S/),
          published: recommendation.brief.published,
          status: recommendation.status,
          addressees: recommendation.addressees.map(({ organisation }) => organisation.id),
          topics: recommendation.topics.map(({ id }) => id),
        })),
      )
  })

  describe('of 2,000 recommendations', () => {
    let folder: string
    let ledger: Ledger
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'rostrum-ledger-'))
      // Commentaries have no recommendations and would only be read.
      const files = [...corpusOf(2000)].filter(([path]) => !path.startsWith('commentaries/'))
      await writeCorpus(folder, new Map(files))
      ledger = ledgerOf(new Archive(contentsOf(await readContent(folder)), { now, preview: false }))
    })
    afterAll(() => rm(folder, { recursive: true }))

    it('takes less than 100 kB on its way', () => {
      expect(ledger.rows).toHaveLength(2000)
      expect(gzipSync(JSON.stringify(ledger)).byteLength).toBeLessThan(100_000)
    })
  })
})
