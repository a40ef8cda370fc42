import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Archive } from '../../../src/domain/archive.ts'
import { articleNode } from '../../../src/outputs/structured-data/article.ts'
import { eventNode, seriesNode } from '../../../src/outputs/structured-data/event.ts'
import { jsonLd, scriptJson, type ThingNode } from '../../../src/outputs/structured-data/json-ld.ts'
import { collectionPageNode, webPageNode } from '../../../src/outputs/structured-data/page.ts'
import { organisationNode, personNode } from '../../../src/outputs/structured-data/person.ts'
import { publicationNode, websiteNode } from '../../../src/outputs/structured-data/publication.ts'
import { recommendationNode } from '../../../src/outputs/structured-data/recommendation.ts'
import { termNode, topicNode } from '../../../src/outputs/structured-data/vocabulary.ts'
import { archiveOf, awkwardArchive, awkwardEntries, nth, publications } from '../archives.ts'
import { violations } from './schema-org.ts'

const graphSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.record(z.string(), z.unknown())),
})
const parse = (json: string) => graphSchema.parse(JSON.parse(json))['@graph']

/** The graph of every page of an archive. */
const graphsOf = (archive: Archive): string[] => {
  const pages: ThingNode[][] = [
    [publicationNode(archive), websiteNode(archive)],
    [
      collectionPageNode(archive, {
        title: 'Commentaries',
        url: archive.urls.commentaries(),
        description: 'All of them',
      }),
    ],
    ...archive.articles.map((article) => [
      articleNode(archive, article, {
        image: archive.urls.card(article.kind, article.id),
        pdf: `${article.url}x.pdf`,
      }),
    ]),
    ...archive.events.map((event) => [eventNode(archive, event, archive.urls.card('event', event.id))]),
    ...[...archive.series].map(([id, events]) => [seriesNode(archive, id, id, events)]),
    ...archive.people.map((person) => [personNode(archive, person, '/photo.jpg')]),
    ...archive.organisations.map((organisation) => [organisationNode(archive, organisation)]),
    ...archive.topics.map((topic) => [topicNode(archive, topic)]),
    ...archive.terms.map((term) => [termNode(archive, term)]),
    ...archive.recommendations.map((recommendation) => [recommendationNode(archive, recommendation)]),
    ...archive.pages.map(({ title, url }) => [webPageNode(archive, { title, url })]),
  ]
  return pages.map((nodes, index) =>
    jsonLd(archive, index === 0 ? [] : [{ name: 'A page', href: archive.urls.topics() }], nodes),
  )
}

