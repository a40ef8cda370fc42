import { inlineText } from '../../mdx/inline.ts'
import type { Archive } from '../../domain/archive.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Organisation } from '../../domain/nodes/organisation.ts'
import type { Person } from '../../domain/nodes/person.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import { articleLabel } from '../labels.ts'
import { digestNote } from './digest-note.ts'

/** A name in CSL-JSON: in parts for a person whose parts are known, whole for everybody else. */
export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string }

/** A date in CSL-JSON: year, month, day, as far as they are known. */
export type CslDate =
  | { readonly 'date-parts': readonly [readonly number[]]; readonly circa?: true }
  | { readonly literal: string }

/** A piece that was published elsewhere, as far as it is known. */
export interface CslOriginal {
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly publisher: string
  readonly issued?: CslDate
  readonly URL?: string
}

/**
 * One item of CSL-JSON, the pivot of all citations (Citation Style Language 1.0.2, appendix IV: Variables).
 * The fields are those that an article or a recommendation of this site can fill.
 */
export interface CslItem {
  readonly id: string
  readonly type: 'article-magazine' | 'report' | 'chapter'
  readonly title: string
  readonly author: readonly [CslName, ...CslName[]]
  readonly issued: CslDate
  readonly URL: string
  readonly language: string
  readonly publisher: string
  readonly abstract?: string
  /** Topics, with semicolons between them: a topic’s own name may have a comma. */
  readonly keyword?: string
  readonly genre?: string
  readonly 'container-title'?: string
  readonly 'chapter-number'?: string
  /** What a digest is a digest of. CSL has `original-…` for works that appear again, and a digest is a work of its own. */
  readonly custom?: { readonly 'digest-of': CslOriginal }
}

const cslName = (author: Person | Organisation): CslName => {
  if (author.kind === 'organisation' || author.data.familyName === undefined) return { literal: author.name }
  const { familyName: family, givenName: given } = author.data
  return given === undefined ? { family } : { family, given }
}

/** @param date EDTF, level 0, or level 1 with a qualifier; anything vaguer stays as it is written */
const cslDate = (date: string): CslDate => {
  const [, year, month, day, qualifier] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/.exec(date) ?? []
  if (year === undefined) return { literal: date }
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number)
  return qualifier === undefined ? { 'date-parts': [parts] } : { 'date-parts': [parts], circa: true }
}

/** Who answers for a text: its authors, or the publication where nobody else is named, as for a digest. */
const authorsOf = (archive: Archive, article: Article): CslItem['author'] => {
  const [first, ...others] = article.authors.map(cslName)
  return first === undefined ? [{ literal: archive.publication.name }] : [first, ...others]
}

const originalOf = (article: Article): CslOriginal | undefined => {
  const { source } = article.data
  if (!article.isDigest || source === undefined) return undefined
  return {
    ...(source.title !== undefined && { title: source.title }),
    ...(article.sourceAuthors.length > 0 && { author: article.sourceAuthors.map(cslName) }),
    publisher: source.publisher,
    ...(source.published !== undefined && { issued: cslDate(source.published) }),
    ...(source.url !== undefined && { URL: source.url }),
  }
}

/**
 * An article as CSL-JSON. A commentary is an article of a magazine, which every style sets with its day; a brief is a
 * report of the publication. A digest is the publication's own text: what it is a digest of stands in `genre`, which
 * styles print in brackets or after the title.
 */
export const articleCsl = (archive: Archive, article: Article): CslItem => {
  const { publication, urls } = archive
  const genre = digestNote(article) ?? (article.kind === 'brief' ? articleLabel(article) : undefined)
  const abstract = inlineText(article.summary)
  const original = originalOf(article)
  return {
    id: article.id,
    type: article.kind === 'brief' ? 'report' : 'article-magazine',
    title: article.title,
    author: authorsOf(archive, article),
    issued: cslDate(article.published),
    ...(article.kind === 'commentary' && { 'container-title': publication.name }),
    publisher: publication.name,
    ...(genre !== undefined && { genre }),
    ...(abstract !== '' && { abstract }),
    ...(article.topics.length > 0 && { keyword: article.topics.map(({ title }) => title).join('; ') }),
    language: article.language,
    URL: urls.absolute(article.url),
    ...(original !== undefined && { custom: { 'digest-of': original } }),
  }
}

/** A recommendation as CSL-JSON: a numbered part of its brief, with an address of its own. */
export const recommendationCsl = (archive: Archive, recommendation: Recommendation): CslItem => {
  const { brief, data, number } = recommendation
  return {
    id: recommendation.key,
    type: 'chapter',
    title: data.title ?? `Recommendation ${number}`,
    author: authorsOf(archive, brief),
    issued: cslDate(brief.published),
    'container-title': brief.title,
    'chapter-number': String(number),
    publisher: archive.publication.name,
    genre: 'Recommendation',
    abstract: inlineText(data.text),
    language: brief.language,
    URL: archive.urls.absolute(recommendation.url),
  }
}

/** CSL-JSON as a file: a list of one item. `application/vnd.citationstyles.csl+json`. */
export const cslJson = (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`

/** Whether the item is a digest of something published elsewhere; its `genre` then says of what. */
export const isDigestItem = (item: CslItem): boolean => item.custom !== undefined
