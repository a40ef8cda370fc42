import { describe, expect, it } from 'vitest'
import { archive, proseOf, source } from './entries.ts'

const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(Array.from(Map.groupBy(names, (name) => name), ([name, all]) => [name, all.length]))

describe('the archive holds', () => {
  it('four commentaries and the brief of one webinar, all of them digests', () => {
    expect(archive.commentaries.map(({ id }) => id).sort()).toEqual([
      'afghanistan-regional-terrorism-hub',
      'badakhshan-to-balochistan',
      'pak-afghan-border-militancy',
      'region-paying-for-taliban-impunity',
    ])
    expect(archive.briefs.map(({ id }) => id)).toEqual(['evolving-militant-ecosystem'])
    expect(archive.articles.every(({ isDigest }) => isDigest)).toBe(true)
  })

  it('18 points: two of the moderator, eight of each speaker', () => {
    expect(counted(archive.briefs.flatMap(({ points }) => points.map(({ speaker }) => speaker.id)))).toEqual({
      'dilawaiz-jutt': 2,
      'khurram-iqbal': 8,
      'hassan-khan': 8,
    })
  })

  it('ten recommendations, each with an addressee and how that is known; nobody tracks them yet', () => {
    expect(archive.recommendations).toHaveLength(10)
    expect(archive.recommendations.every(({ addressees }) => addressees.length > 0)).toBe(true)
    expect(
      counted(archive.recommendations.flatMap(({ addressees }) => addressees.map(({ basis }) => basis))),
    ).toMatchObject({ stated: 3 })
    expect(new Set(archive.recommendations.map(({ status }) => status))).toEqual(new Set(['not-tracked']))
  })

  it('the pieces that the outlet has published beside them, by title until they are here', () => {
    const { seeAlso } = archive.article('afghanistan-regional-terrorism-hub')?.data ?? { seeAlso: [] }
    expect(seeAlso.filter((item) => typeof item !== 'string')).toHaveLength(4)
  })

  it('nothing that readers cannot see', () => {
    const shown = [...archive.articles, ...archive.events, ...archive.people, ...archive.organisations]
    const entries = source.entries.filter(({ kind }) =>
      ['commentary', 'brief', 'event', 'person', 'organisation'].includes(kind),
    )
    expect(shown.map(({ file }) => file).sort()).toEqual(entries.map(({ file }) => file).sort())
  })
})

describe('the webinar', () => {
  const event = archive.event('evolving-militant-ecosystem')

  it('was on Tuesday 20 January 2026 from five to six in the afternoon in Karachi', () => {
    expect(event?.time.start.toString()).toBe('2026-01-20T17:00:00+05:00[Asia/Karachi]')
    expect(event?.time.end.toString()).toBe('2026-01-20T18:00:00+05:00[Asia/Karachi]')
    expect(event?.time.start.dayOfWeek).toBe(2)
    expect(event?.data.zoneBasis).toBe('inferred')
  })

  it('has those on its bill who spoke, and no one else', () => {
    expect(event?.speakers.map(({ person, role }) => `${person.id}: ${role}`)).toEqual([
      'dilawaiz-jutt: moderator',
      'hamna-shabbir: co-host',
      'khurram-iqbal: speaker',
      'hassan-khan: speaker',
      'salman-javed: remarks',
    ])
  })
})

describe('everybody in the archive', () => {
  it.each(archive.people.map((person) => [person.id, person] as const))(
    '%s spoke or wrote',
    (_, { appearances, authored, digested }) => {
      expect(appearances.length + authored.length + digested.length).toBeGreaterThan(0)
    },
  )

  it('who might be taken for somebody else is told apart', () => {
    expect(archive.person('hamnah-maryam')?.distinctFrom.map(({ id }) => id)).toEqual(['hamna-shabbir'])
    expect(archive.person('hamna-shabbir')?.distinctFrom.map(({ id }) => id)).toEqual(['hamnah-maryam'])
  })
})

describe('a digest', () => {
  it.each(archive.articles.map((article) => [article.id, article] as const))(
    '%s names its source and has no authors of its own',
    (_, { data }) => {
      expect(data.source?.publisher).toBe('South Asia Times')
      expect(data.authors).toEqual([])
    },
  )

  it.each(archive.articles.map(({ id, file }) => [id, file] as const))(
    '%s has prose of no more than 450 words, points and recommendations aside',
    (_, file) => {
      expect(proseOf(file).length).toBeLessThanOrEqual(450)
      expect(proseOf(file).length).toBeGreaterThan(150)
    },
  )
})