const full = archiveOf({
  person: {
    iqbal: {
      name: 'Khurram Iqbal',
      honorific: 'Dr',
      givenName: 'Khurram',
      familyName: 'Iqbal',
      nativeName: { text: 'خرم اقبال', language: 'ur' },
      aliases: [
        { name: 'K. Iqbal', kind: 'short' },
        { name: 'Iqbol', kind: 'misspelling' },
      ],
      positions: [
        { title: 'Professor', organisation: 'qau' },
        { title: 'Dean', organisation: 'qau', former: true },
      ],
      bio: 'Writes on *security*.',
      orcid: '0000-0002-1825-0097',
      sameAs: ['https://example.com/iqbal'],
    },
  },
  organisation: { qau: { name: 'Quaid-i-Azam University', acronym: 'QAU', url: 'https://qau.example/' } },
  topic: { militancy: { title: 'Militancy', aliases: ['militants'], description: 'What it *is*.' } },
  term: { iskp: { name: 'ISKP', expansion: 'Islamic State Khorasan Province', definition: 'A group.' } },
  event: {
    webinar: {
      title: 'A webinar',
      start: '2026-03-28T23:30',
      end: '2026-03-29T03:30',
      zone: 'Europe/Berlin',
      series: 'region',
      status: 'moved',
      mode: 'mixed',
      place: 'Islamabad',
      registration: 'https://example.com/register',
      recording: { url: 'https://example.com/watch', chapters: [{ at: '00:01:30', title: 'Questions' }] },
      organiser: 'qau',
      speakers: [
        {
          person: 'iqbal',
          role: 'moderator',
          billedAs: 'Prof. Iqbal',
          positions: [{ title: 'Dean', organisation: 'qau', former: true }],
        },
      ],
    },
  },
  commentary: {
    essay: {
      title: 'An essay',
      summary: 'Its *summary*.',
      published: '2026-11-20',
      kicker: 'Opinion',
      authors: ['iqbal', 'qau'],
      topics: ['militancy'],
      corrections: [{ date: '2026-11-21', note: 'A **figure** was wrong.' }],
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    urdu: {
      title: 'اردو',
      summary: 'خلاصہ',
      published: '2026-11-20',
      language: 'ur',
      translationOf: 'essay',
    },
    digest: {
      title: 'A digest',
      summary: 'Of a piece.',
      published: '2026-11-20',
      edition: 'digest',
      source: { publisher: 'The Paper', title: 'The piece', authors: ['iqbal'], published: '2025-11-26~' },
    },
  },
  brief: {
    report: {
      title: 'A brief',
      summary: 'What was said.',
      published: '2026-11-20',
      event: 'webinar',
      recommendations: [
        {
          id: 'act',
          text: 'Act *now*.',
          addressees: [{ organisation: 'qau', basis: 'stated' }],
          topics: ['militancy'],
          log: [{ date: '2026-11-22', status: 'implemented', evidence: 'https://example.com/proof' }],
        },
      ],
    },
  },
})

describe('The structured data of a page', () => {
  it('uses types and properties that schema.org has, each in its domain and range', async () => {
    for (const archive of [full, ...(await publications())]) {
      for (const graph of graphsOf(archive))
        expect(parse(graph).flatMap((node) => violations(node))).toEqual([])
    }
  })

  it('says so of every archive, whatever its words', () => {
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        const archive = awkwardArchive(entries)
        for (const graph of graphsOf(archive))
          expect(parse(graph).flatMap((node) => violations(node))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('expands to statements about addresses of this site', async () => {
    const documentLoader = (url: string) =>
      Promise.resolve({
        documentUrl: url,
        document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } },
      })
    const expanded: unknown = await jsonld.expand(
      { '@context': 'https://schema.org/', '@graph': parse(nth(graphsOf(full), 2)) } as jsonld.JsonLdDocument,
      { documentLoader },
    )
    expect(JSON.stringify(expanded)).toContain('"@type":["https://schema.org/OpinionNewsArticle"]')
    expect(JSON.stringify(expanded)).toContain('https://example.org/press/commentaries/')
  })

  it('cannot end its script element, nor be altered by it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = scriptJson({ text: `${text}</script><!--\u2028\u2029` })
        expect(json).not.toMatch(/[<\u2028\u2029]/)
        expect(JSON.parse(json)).toEqual({ text: `${text}</script><!--\u2028\u2029` })
      }),
    )
  })
})

const article = (id: string) => {
  const found = full.article(id)
  if (found === undefined) throw new Error(id)
  return articleNode(full, found)
}

