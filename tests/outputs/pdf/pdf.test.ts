import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineText } from '../../../src/mdx/inline.ts'
import { pdfDocument, pdfUrl } from '../../../src/outputs/pdf/document.ts'
import { awkwardArchive, awkwardEntries, nth } from '../archives.ts'
import { allArticles, compiler, editionOf, freshEdition, placed, readPdf } from './editions.ts'

/** Letters and digits alone: lines break and words are hyphenated where the author has neither. */
const letters = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')

const textOf = async (pdf: Uint8Array): Promise<string> =>
  letters((await readPdf(pdf)).pages.map(({ text }) => text).join('\n'))

const wordsOf = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  if (Array.isArray(node)) return node.flatMap(wordsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) =>
    ['children', 'items', 'rows', 'caption', 'attribution'].includes(name) ? wordsOf(value) : [],
  )
}

describe('The PDF edition', () => {
  it('of every article is tagged and says its title, its authors, its language and its day', async () => {
    for (const article of await allArticles()) {
      const { pdf, document } = await editionOf(article)
      const { info, marks, outline } = await readPdf(pdf)
      expect(info).toMatchObject({
        Title: article.article.title,
        Author: document.authors.join(', '),
        Language: article.article.language,
        Subject: inlineText(article.article.summary),
      })
      expect(marks).toMatchObject({ Marked: true })
      expect(outline.at(-1)?.title).toBe(document.words.cite)
    }
  })

  it('of every article in Latin letters holds every word of its body and links to its page', async () => {
    for (const article of await allArticles()) {
      if (article.article.language !== 'en') continue
      const { pdf, document } = await editionOf(article)
      const text = await textOf(pdf)
      for (const words of document.body
        .flatMap(wordsOf)
        .filter((words) => !/\p{Script=Arabic}/u.test(words))) {
        // A sentence may go on after a page’s foot, so words are looked for by themselves.
        for (const word of words.split(/\s+/).map(letters)) expect(text).toContain(word)
      }
      const links = (await readPdf(pdf)).pages.flatMap(({ links }) => links)
      expect(links).toContain(document.address)
    }
  })

  it('claims to be PDF/UA-1 in its metadata', async () => {
    const { pdf } = await editionOf(await placed('quiet-water-is-not-safe-water'))
    const { metadata } = await readPdf(pdf)
    expect(String(metadata.get('pdfuaid:part'))).toBe('1')
  })

  it('of a brief numbers its recommendations and prints the permanent address of each', async () => {
    const brief = await placed('evolving-militant-ecosystem')
    const { pdf } = await editionOf(brief)
    const { pages, outline } = await readPdf(pdf)
    const links = pages.flatMap(({ links }) => links)
    const recommendations = brief.article.kind === 'brief' ? brief.article.recommendations : []
    const text = await textOf(pdf)
    expect(recommendations.length).toBe(10)
    for (const { url, data, number } of recommendations) {
      const address = brief.archive.urls.absolute(url)
      expect(links).toContain(address)
      expect(text).toContain(letters(`${number}${data.title}`))
      expect(text).toContain(letters(address.replace('https://', '')))
    }
    const [section] = outline.filter(({ title }) => title === 'Recommendations')
    expect(section?.items.map(({ title }: { title: string }) => title)).toEqual(
      recommendations.map(({ data }) => data.title),
    )
  })

  it('sets footnotes at the foot of the page that refers to them', async () => {
    const { pdf } = await editionOf(await placed('quiet-water-is-not-safe-water'))
    const [first] = (await readPdf(pdf)).pages
    expect(first?.text).toContain('eleven metres.')
    expect(first?.text).toContain('the lowest tide that anyone expects')
  })

  it('tags headings, lists, tables and figures with their alternative text', async () => {
    const { pdf } = await editionOf(await placed('quiet-water-is-not-safe-water'))
    const tags = JSON.stringify((await readPdf(pdf)).pages.map(({ tags }) => tags))
    for (const role of ['H1', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Note', 'Link'])
      expect(tags).toContain(`"role":"${role}"`)
    expect(tags).toContain('Line chart: one gauge rises to 1.9 metres')
  })

  it('of an Urdu article is Urdu, in letters that are joined and can be copied', async () => {
    const { pdf } = await editionOf(await placed('khamosh-pani-mehfooz-nahin'))
    const { info, outline } = await readPdf(pdf)
    expect(info).toMatchObject({ Language: 'ur' })
    expect(outline.map(({ title }) => title)).toContain('تین پیمانے، ایک رات')
    // The parser gives the words of a line as they stand from left to right.
    const text = await textOf(pdf)
    for (const word of ['خاموش', 'محفوظ', 'پیمانے', 'اسکول']) expect(text).toContain(letters(word))
  })

  it('of an Urdu article speaks Urdu of itself, too, and is cited as APA has it', async () => {
    const { document } = await editionOf(await placed('khamosh-pani-mehfooz-nahin'))
    expect(document).toMatchObject({
      label: 'تبصرہ',
      facts: [{ term: 'اشاعت' }, { term: 'موضوعات' }],
      words: { language: 'ur', direction: 'rtl' },
    })
    expect(document.citation[0]).toMatch(/^Calloway, M\./)
  })

  it('is the same, byte for byte, for the same document', async () => {
    const article = await placed('trade-after-the-tide')
    const [one, other] = [await freshEdition(article), await freshEdition(article)]
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0)
  })

  it('lies beside the page', async () => {
    const { article } = await placed('trade-after-the-tide')
    expect(pdfUrl(article)).toBe('/press/briefs/trade-after-the-tide.pdf')
  })

  it('can be set whatever the words: characters that no face has are told, and the metadata keep them', async () => {
    const compile = await compiler()
    await fc.assert(
      fc.asyncProperty(awkwardEntries, async (entries) => {
        const archive = awkwardArchive(entries)
        for (const article of archive.articles) {
          const document = pdfDocument(archive, article, { type: 'root', children: [] })
          const { pdf, missing } = compile(document, new Map())
          const { info } = await readPdf(pdf)
          expect(letters(String('Title' in info ? info.Title : ''))).toBe(letters(article.title))
          if (/[日😀]/u.test(article.title)) expect(missing.join('')).toMatch(/[日本😀]/u)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('sets code, too, in the faces of the editions', async () => {
    const { archive, article } = nth(await allArticles())
    const compile = await compiler()
    const document = pdfDocument(archive, article, {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'inlineCode', value: 'npm ci' }] },
        { type: 'code', value: 'one\n  two' },
      ],
    })
    const { pdf, missing } = compile(document, new Map())
    expect(missing).toEqual([])
    expect(await textOf(pdf)).toContain('npmcionetwo')
    expect(Buffer.from(pdf).includes('DejaVu')).toBe(false)
  })

  it('never reads what an author wrote as Typst', async () => {
    const { archive, article } = nth(await allArticles())
    const compile = await compiler()
    const document = pdfDocument(archive, article, {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: '#read("/etc/hostname") $x$ *y* = z' }] },
      ],
    })
    expect(await textOf(compile(document, new Map()).pdf)).toContain('readetchostnamexyz')
  })
})
