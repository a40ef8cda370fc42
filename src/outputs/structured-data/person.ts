import type { ImageObjectLeaf, OrganizationLeaf, PersonLeaf, PropertyValueLeaf } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import type { Organisation } from '../../domain/nodes/organisation.ts'
import type { Person } from '../../domain/nodes/person.ts'
import { inlineText } from '../../mdx/inline.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'
import { organisationReference } from './references.ts'

/** A person, with the posts held now and the other forms of the name; misspellings are no names. */
export const personNode = (archive: Archive, person: Person, photo?: string) => {
  const { data, positions } = person
  const held = positions.filter(({ former }) => !former)
  const aliases = data.aliases.filter(({ kind }) => kind !== 'misspelling').map(({ name }) => name)
  return node<PersonLeaf>({
    '@type': 'Person',
    '@id': identifiers(archive).person(person.url),
    name: person.name,
    honorificPrefix: data.honorific,
    givenName: data.givenName,
    familyName: data.familyName,
    alternateName: [...(data.nativeName === undefined ? [] : [data.nativeName.text]), ...aliases],
    description: data.bio === undefined ? undefined : inlineText(data.bio),
    url: archive.urls.absolute(person.url),
    jobTitle: held.map(({ title }) => title),
    worksFor: held.flatMap(({ organisation }) =>
      organisation === undefined ? [] : [organisationReference(archive, organisation)],
    ),
    identifier:
      data.orcid === undefined
        ? undefined
        : node<PropertyValueLeaf>({ '@type': 'PropertyValue', propertyID: 'ORCID', value: data.orcid }),
    sameAs: [...data.sameAs, ...(data.orcid === undefined ? [] : [`https://orcid.org/${data.orcid}`])],
    image:
      photo === undefined
        ? undefined
        : node<ImageObjectLeaf>({
            '@type': 'ImageObject',
            contentUrl: archive.urls.absolute(photo),
            creditText: data.photo?.credit,
          }),
  })
}

/** An organisation. */
export const organisationNode = (archive: Archive, organisation: Organisation) => {
  const { data } = organisation
  return node<OrganizationLeaf>({
    '@type': 'Organization',
    '@id': identifiers(archive).organisation(organisation.url),
    name: organisation.name,
    alternateName: [...(data.acronym === undefined ? [] : [data.acronym]), ...data.aliases],
    url: archive.urls.absolute(organisation.url),
    sameAs: data.url,
  })
}
