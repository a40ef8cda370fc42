import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationMetaTags } from '../../../src/outputs/citations/meta-tags.ts'
import { awkwardArchive, awkwardEntries, publications } from '../archives.ts'
import { library } from './library.ts'
import { zoteroItem } from './zotero.ts'

const tags = (id: string, pdf?: string) => citationMetaTags(library.archive, library.article(id), pdf)
const item = (id: string, pdf?: string) => zoteroItem(tags(id, pdf))

describe('The tags of a page give Zotero a full item', () => {
  it('a commentary: an article of a magazine', () => {
    expect(item('essay', 'https://example.org/press/commentaries/essay.pdf')).toEqual({
      itemType: 'magazineArticle',
      creators: [
        { lastName: 'Iqbal', firstName: 'Khurram' },
        { lastName: 'van der Berg', firstName: 'Ludwig' },
      ],
      tags: ['Women, Peace and Security', 'Militancy'],
      attachments: ['https://example.org/press/commentaries/essay.pdf'],
      fields: {
        title: 'Who Gets “Targeted” Next?',
        publicationTitle: 'South Asia Times',
        publisher: 'South Asia Times',
        institution: 'South Asia Times',
        date: '2026/11/20',
        language: 'en',
        url: 'https://example.org/press/commentaries/essay/',
        abstractNote: 'What is new.',
        rights: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
        reportType: 'Commentary',
      },
    })
  })

  it('a brief: a report with its institution and its date', () => {
    expect(item('report')).toMatchObject({
      itemType: 'report',
      creators: [{ lastName: 'South Asia Times' }],
      fields: { institution: 'South Asia Times', date: '2026/11/20', reportType: 'Report' },
    })
  })

  it('a digest: the publication’s own article, never one of the original’s author', () => {
    expect(item('digest').creators).toEqual([{ lastName: 'South Asia Times' }])
    expect(tags('digest')).toContainEqual({
      name: 'DC.source',
      content: 'Digest of “The piece” by Khurram Iqbal and The Institute (The Paper, November 2025)',
    })
  })

  it.each([
    ['particles', { lastName: 'ul Haq', firstName: 'Zia ur Rehman' }],
    ['single', { lastName: 'Plato' }],
    ['house', { lastName: 'South Asia Times' }],
  ])('names in one piece: %s', (id, creator) => {
    expect(item(id).creators).toEqual([creator])
  })
})

it('Every entry has a title, a date, an address and somebody who answers for it', async () => {
  for (const archive of await publications()) {
    for (const article of archive.articles) {
      const { creators, fields } = zoteroItem(citationMetaTags(archive, article))
      expect(fields).toMatchObject({ title: article.title, url: archive.urls.absolute(article.url) })
      expect(fields['date']?.replaceAll('/', '-')).toBe(article.published)
      expect(creators).not.toEqual([])
    }
  }
})

it('Awkward words and names reach Zotero as they are', () => {
  fc.assert(
    fc.property(awkwardEntries, (entries) => {
      const archive = awkwardArchive(entries)
      for (const article of archive.articles) {
        const { creators, fields, tags: topics } = zoteroItem(citationMetaTags(archive, article))
        expect(fields['title']).toBe(entries.title)
        expect(topics).toEqual([entries.topic])
        expect(creators).toHaveLength(Math.max(1, article.authors.length))
      }
    }),
  )
})

it('The last change is the date of modification', () => {
  expect(tags('essay')).toContainEqual({ name: 'DCTERMS.modified', content: '2026-11-23' })
  expect(tags('house').map(({ name }) => name)).not.toContain('DCTERMS.modified')
})
