import { parse, type Creator, type Entry } from '@retorquere/bibtex-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtex } from '../../../src/outputs/citations/bibtex.ts'
import { articleCsl, recommendationCsl, type CslItem } from '../../../src/outputs/citations/csl.ts'
import { awkwardArchive, awkwardEntries, nth, publications } from '../archives.ts'
import { library } from './library.ts'

const read = (text: string): Entry => {
  const { entries, errors } = parse(text, { sentenceCase: false })
  expect(errors).toEqual([])
  expect(entries).toHaveLength(1)
  return nth(entries)
}

const whole = ({ name, prefix, lastName, suffix, firstName }: Creator): string =>
  name ?? [firstName, prefix, lastName, suffix].filter((part) => part !== undefined && part !== '').join(' ')

const names = (item: CslItem): string[] =>
  item.author.map((name) =>
    'literal' in name
      ? name.literal
      : [name.given, name.family].filter((part) => part !== undefined).join(' '),
  )

/** TeX reads any run of blanks as one, and none at the end; it knows no control characters. */
const blanks = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

const expectReadBack = (item: CslItem): void => {
  const { key, fields } = read(bibtex(item))
  expect(key).toBe(item.id.replace('/', ':'))
  expect(fields['title']).toBe(blanks(item.title))
  expect(fields['url']).toBe(item.URL)
  expect(fields.author?.map(whole)).toEqual(names(item).map(blanks))
  expect([fields.institution ?? fields.publisher].flat()).toEqual([item.publisher])
  if (item.abstract !== undefined) expect(fields['abstract']).toBe(blanks(item.abstract))
}

describe('BibTeX', () => {
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

  it('of a commentary is an article with its day', () => {
    const { type, fields } = read(bibtex(library.csl('essay')))
    expect(type).toBe('article')
    expect(fields).toMatchObject({
      author: [
        { firstName: 'Khurram', lastName: 'Iqbal' },
        { firstName: 'Ludwig', prefix: 'van der', lastName: 'Berg' },
      ],
      journal: 'South Asia Times',
      year: '2026',
      month: '11',
      date: '2026-11-20',
      url: 'https://example.org/press/commentaries/essay/',
      keywords: ['Militancy', 'Women Peace and Security'],
    })
  })

  it('of a brief is a technical report of its institution', () => {
    const { type, fields } = read(bibtex(library.csl('report')))
    expect(type).toBe('techreport')
    expect(fields).toMatchObject({
      institution: ['South Asia Times'],
      type: 'Webinar brief',
      date: '2026-11-20',
    })
  })

  it('of a digest says what it is a digest of', () => {
    expect(read(bibtex(library.csl('digest'))).fields['note']).toBe(
      'Digest of “The piece” by Khurram Iqbal and The Institute (The Paper, November 2025)',
    )
  })
})
