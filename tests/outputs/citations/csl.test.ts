import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleCsl, cslJson, recommendationCsl } from '../../../src/outputs/citations/csl.ts'
import { awkwardArchive, awkwardEntries, nth, publications } from '../archives.ts'
import { library } from './library.ts'

const read = (json: string) => {
  const item = { ...nth(new Cite(json).data) }
  delete item['_graph']
  return item
}

describe('CSL-JSON', () => {
  it('of every entry is read back as it was', async () => {
    for (const archive of await publications())
      for (const article of archive.articles)
        expect(read(cslJson(articleCsl(archive, article)))).toEqual(articleCsl(archive, article))
  })

  it('of awkward words and names is read back as it was', () => {
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        const archive = awkwardArchive(entries)
        for (const article of archive.articles)
          expect(read(cslJson(articleCsl(archive, article)))).toEqual(articleCsl(archive, article))
      }),
    )
  })

  it('of a commentary is an article of the publication', () => {
    expect(library.csl('essay')).toEqual({
      id: 'essay',
      type: 'article-magazine',
      title: 'Who Gets “Targeted” Next?',
      author: [
        { family: 'Iqbal', given: 'Khurram' },
        { family: 'van der Berg', given: 'Ludwig' },
      ],
      issued: { 'date-parts': [[2026, 11, 20]] },
      'container-title': 'South Asia Times',
      publisher: 'South Asia Times',
      abstract: 'What is new.',
      keyword: 'Women, Peace and Security; Militancy',
      language: 'en',
      URL: 'https://example.org/press/commentaries/essay/',
    })
  })

  it('of a brief is a report with its institution and its date', () => {
    expect(library.csl('report')).toMatchObject({
      type: 'report',
      author: [{ literal: 'South Asia Times' }],
      publisher: 'South Asia Times',
      issued: { 'date-parts': [[2026, 11, 20]] },
    })
  })

  it('of a digest cites its source', () => {
    expect(library.csl('digest')).toMatchObject({
      author: [{ literal: 'South Asia Times' }],
      genre: 'Digest of “The piece” by Khurram Iqbal and The Institute (The Paper, November 2025)',
      custom: {
        'digest-of': {
          title: 'The piece',
          author: [{ family: 'Iqbal', given: 'Khurram' }, { literal: 'The Institute' }],
          publisher: 'The Paper',
          issued: { 'date-parts': [[2025, 11]] },
          URL: 'https://example.com/piece',
        },
      },
    })
  })

  it('of a recommendation is a numbered part of its brief, at its own address', () => {
    expect(recommendationCsl(library.archive, nth(library.archive.recommendations))).toMatchObject({
      id: 'report/act',
      type: 'chapter',
      title: 'Act now',
      'container-title': 'The Evolving Militant Ecosystem',
      'chapter-number': '1',
      URL: 'https://example.org/press/recommendations/report/act/',
    })
  })

  it('never guesses the parts of a name', () => {
    expect(library.csl('single').author).toEqual([{ literal: 'Plato' }])
  })
})
