import type { CreativeWorkLeaf, DefinedTermLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import type { Organisation } from '../../domain/nodes/organisation.ts'
import type { Person } from '../../domain/nodes/person.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import type { Topic } from '../../domain/nodes/topic.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'

/** A person as other nodes name him or her: all there is to know stands on the person's own page. */
export const personReference = (archive: Archive, { url, name }: Person) =>
  node<PersonLeaf>({
    '@type': 'Person',
    '@id': identifiers(archive).person(url),
    name,
    url: archive.urls.absolute(url),
  })

export const organisationReference = (archive: Archive, { url, name }: Organisation) =>
  node<OrganizationLeaf>({
    '@type': 'Organization',
    '@id': identifiers(archive).organisation(url),
    name,
    url: archive.urls.absolute(url),
  })

export const authorReference = (archive: Archive, author: Person | Organisation) =>
  author.kind === 'person' ? personReference(archive, author) : organisationReference(archive, author)

export const topicReference = (archive: Archive, { url, title }: Topic) =>
  node<DefinedTermLeaf>({
    '@type': 'DefinedTerm',
    '@id': identifiers(archive).topic(url),
    name: title,
  })

export const recommendationReference = (archive: Archive, { url, data, number }: Recommendation) =>
  node<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    '@id': identifiers(archive).recommendation(url),
    name: data.title,
    position: number,
  })