describe('An article', () => {
  it('is an opinion piece with its authors, its corrections and its licence', () => {
    expect(article('essay')).toMatchObject({
      '@type': 'OpinionNewsArticle',
      '@id': 'https://example.org/press/commentaries/essay/#article',
      alternativeHeadline: 'Opinion',
      abstract: 'Its summary.',
      author: [
        { '@type': 'Person', name: 'Khurram Iqbal' },
        { '@type': 'Organization', name: 'Quaid-i-Azam University' },
      ],
      datePublished: '2026-11-20',
      dateModified: '2026-11-21',
      correction: [
        { '@type': 'CorrectionComment', text: 'A figure was wrong.', datePublished: '2026-11-21' },
      ],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      workTranslation: [{ '@id': 'https://example.org/press/commentaries/urdu/#article' }],
    })
  })

  it('is written by the publication and based on the original, if it is a digest', () => {
    const digest = article('digest')
    expect(digest).toMatchObject({
      author: { '@id': 'https://example.org/press/#publication' },
      creditText: 'Digest of “The piece” by Khurram Iqbal (The Paper, about 26 November 2025)',
      isBasedOn: { name: 'The piece', author: [{ name: 'Khurram Iqbal' }], publisher: { name: 'The Paper' } },
    })
    expect(digest.isBasedOn).not.toHaveProperty('datePublished')
  })

  it('is a report about its event, with recommendations as its parts, if it is a brief', () => {
    expect(article('report')).toMatchObject({
      '@type': 'Report',
      about: [{ '@id': 'https://example.org/press/events/webinar/#event' }],
      hasPart: [
        {
          '@type': 'CreativeWork',
          '@id': 'https://example.org/press/recommendations/report/act/#recommendation',
          position: 1,
        },
      ],
    })
  })
})

it('A recommendation says on its own page what it is a part of, to whom it is addressed and how it stands', () => {
  expect(recommendationNode(full, nth(full.recommendations))).toMatchObject({
    '@id': 'https://example.org/press/recommendations/report/act/#recommendation',
    isPartOf: { '@id': 'https://example.org/press/briefs/report/#article' },
    position: 1,
    text: 'Act now.',
    creativeWorkStatus: 'Implemented',
    audience: [{ '@type': 'Audience', name: 'Quaid-i-Azam University' }],
    citation: ['https://example.com/proof'],
  })
})

describe('An event', () => {
  const event = eventNode(full, nth(full.events))

  it('gives its times with the offset of each, across a change of the clocks', () => {
    expect(event).toMatchObject({
      startDate: '2026-03-28T23:30:00+01:00',
      endDate: '2026-03-29T03:30:00+02:00',
    })
  })

  it('says how it is attended, whether it takes place, and what was recorded', () => {
    expect(event).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      eventStatus: 'https://schema.org/EventRescheduled',
      location: [
        { '@type': 'Place', name: 'Islamabad' },
        { '@type': 'VirtualLocation', url: 'https://example.com/register' },
      ],
      recordedIn: { '@type': 'VideoObject', hasPart: [{ '@type': 'Clip', startOffset: 90 }] },
      superEvent: { '@id': 'https://example.org/press/series/region/#series' },
    })
  })

  it('names those who spoke in the role and the posts of that day, and nobody else', () => {
    expect(event.performer).toEqual([
      {
        '@type': 'Role',
        performer: {
          '@type': 'Person',
          '@id': 'https://example.org/press/people/iqbal/#person',
          name: 'Khurram Iqbal',
          url: 'https://example.org/press/people/iqbal/',
        },
        roleName: 'Moderator',
        alternateName: 'Prof. Iqbal',
        description: 'former Dean, Quaid-i-Azam University',
      },
    ])
    expect(event).not.toHaveProperty('attendee')
  })
})

it('A person has the other forms of the name, but no misspelling, and only the posts held now', () => {
  expect(personNode(full, nth(full.people))).toMatchObject({
    alternateName: ['خرم اقبال', 'K. Iqbal'],
    jobTitle: ['Professor'],
    worksFor: [{ name: 'Quaid-i-Azam University' }],
    sameAs: ['https://example.com/iqbal', 'https://orcid.org/0000-0002-1825-0097'],
  })
})

it('The way to a page begins at the home page', () => {
  const [, , list] = parse(jsonLd(full, [{ name: 'Topics', href: full.urls.topics() }], [websiteNode(full)]))
  expect(list).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        name: 'South Asia Times',
        item: { '@id': 'https://example.org/press/' },
      },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Topics',
        item: { '@id': 'https://example.org/press/topics/' },
      },
    ],
  })
})
