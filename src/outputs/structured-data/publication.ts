import type { NewsMediaOrganizationLeaf, WebSiteLeaf } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'

/** The publication, in full: for the home page. */
export const publicationNode = (archive: Archive) => {
  const { publication, urls } = archive
  const { contacts } = publication
  return node<NewsMediaOrganizationLeaf>({
    '@type': 'NewsMediaOrganization',
    '@id': identifiers(archive).publication,
    name: publication.name,
    alternateName: publication.shortName,
    slogan: publication.strapline,
    url: urls.absolute(urls.home),
    email: contacts.email,
    telephone: contacts.telephone,
    address: contacts.address,
    sameAs: publication.social.map(({ url }) => url),
    correctionsPolicy: urls.absolute(urls.corrections()),
  })
}

/** The publication by name, for pages that only mention it. */
export const publicationReference = (archive: Archive) =>
  node<NewsMediaOrganizationLeaf>({
    '@type': 'NewsMediaOrganization',
    '@id': identifiers(archive).publication,
    name: archive.publication.name,
    url: archive.urls.absolute(archive.urls.home),
  })

/** The site: what every page is a part of. */
export const websiteNode = (archive: Archive) => {
  const { publication, urls } = archive
  return node<WebSiteLeaf>({
    '@type': 'WebSite',
    '@id': identifiers(archive).website,
    name: publication.name,
    alternateName: publication.shortName,
    description: publication.strapline,
    url: urls.absolute(urls.home),
    inLanguage: publication.language,
    license: publication.licence?.url,
    publisher: { '@id': identifiers(archive).publication },
  })
}
