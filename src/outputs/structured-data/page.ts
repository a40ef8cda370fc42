import type { BreadcrumbListLeaf, CollectionPageLeaf, ListItemLeaf, WebPageLeaf } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import { inlineText } from '../../mdx/inline.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'

/** A step of the way from the home page: what it is called, and its address. */
export interface Crumb {
  readonly name: string
  readonly href: string
}

/** The way to a page from the home page, which comes first by itself; the page itself comes last. */
export const breadcrumbList = ({ publication, urls }: Archive, trail: readonly Crumb[]) =>
  node<BreadcrumbListLeaf>({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: publication.name, href: urls.home }, ...trail].map(({ name, href }, index) =>
      node<ListItemLeaf>({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: { '@id': urls.absolute(href) },
      }),
    ),
  })

/** What a plain page says of itself. */
export interface PageDescription {
  readonly title: string
  readonly url: string
  /** Inline Markdown. */
  readonly description?: string | undefined
}

const properties = (archive: Archive, { title, url, description }: PageDescription) => ({
  '@id': archive.urls.absolute(url),
  name: title,
  description: description === undefined ? undefined : inlineText(description),
  url: archive.urls.absolute(url),
  isPartOf: { '@id': identifiers(archive).website },
})

/** A page with a text of its own: “About”. */
export const webPageNode = (archive: Archive, page: PageDescription) =>
  node<WebPageLeaf>({ '@type': 'WebPage', ...properties(archive, page) })

/** A page that lists others. */
export const collectionPageNode = (archive: Archive, page: PageDescription) =>
  node<CollectionPageLeaf>({ '@type': 'CollectionPage', ...properties(archive, page) })
