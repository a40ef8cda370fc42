import type { Archive } from '../../domain/archive.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { articleCsl, type CslItem, type CslName } from './csl.ts'
import { nameInverted } from './names.ts'

/** A `<meta name content>` of a page's head. */
export interface MetaTag {
  readonly name: string
  readonly content: string
}

/** The vocabularies that the Dublin Core tags name: `<link rel="schema.DC" href="…">`. */
export const dublinCoreLinks = [
  { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
  { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
] as const

/**
 * Zotero splits a name without a comma at its last blank, so that “South Asia Times” becomes somebody called Times. A
 * comma at the end keeps a name whole (`Zotero.Utilities.cleanAuthor`).
 */
const creator = (name: CslName): string => ('literal' in name ? `${name.literal},` : nameInverted(name))

/**
 * Names for `citation_author`, or none where Zotero would get them wrong and `DC.creator`, which it reads otherwise,
 * must stand alone: when a name is whole, and when a single name has blanks on both sides of its comma (“ul Haq, Zia
 * ur Rehman”), which it takes for two people.
 */
const highwireAuthors = (authors: CslItem['author']): string[] => {
  if (authors.some((name) => 'literal' in name)) return []
  const names = authors.map(nameInverted)
  return names.length === 1 && /\s.*,\s*\S+\s/u.test(names[0] ?? '') ? [] : names
}

const dateOf = ({ issued }: CslItem): string =>
  'date-parts' in issued
    ? issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')
    : issued.literal

/**
 * The tags from which citation managers and Google Scholar take an article: Highwire Press (`citation_…`), Dublin Core,
 * PRISM for the name of the publication, and Zotero's own type, without which a web article becomes a journal article.
 * Read back as Zotero's “Embedded Metadata” and “RDF” translators do.
 * @param pdf the whole address of the article's PDF edition, if there is one
 */
export const citationMetaTags = (archive: Archive, article: Article, pdf?: string): MetaTag[] => {
  const item = articleCsl(archive, article)
  const { publication } = archive
  const isReport = item.type === 'report'
  const licence = article.data.licence ?? publication.licence
  const topics = article.topics.map(({ title }) => title)
  const tags: [string, string | undefined][] = [
    ['z:itemType', isReport ? 'report' : 'magazineArticle'],
    ['citation_title', item.title],
    ...highwireAuthors(item.author).map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', dateOf(item).replaceAll('-', '/')],
    [isReport ? 'citation_technical_report_institution' : 'citation_publisher', item.publisher],
    ['citation_language', item.language],
    ['citation_abstract', item.abstract],
    ['citation_public_url', item.URL],
    ['citation_fulltext_html_url', item.URL],
    ['citation_pdf_url', pdf],
    ...topics.map((topic): [string, string] => ['citation_keywords', topic]),
    ['prism.publicationName', publication.name],
    ['DC.title', item.title],
    ...item.author.map((name): [string, string] => ['DC.creator', creator(name)]),
    ['DC.publisher', publication.name],
    ['DC.date', dateOf(item)],
    ['DCTERMS.modified', article.updated],
    ['DC.language', item.language],
    ['DC.type', isReport ? 'Report' : 'Commentary'],
    ['DC.identifier', item.URL],
    ['DC.description', item.abstract],
    ...topics.map((topic): [string, string] => ['DC.subject', topic]),
    ['DC.source', article.isDigest ? item.genre : undefined],
    ['DC.rights', licence === undefined ? undefined : `${licence.name}, ${licence.url}`],
  ]
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]))
}
