import type { Root } from 'mdast'
import type { Archive } from '../../domain/archive.ts'
import { edtfInWords } from '../../domain/edtf.ts'
import { dayInWords } from '../../domain/event-time.ts'
import { directionOf, isSameLanguage } from '../../domain/language.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { publicationIn } from '../../domain/publication-in.ts'
import { wordsIn, type Words } from '../../domain/words/words.ts'
import type { Picture } from '../../mdx/context.ts'
import { inlineText, inlineToHast, parseInline } from '../../mdx/inline.ts'
import { hastToTypst, toTypst } from '../../mdx/to-typst.ts'
import type { TypstNode } from '../../mdx/typst-node.ts'
import { besidePage } from '../alternates.ts'
import { bodyContext } from '../body-context.ts'
import { apa } from '../citations/apa.ts'
import { articleCsl } from '../citations/csl.ts'
import { articleLabel } from '../labels.ts'
import { wholeAddress } from '../whole-address.ts'
import { facts, linkedName, linkTo, type Fact } from './facts.ts'

/** The PDF edition of an article: all that the template sets, and nothing of how it looks. JSON. */
export interface PdfDocument {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  /** Names for the metadata; the publication’s own for a digest. */
  authors: string[]
  description: string
  keywords: string[]
  /** Year, month and day of its latest state: no clock has a part in a document. */
  date: number[]
  /** “Webinar brief”. */
  label: string
  kicker: string
  summary: TypstNode[]
  byline: TypstNode[]
  facts: Fact[]
  cover: { path: string; alt: string; credit: string } | null
  body: TypstNode[]
  changes: TypstNode[][]
  citation: TypstNode[]
  /** The page of the article. */
  address: string
  publication: { name: string; url: string }
  /** What the edition says of its own, and in which language: the site may not speak that of the article. */
  words: { language: string; direction: 'ltr' | 'rtl'; changes: string; cite: string }
  /** Small print: licence, disclaimer. */
  imprint: TypstNode[][]
}

/** The address of an article’s PDF edition. It is there where the publication’s setting `pdf` is on. */
export const pdfUrl = ({ url }: Article): string => besidePage(url, 'pdf')

/** Of what a digest is a digest, in a sentence that leads there. */
const digestLine = (archive: Archive, article: Article, words: Words): TypstNode[] => {
  const { source } = article.data
  if (!article.isDigest || source === undefined) return []
  const { title, url, publisher, published } = source
  return words.article.digestOf<TypstNode>({
    title:
      title === undefined
        ? undefined
        : url === undefined
          ? { func: 'emph', children: [title] }
          : linkTo(url, title),
    authors: article.sourceAuthors.map((author) => linkedName(archive, author, words)),
    publisher,
    when: published === undefined ? undefined : edtfInWords(published, words.language),
  })
}

/** Everything of an article that is printed. @param pictures as the body and the cover name them */
export const pdfDocument = (
  archive: Archive,
  article: Article,
  body: Root,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): PdfDocument => {
  const { publication, urls } = archive
  const { data } = article
  const address = urls.absolute(article.url)
  const words = wordsIn(article.language)
  const { name, disclaimer } = publicationIn(publication, words.language)
  const inline = (source: string): TypstNode[] =>
    hastToTypst(inlineToHast(parseInline(source).tree, wholeAddress(archive, article.url)))

  const licence = data.licence ?? publication.licence
  const item = articleCsl(archive, article)
  const cover = data.cover && pictures.get(data.cover.image)
  const [year = 1, month = 1, day = 1] = (article.updated ?? article.published).split('-').map(Number)

  return {
    language: article.language,
    direction: directionOf(article.language),
    title: article.title,
    authors: article.authors.length === 0 ? [publication.name] : article.authors.map(({ name }) => name),
    description: inlineText(article.summary),
    keywords: article.topics.map(({ title }) => title),
    date: [year, month, day],
    label: articleLabel(article, words),
    kicker: data.kicker ?? '',
    summary: inline(article.summary),
    byline: [
      ...(article.authors.length === 0
        ? []
        : [
            `${words.article.by} `,
            ...words.joined(article.authors.map((author) => linkedName(archive, author, words))),
          ]),
      ...digestLine(archive, article, words),
    ],
    facts: facts(archive, article),
    cover:
      cover === undefined || data.cover === undefined
        ? null
        : { path: cover.src, alt: data.cover.alt, credit: data.cover.credit ?? '' },
    body: toTypst(body, bodyContext(archive, article, { absolute: true, pictures })),
    changes: [
      ...data.corrections.map((change) => ({ ...change, word: words.article.corrected })),
      ...data.changes.map((change) => ({ ...change, word: words.article.changed })),
    ].map(({ word, date, note }) => [`${word} ${dayInWords(date, words.language)}: `, ...inline(note)]),
    citation: apa(item).flatMap((run): TypstNode[] => {
      if (typeof run !== 'string') return [{ func: 'emph', children: [run.italic] }]
      const [before = '', ...after] = run.split(item.URL)
      return after.length === 0 ? [run] : [before, linkTo(item.URL, item.URL), after.join(item.URL)]
    }),
    address,
    publication: { name: name.name, url: publication.url },
    words: {
      language: words.language,
      direction: directionOf(words.language),
      changes: words.article.changesTitle,
      cite: words.cite.printed,
    },
    imprint: [
      ...(licence === undefined ? [] : [[`${words.site.licence}: `, linkTo(licence.url, licence.name)]]),
      ...(disclaimer === undefined
        ? []
        : isSameLanguage(disclaimer.language, words.language)
          ? [inline(disclaimer.name)]
          : [
              [
                {
                  func: 'text' as const,
                  lang: disclaimer.language,
                  dir: directionOf(disclaimer.language),
                  block: false,
                  children: inline(disclaimer.name),
                },
              ],
            ]),
    ],
  }
}
