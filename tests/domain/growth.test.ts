import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/domain/archive.ts'
import { archiveOf, type Bodies, type Inputs } from './contents.ts'
import { workOf } from './work.ts'

const several = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))
const byId = <T>(prefix: string, count: number, make: (index: number) => T): Record<string, T> =>
  Object.fromEntries(several(count, (index) => [`${prefix}-${index}`, make(index)]))
const day = (index: number): string => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10)

/**
 * The worst case that editors may bring about: everything by one person, at one house, on one topic, naming one term, telling
 * of one occurrence, leading to one article; every recommendation to one addressee, repeating the one before.
 */
const busyArchive = (size: number): Archive => {
  const briefs = Math.ceil(size / 5)
  const common = (index: number) => ({
    published: day(index),
    authors: ['amna', `person-${index}`],
    topics: ['ports'],
    seeAlso: ['commentary-0'],
    incidents: [{ date: '2010-01-01', text: 'The flood.' }],
    corrections: [{ date: '2026-01-01', note: 'A name.' }],
  })
  const inputs: Inputs = {
    person: {
      amna: {},
      ...byId('person', size, () => ({ positions: [{ title: 'Pilot', organisation: 'house' }] })),
    },
    organisation: { house: {}, ...byId('organisation', briefs, () => ({})) },
    topic: { ports: {} },
    term: { teu: { name: 'TEU' } },
    commentary: byId('commentary', size, common),
    event: byId('event', briefs, (index) => ({
      start: `${day(index)}T10:00`,
      end: `${day(index)}T11:00`,
      series: 'talks',
      organiser: 'house',
      speakers: [{ person: 'amna', role: 'speaker' }],
    })),
    brief: byId('brief', briefs, (index) => ({
      ...common(index),
      event: `event-${index}`,
      points: [{ id: 'p', speaker: 'amna', text: 'Mud.', topics: ['ports'] }],
      recommendations: [
        {
          id: 'r',
          text: 'Dredge.',
          topics: ['ports'],
          supportedBy: ['p'],
          addressees: ['house', `organisation-${index}`].map((organisation) => ({
            organisation,
            basis: 'stated' as const,
          })),
          log: [{ date: '2026-01-01', status: 'open' as const }],
          ...(index > 0 && {
            relatedTo: [{ recommendation: `brief-${index - 1}/r`, relation: 'repeats' as const }],
          }),
        },
      ],
    })),
  }
  const body = {
    mentions: [{ term: 'teu', name: 'TEU', sentence: 'TEU.' }],
    links: ['/commentaries/commentary-1/'],
  }
  const bodies: Bodies = Object.fromEntries(
    [...Object.keys(inputs.commentary ?? {}), ...Object.keys(inputs.brief ?? {})].map((id) => [id, body]),
  )
  return archiveOf(inputs, { bodies })
}

/** What is asked of every thing of an archive when the site is made. */
const questions: Record<string, (archive: Archive) => unknown> = {
  'what is related': ({ articles }) => articles.map(({ related }) => related),
  'what leads to an article': ({ articles }) => articles.map(({ seenFrom }) => seenFrom),
  'the neighbours of an article': ({ articles }) => articles.map(({ previous, next }) => [previous, next]),
  'the neighbours of an event': ({ events }) => events.map(({ previous, next }) => [previous, next]),
  'where a term is named': ({ terms, articles }) => [
    terms.map((term) => [term.mentions, term.articles]),
    articles.map((article) => article.terms),
  ],
  'what a person did': ({ people }) =>
    people.map(({ authored, digested, points, appearances }) => [authored, digested, points, appearances]),
  'what an organisation did': ({ organisations }) =>
    organisations.map(({ articles, organised, members, addressed }) => [
      articles,
      organised,
      members,
      addressed,
    ]),
  'what is on a topic': ({ topics }) =>
    topics.map(({ articles, events, points, recommendations }) => [
      articles,
      events,
      points,
      recommendations,
    ]),
  'what was recommended before and since': ({ recommendations }) =>
    recommendations.map(({ occurrences, relatedFrom, supportedBy }) => [
      occurrences,
      relatedFrom,
      supportedBy,
    ]),
  'the ledger at a glance': ({ ledger }) => ledger,
  'the timeline': ({ incidents }) => incidents,
  'the series': ({ series }) => series,
  'the old addresses': ({ redirects }) => redirects,
}

const [small, large] = [60, 240]

describe('four times the entries, all about the same, cost about four times the work:', () => {
  const archives = [small, large].map(busyArchive)

  it('to make the archive', () => {
    const [few = 0, many = 0] = [small, large].map((size) => workOf(() => busyArchive(size)))
    expect(few).toBeGreaterThan(small)
    expect(many / few).toBeLessThan(4.5)
  })

  it.each(Object.entries(questions))('%s', (_, ask) => {
    const [few = 0, many = 0] = archives.map((archive) => workOf(() => ask(archive)))
    expect(few).toBeGreaterThan(10)
    expect(many / few).toBeLessThan(4.5)
  })
})

it('A cost that grows with the square is seen', () => {
  const all = (archive: Archive) => archive.articles.map((article) => archive.articles.indexOf(article))
  const [few = 0, many = 0] = [small, large].map((size) => {
    const archive = busyArchive(size)
    return workOf(() => all(archive))
  })
  expect(many / few).toBeGreaterThan(10)
})
