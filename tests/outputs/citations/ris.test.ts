import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { articleCsl, recommendationCsl, type CslItem } from '../../../src/outputs/citations/csl.ts'
import { nameInverted } from '../../../src/outputs/citations/names.ts'
import { ris } from '../../../src/outputs/citations/ris.ts'
import { awkwardArchive, awkwardEntries, nth, publications } from '../archives.ts'
import { library } from './library.ts'

const read = (text: string) => {
  const { data } = new Cite(text)
  expect(data).toHaveLength(1)
  return nth(data)
}

/** RIS is a format of lines: blanks are one, and control characters are none. */
const oneLine = (text: string | undefined) => text?.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** Names as RIS writes them: it does not tell a whole name from one that has only a family name. */
const names = z.array(
  z.union([
    z.object({ literal: z.string() }).transform(nameInverted),
    z
      .object({ family: z.string(), given: z.string().default('') })
      .transform(({ family, given }) => nameInverted(given === '' ? { family } : { family, given })),
  ]),
)

const expectReadBack = (item: CslItem): void => {
  const found = read(ris(item))
  expect(found).toMatchObject({
    id: item.id,
    type: item.type,
    title: oneLine(item.title),
    URL: item.URL,
    language: item.language,
    publisher: item.publisher,
    ...(item.abstract !== undefined && { abstract: oneLine(item.abstract) }),
  })
  // Of a chapter's date citation-js takes the year alone.
  if (item.type !== 'chapter') expect(found['issued']).toEqual(item.issued)
  expect(names.parse(found['author']).map(oneLine)).toEqual(
    item.author.map((name) =>
      oneLine('literal' in name ? name.literal.replaceAll(',', '') : nameInverted(name)),
    ),
  )
}

describe('RIS', () => {
  it('of every entry is read back as it was', async () => {
    for (const archive of await publications()) {
      for (const article of archive.articles) expectReadBack(articleCsl(archive, article))
      for (const recommendation of archive.recommendations)
        expectReadBack(recommendationCsl(archive, recommendation))
    }
  })

  it('of awkward words and names is read back as it was', () => {
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        const archive = awkwardArchive(entries)
        for (const article of archive.articles) expectReadBack(articleCsl(archive, article))
        expectReadBack(recommendationCsl(archive, nth(archive.recommendations)))
      }),
    )
  })

  it('is lines of two letters, two blanks, a hyphen and a blank, ended by CR LF and by `ER`', () => {
    for (const line of ris(library.csl('essay')).split('\r\n').slice(0, -1))
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
    expect(ris(library.csl('essay'))).toMatch(/^TY {2}- MGZN\r\n[^]*\r\nER {2}- \r\n$/)
  })

  it('of a brief is a report, and of a digest says what it is a digest of', () => {
    expect(read(ris(library.csl('report')))).toMatchObject({ type: 'report', genre: 'Webinar brief' })
    expect(read(ris(library.csl('digest')))).toMatchObject({
      author: [{ literal: 'South Asia Times' }],
      note: 'Digest of “The piece” by Khurram Iqbal and The Institute (The Paper, November 2025)',
    })
  })
})
