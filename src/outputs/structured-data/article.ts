import type {
  CorrectionCommentLeaf,
  CreativeWorkLeaf,
  DefinedTermLeaf,
  MediaObjectLeaf,
  OpinionNewsArticleLeaf,
  OrganizationLeaf,
  ReportLeaf,
} from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { inlineText } from '../../mdx/inline.ts'
import { digestNote } from '../citations/digest-note.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'
import { authorReference, recommendationReference, topicReference } from './references.ts'

/** What a digest is a digest of. */
const originalNode = (archive: Archive, article: Article): CreativeWorkLeaf | undefined => {
  const { source } = article.data
  if (source === undefined) return undefined
  return node<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    name: source.title,
    author: article.sourceAuthors.map((author) => authorReference(archive, author)),
    publisher: node<OrganizationLeaf>({ '@type': 'Organization', name: source.publisher }),
    // schema.org dates are ISO 8601, so a qualified EDTF date (“2025-11-26~”) is no date here.
    datePublished:
      source.published !== undefined && /^[\d-]+$/.test(source.published) ? source.published : undefined,
    url: source.url,
  })
}

const correctionNode = ({ date, note }: Article['data']['corrections'][number]) =>
  node<CorrectionCommentLeaf>({ '@type': 'CorrectionComment', text: inlineText(note), datePublished: date })

/** Pictures and other forms of an article, by their addresses. */
export interface ArticleMedia {
  /** The share card, or the cover. */
  readonly image?: string | undefined
  readonly pdf?: string | undefined
}

/**
 * An article: a commentary as OpinionNewsArticle, a brief as Report with its recommendations as parts. A digest is the
 * publication's own text, based on another.
 */
export const articleNode = (archive: Archive, article: Article, { image, pdf }: ArticleMedia = {}) => {
  const { publication, urls } = archive
  const ids = identifiers(archive)
  const url = urls.absolute(article.url)
  const { data, topics } = article
  const publisher = { '@id': ids.publication }
  const common = {
    '@id': ids.article(article.url),
    headline: article.title,
    alternativeHeadline: data.kicker,
    abstract: inlineText(article.summary),
    url,
    isPartOf: { '@id': ids.website },
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.updated ?? article.published,
    author:
      article.authors.length === 0
        ? publisher
        : article.authors.map((author) => authorReference(archive, author)),
    publisher,
    creditText: digestNote(article),
    isBasedOn: originalNode(archive, article),
    translationOfWork: article.translationOf && { '@id': ids.article(article.translationOf.url) },
    workTranslation: article.translations.map((translation) => ({ '@id': ids.article(translation.url) })),
    keywords: topics.map(({ title }) => title),
    mentions: article.terms.map((term) =>
      node<DefinedTermLeaf>({ '@type': 'DefinedTerm', '@id': ids.term(term.url), name: term.name }),
    ),
    wordCount: article.words > 0 ? article.words : undefined,
    image: image === undefined ? undefined : urls.absolute(image),
    license: (data.licence ?? publication.licence)?.url,
    correction: data.corrections.map(correctionNode),
    encoding:
      pdf === undefined
        ? undefined
        : node<MediaObjectLeaf>({
            '@type': 'MediaObject',
            contentUrl: urls.absolute(pdf),
            encodingFormat: 'application/pdf',
          }),
  }
  const aboutTopics = topics.map((topic) => topicReference(archive, topic))
  if (article.kind === 'commentary')
    return node<OpinionNewsArticleLeaf>({ '@type': 'OpinionNewsArticle', ...common, about: aboutTopics })
  const event = article.event && { '@id': ids.event(article.event.url) }
  return node<ReportLeaf>({
    '@type': 'Report',
    ...common,
    about: event === undefined ? aboutTopics : [event, ...aboutTopics],
    hasPart: article.recommendations.map((recommendation) =>
      recommendationReference(archive, recommendation),
    ),
  })
}
