import type { BreadcrumbListLeaf, CollectionPageLeaf, ListItemLeaf, WebPageLeaf } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import { identifiers } from './identifiers.ts'
import { node, type Reference } from './node.ts'

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
  readonly description?: string | undefined
}

/** A page with a text of its own: “About”. */
export const webPageNode = (archive: Archive, { title, url, description }: PageDescription) => {
  const isPartOf: Reference = { '@id': identifiers(archive).website }
  return node<WebPageLeaf>({
    '@type': 'WebPage',
    '@id': archive.urls.absolute(url),
    name: title,
    description,
    url: archive.urls.absolute(url),
    isPartOf,
  })
}

/** A page that lists others: `items` are those on this very page, in its order. */
export const collectionPageNode = (
  archive: Archive,
  { title, url, description }: PageDescription,
  items: readonly Crumb[],
) => {
  const isPartOf: Reference = { '@id': identifiers(archive).website }
  return node<CollectionPageLeaf>({
    '@type': 'CollectionPage',
    '@id': archive.urls.absolute(url),
    name: title,
    description,
    url: archive.urls.absolute(url),
    isPartOf,
    hasPart: items.map(({ name, href }) =>
      node<WebPageLeaf>({ '@type': 'WebPage', name, url: archive.urls.absolute(href) }),
    ),
  })
}
