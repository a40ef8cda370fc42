import type { DefinedTermLeaf, DefinedTermSetLeaf } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import type { Term } from '../../domain/nodes/term.ts'
import type { Topic } from '../../domain/nodes/topic.ts'
import { inlineText } from '../../mdx/inline.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'

const setNode = (id: string, name: string) =>
  node<DefinedTermSetLeaf>({ '@type': 'DefinedTermSet', '@id': id, name })

/** A topic, as a term of the publication's own vocabulary. */
export const topicNode = (archive: Archive, topic: Topic) =>
  node<DefinedTermLeaf>({
    '@type': 'DefinedTerm',
    '@id': identifiers(archive).topic(topic.url),
    name: topic.title,
    alternateName: topic.data.aliases,
    description: topic.data.description === undefined ? undefined : inlineText(topic.data.description),
    url: archive.urls.absolute(topic.url),
    inDefinedTermSet: setNode(identifiers(archive).topics, 'Topics'),
  })

/** A term of the glossary, with all its names. */
export const termNode = (archive: Archive, { data, url }: Term) =>
  node<DefinedTermLeaf>({
    '@type': 'DefinedTerm',
    '@id': identifiers(archive).term(url),
    name: data.name,
    alternateName: [...(data.expansion === undefined ? [] : [data.expansion]), ...data.aliases],
    description: data.definition === undefined ? undefined : inlineText(data.definition),
    url: archive.urls.absolute(url),
    sameAs: data.sameAs,
    inDefinedTermSet: setNode(identifiers(archive).glossary, 'Glossary'),
  })
