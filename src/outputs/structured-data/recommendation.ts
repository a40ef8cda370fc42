import type { AudienceLeaf, CreativeWorkLeaf } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import { statusLabels } from '../labels.ts'
import { inlineText } from '../../mdx/inline.ts'
import { identifiers } from './identifiers.ts'
import { node } from './node.ts'

/** A recommendation: a numbered part of its brief, with those it is addressed to and where its status can be checked. */
export const recommendationNode = (archive: Archive, recommendation: Recommendation) => {
  const { brief, data, number, status, topics } = recommendation
  const ids = identifiers(archive)
  return node<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    '@id': ids.recommendation(recommendation.url),
    name: data.title,
    identifier: recommendation.key,
    position: number,
    text: inlineText(data.text),
    url: archive.urls.absolute(recommendation.url),
    isPartOf: { '@id': ids.article(brief.url) },
    publisher: { '@id': ids.publication },
    inLanguage: brief.language,
    datePublished: brief.published,
    dateModified: data.log.at(-1)?.date,
    creativeWorkStatus: statusLabels[status],
    audience: recommendation.addressees.map(({ organisation }) =>
      node<AudienceLeaf>({
        '@type': 'Audience',
        name: organisation.name,
        url: archive.urls.absolute(organisation.url),
      }),
    ),
    about: topics.map((topic) => ({ '@id': ids.topic(topic.url) })),
    citation: data.log.flatMap(({ evidence }) => evidence ?? []),
  })
}
