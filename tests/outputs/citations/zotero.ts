import type { MetaTag } from '../../../src/outputs/citations/meta-tags.ts'

/** An item as Zotero would save it. */
export interface ZoteroItem {
  itemType: string
  creators: { lastName: string; firstName?: string }[]
  tags: string[]
  attachments: string[]
  fields: Record<string, string>
}

/** `HIGHWIRE_MAPPINGS` of the translator, as far as articles and reports have the fields. */
const highwire: Record<string, string> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_technical_report_institution: 'institution',
  citation_publisher: 'publisher',
  citation_abstract: 'abstractNote',
  citation_public_url: 'url',
  citation_language: 'language',
}

/** `Zotero.Utilities.cleanAuthor`: with a comma, family name first; without, the last word is the family name. */
const cleanAuthor = (text: string): { lastName: string; firstName?: string } => {
  const name = text.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '')
  if (text.includes(',')) {
    const [lastName = '', firstName] = name.split(/, ?/)
    return firstName === undefined ? { lastName } : { lastName, firstName }
  }
  const space = name.lastIndexOf(' ')
  return space === -1
    ? { lastName: name }
    : { lastName: name.slice(space + 1), firstName: name.slice(0, space) }
}

/** `processHighwireCreators`, with its guess that a lone value with blanks on both sides of a comma is two people. */
const highwireCreators = (values: readonly string[]) =>
  values
    .flatMap((value) => {
      const parts = value.split(/\s*;\s*/)
      const [before = '', after = ''] = value.split(/\s*,\s*/)
      return parts.length === 1 && values.length === 1 && before.includes(' ') && after.includes(' ')
        ? value.split(/\s*,\s*/)
        : parts
    })
    .map(cleanAuthor)

/**
 * The item that Zotero makes of a page's tags: the rules of its translators “Embedded Metadata” (2024-06-13) and
 * “RDF” for these tags, written down anew.
 */
export const zoteroItem = (tags: readonly MetaTag[]): ZoteroItem => {
  const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content)
  const first = (...names: string[]) => names.flatMap(all).at(0)
  const itemType =
    first('citation_journal_title') !== undefined
      ? 'journalArticle'
      : first('citation_technical_report_institution') !== undefined
        ? 'report'
        : (first('z:itemType') ?? (first('citation_title') === undefined ? 'webpage' : 'journalArticle'))

  const rdf: Record<string, string | undefined> = {
    title: first('DC.title'),
    publicationTitle: first('prism.publicationName', 'DC.source'),
    publisher: first('DC.publisher'),
    institution: first('DC.publisher'),
    date: first('DC.date'),
    language: first('DC.language'),
    rights: first('DC.rights'),
    reportType: first('DC.type'),
    abstractNote: first('DC.description'),
  }
  const fromHighwire = Object.entries(highwire).map(([tag, field]) => [field, first(tag)])
  const fields = Object.fromEntries(
    [...Object.entries(rdf), ...fromHighwire].filter(([, value]) => value !== undefined),
  ) as Record<string, string>

  const authors = highwireCreators(all('citation_author'))
  return {
    itemType,
    creators: authors.length > 0 ? authors : all('DC.creator').map(cleanAuthor),
    tags: all('DC.subject'),
    attachments: all('citation_pdf_url'),
    fields,
  }
}
