import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../src/domain/nodes/article.ts'
import { archiveOf, ids } from './contents.ts'

/** The one brief of an archive. */
const briefOf = ({ briefs: [brief] }: { briefs: readonly Brief[] }): Brief => {
  if (brief === undefined) throw new Error('There is no brief.')
  return brief
}

const webinar = () =>
  archiveOf({
    person: { amna: {}, bilal: {}, chand: {} },
    organisation: { house: {}, forum: {}, ministry: {} },
    topic: { ports: {}, dredging: { parent: 'ports' } },
    event: {
      webinar: {
        organiser: 'house',
        coOrganisers: ['forum'],
        speakers: [
          { person: 'bilal', role: 'speaker', positions: [{ title: 'Pilot', organisation: 'ministry' }] },
          { person: 'amna', role: 'moderator', billedAs: 'Ms Amna' },
        ],
      },
    },
    brief: {
      report: {
        authors: ['house', 'chand'],
        topics: ['ports'],
        points: [
          { id: 'mud', speaker: 'bilal', text: 'Mud.', topics: ['dredging'] },
          { id: 'fog', speaker: 'amna', text: 'Fog.' },
        ],
        recommendations: [
          {
            id: 'survey',
            text: 'Survey.',
            addressees: [{ organisation: 'ministry', basis: 'inferred' }],
            topics: ['dredging'],
            supportedBy: ['mud'],
          },
          {
            id: 'dredge',
            text: 'Dredge.',
            relatedTo: [{ recommendation: 'report/survey', relation: 'supersedes' }],
          },
        ],
      },
    },
  })

describe('a link of the archive leads both ways', () => {
  const archive = webinar()
  const brief = briefOf(archive)
  const event = archive.event('webinar')
  const [survey, dredge] = brief.recommendations

  it('between an author and the piece', () => {
    expect(ids(brief.authors)).toEqual(['house', 'chand'])
    expect(archive.person('chand')?.authored).toEqual([brief])
    expect(archive.organisation('house')?.authored).toEqual([brief])
  })

  it('between a brief and its event', () => {
    expect(brief.event).toBe(event)
    expect(event?.briefs).toEqual([brief])
  })

  it('between an event and those who organise it', () => {
    expect(ids(event?.organisers ?? [])).toEqual(['house', 'forum'])
    expect(archive.organisation('forum')?.organised).toEqual([event])
  })

  it('between an event and those who speak there, as they were billed that day', () => {
    expect(event?.speakers.map(({ person }) => person.id)).toEqual(['bilal', 'amna'])
    expect(archive.person('amna')?.appearances).toMatchObject([
      { event, role: 'moderator', billedAs: 'Ms Amna' },
    ])
  })

  it('between a post and the organisation', () => {
    expect(archive.organisation('ministry')?.members).toMatchObject([
      { person: { id: 'bilal' }, position: { title: 'Pilot' } },
    ])
  })

  it('between a point, its speaker, its topics and what it supports', () => {
    const [mud] = brief.points
    expect(archive.person('bilal')?.points).toEqual([mud])
    expect(archive.topic('dredging')?.points).toEqual([mud])
    expect(survey?.supportedBy).toEqual([mud])
    expect(mud?.supports).toEqual([survey])
    expect(mud?.appearance).toBe(event?.speakers[0])
  })

  it('between a recommendation, whom it addresses and what it is about', () => {
    expect(survey?.addressees).toMatchObject([{ organisation: { id: 'ministry' }, basis: 'inferred' }])
    expect(archive.organisation('ministry')?.addressed).toEqual([survey])
    expect(archive.topic('dredging')?.recommendations).toEqual([survey])
  })

  it('between two recommendations', () => {
    expect(dredge?.relatedTo).toEqual([{ recommendation: survey, relation: 'supersedes' }])
    expect(survey?.relatedFrom).toEqual([{ recommendation: dredge, relation: 'supersedes' }])
  })

  it('between a topic and what it is part of, and its articles and events', () => {
    expect(ids(archive.topic('ports')?.children ?? [])).toEqual(['dredging'])
    expect(archive.topic('dredging')?.parent?.id).toBe('ports')
    expect(archive.topic('ports')?.articles).toEqual([brief])
    expect(archive.topic('ports')?.events).toEqual([event])
  })
})

describe('articles lead to each other', () => {
  const archive = archiveOf(
    {
      commentary: {
        first: { seeAlso: ['second', { title: 'Not here yet' }, 'nowhere'] },
        second: {},
        third: {},
        zweite: { translationOf: 'second', language: 'de' },
      },
      term: { teu: { name: 'TEU' } },
    },
    {
      bodies: {
        third: { links: ['/commentaries/second/', '/commentaries/third/', '/elsewhere/'] },
        first: { mentions: [{ term: 'teu', name: 'TEUs', sentence: 'Ten TEUs.' }] },
      },
      url: 'https://example.org/press/',
    },
  )
  const article = (id: string) => archive.article(id)

  it('by “see also”, where a title may stand for a piece to come', () => {
    expect(article('first')?.seeAlso).toEqual([article('second'), { title: 'Not here yet' }])
  })

  it('by links in the text, which are written without the sub-path', () => {
    expect(ids(article('third')?.linksTo ?? [])).toEqual(['second', 'third'])
  })

  it('and know from where they are reached, themselves left out', () => {
    expect(new Set(ids(article('second')?.seenFrom ?? []))).toEqual(new Set(['first', 'third']))
    expect(article('third')?.seenFrom).toEqual([])
  })

  it('by translation', () => {
    expect(article('zweite')?.translationOf).toBe(article('second'))
    expect(article('second')?.translations).toEqual([article('zweite')])
  })

  it('and to the terms they name', () => {
    const term = archive.term('teu')
    expect(article('first')?.mentions).toMatchObject([{ term, name: 'TEUs' }])
    expect(article('first')?.terms).toEqual([term])
    expect(term?.mentions).toEqual(article('first')?.mentions)
    expect(term?.articles).toEqual([article('first')])
  })
})

describe('a term named in a brief', () => {
  const named = { term: 'teu', name: 'TEUs' }
  const { term, brief } = (() => {
    const archive = archiveOf(
      {
        person: { stays: {}, gone: { withdrawn: { date: '2026-02-01', note: 'Asked for.' } } },
        event: { webinar: {} },
        brief: {
          report: {
            points: [
              { id: 'said', speaker: 'stays', text: 'Ten TEUs.' },
              { id: 'unsaid', speaker: 'gone', text: 'No TEUs.' },
            ],
            recommendations: [{ id: 'count', text: 'Count TEUs.' }],
          },
        },
        term: { teu: { name: 'TEU' } },
      },
      {
        bodies: {
          report: {
            mentions: [
              { ...named, sentence: 'About TEUs.' },
              { ...named, sentence: 'Ten TEUs.', point: 'said' },
              { ...named, sentence: 'No TEUs.', point: 'unsaid' },
              { ...named, sentence: 'Count TEUs.', recommendation: 'count' },
            ],
          },
        },
      },
    )
    return { term: archive.term('teu'), brief: archive.briefs[0] }
  })()

  it('is listed with its text, its points and its recommendations, but not with what a withdrawn person said', () => {
    expect(term?.mentions.map(({ sentence, part }) => [sentence, part?.id])).toEqual([
      ['About TEUs.', undefined],
      ['Ten TEUs.', 'said'],
      ['Count TEUs.', 'count'],
    ])
  })

  it('is one term of that brief', () => {
    expect(brief?.terms).toEqual([term])
    expect(term?.articles).toEqual([brief])
  })
})

it('whatever entries name, each link is there in the other direction and none is made up', () => {
  const some = (names: readonly string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 })
  const topics = ['t1', 't2', 't3', 'nowhere']
  const people = ['p1', 'p2', 'nobody']
  fc.assert(
    fc.property(
      fc.array(fc.record({ topics: some(topics), authors: some(people) }), { maxLength: 8 }),
      (articles) => {
        const archive = archiveOf({
          topic: { t1: {}, t2: {}, t3: {} },
          person: { p1: {}, p2: {} },
          commentary: Object.fromEntries(articles.map((article, index) => [`c${index}`, article])),
        })
        for (const topic of archive.topics)
          expect(new Set(topic.articles)).toEqual(
            new Set(archive.articles.filter((article) => article.topics.includes(topic))),
          )
        for (const person of archive.people)
          expect(new Set(person.authored)).toEqual(
            new Set(archive.articles.filter((article) => article.authors.includes(person))),
          )
      },
    ),
  )
})

describe('lists come in the order in which readers look', () => {
  it('articles newest first, those of a day by id', () => {
    const { articles } = archiveOf({
      commentary: { b: { published: '2026-02-01' }, old: { published: '2025-12-31' } },
      brief: { a: { published: '2026-02-01' } },
    })
    expect(ids(articles)).toEqual(['a', 'b', 'old'])
  })

  it('people by family name, then by given name', () => {
    const { people } = archiveOf({
      person: {
        a: { name: 'Zara Khan', familyName: 'Khan', givenName: 'Zara' },
        b: { name: 'Amna Khan', familyName: 'Khan', givenName: 'Amna' },
        c: { name: 'Élodie Abbas', familyName: 'Abbas', givenName: 'Élodie' },
        d: { name: 'Bilal' },
      },
    })
    expect(ids(people)).toEqual(['c', 'd', 'b', 'a'])
  })

  it('events by the moment at which they begin, wherever they are', () => {
    const at = (start: string, zone: string) => ({ start, end: start.replace(/\d\d$/, '59'), zone })
    const { events } = archiveOf({
      event: {
        karachi: at('2026-01-20T17:00', 'Asia/Karachi'),
        london: at('2026-01-20T13:00', 'Europe/London'),
        newYork: at('2026-01-20T07:30', 'America/New_York'),
      },
    })
    expect(ids(events)).toEqual(['london', 'newYork', 'karachi'])
  })

  it('the events of a series oldest first', () => {
    const { series } = archiveOf({
      event: {
        b: { series: 'talks', start: '2026-02-01T10:00', end: '2026-02-01T11:00' },
        a: { series: 'talks', start: '2026-03-01T10:00', end: '2026-03-01T11:00' },
        alone: {},
      },
    })
    expect(Array.from(series, ([id, events]) => [id, ids(events)])).toEqual([['talks', ['b', 'a']]])
  })

  it('an incident once, with every article that tells of it in the same words', () => {
    const incident = { date: '2025-11-26', place: 'Kabul', text: 'It happened.' }
    const { incidents } = archiveOf({
      commentary: {
        a: { incidents: [incident], published: '2026-01-02' },
        b: { incidents: [incident, { ...incident, text: 'It was otherwise.' }] },
      },
    })
    expect(incidents.map(({ text, articles }) => [text, ids(articles)])).toEqual([
      ['It happened.', ['a', 'b']],
      ['It was otherwise.', ['b']],
    ])
  })

  it('incidents oldest first, vague dates by the earliest day they may mean', () => {
    const incident = (date: string) => ({ date, text: date })
    const { incidents } = archiveOf({
      commentary: {
        a: { incidents: ['2025-11-26~', '2025', '2025-11'].map(incident) },
        b: { incidents: [incident('2024-21'), incident('2024-02-29')] },
      },
    })
    expect(incidents.map(({ date }) => date)).toEqual([
      '2024-02-29',
      '2024-21',
      '2025',
      '2025-11',
      '2025-11-26~',
    ])
  })

  it('and each article knows its neighbours of the same kind', () => {
    const { commentaries } = archiveOf({
      commentary: {
        a: { published: '2026-01-01' },
        b: { published: '2026-01-03' },
        c: { published: '2026-01-05' },
      },
      brief: { between: { published: '2026-01-04' } },
    })
    expect(commentaries.map(({ previous, next }) => [previous?.id, next?.id])).toEqual([
      ['b', undefined],
      ['a', 'c'],
      [undefined, 'b'],
    ])
  })

  it('and each event its own', () => {
    const at = (day: string) => ({ start: `${day}T10:00`, end: `${day}T11:00`, zone: 'Asia/Karachi' })
    const { events } = archiveOf({
      event: { a: at('2026-01-01'), b: at('2026-03-01'), c: at('2026-02-01') },
    })
    expect(events.map(({ id, previous, next }) => [id, previous?.id, next?.id])).toEqual([
      ['b', 'c', undefined],
      ['c', 'a', 'b'],
      ['a', undefined, 'c'],
    ])
  })

  it('and an occurrence all that tell of it in the same words', () => {
    const flood = { incidents: [{ date: '2025-01-01', text: 'The flood.' }] }
    const { incidents } = archiveOf({
      commentary: { a: { ...flood, published: '2025-02-01' }, b: { ...flood, published: '2025-03-01' } },
    })
    expect(incidents.map(({ articles }) => ids(articles))).toEqual([['b', 'a']])
  })
})

describe('a recommendation', () => {
  const evidence = 'https://example.org/'
  const statusOf = (log: { date: string; status: 'open' | 'implemented' | 'not-implemented' }[]) =>
    briefOf(archiveOf({ brief: { report: { recommendations: [{ id: 'r', text: 'R.', log }] } } }))
      .recommendations[0]?.status

  it('is not tracked while its log is empty', () => {
    expect(statusOf([])).toBe('not-tracked')
  })

  it('stands as the last line of its log says', () => {
    const lines = [
      { date: '2026-01-01', status: 'open' as const },
      { date: '2026-02-01', status: 'implemented' as const, evidence },
      { date: '2026-03-01', status: 'not-implemented' as const, evidence, corrects: '2026-02-01' },
    ]
    expect(lines.map((_, index) => statusOf(lines.slice(0, index + 1)))).toEqual([
      'open',
      'implemented',
      'not-implemented',
    ])
  })

  it('is found by its key, brief and id', () => {
    const archive = webinar()
    expect(archive.recommendation('report/dredge')).toBe(archive.recommendations[1])
    expect(archive.recommendation('report/none')).toBeUndefined()
  })
})

describe('a withdrawn person', () => {
  const archive = archiveOf({
    person: {
      gone: { withdrawn: { date: '2026-02-01', note: 'Asked to go.' } },
      stays: { distinctFrom: ['gone'] },
    },
    event: {
      webinar: {
        speakers: [
          { person: 'gone', role: 'speaker' },
          { person: 'stays', role: 'speaker' },
        ],
      },
    },
    brief: {
      report: {
        authors: ['gone', 'stays'],
        points: [
          { id: 'theirs', speaker: 'gone', text: 'Theirs.' },
          { id: 'mine', speaker: 'stays', text: 'Mine.' },
        ],
        recommendations: [{ id: 'r', text: 'R.', supportedBy: ['theirs', 'mine'] }],
      },
    },
  })
  const brief = briefOf(archive)

  it('is in no list of people, authors or speakers', () => {
    expect(ids(archive.people)).toEqual(['stays'])
    expect(ids(brief.authors)).toEqual(['stays'])
    expect(archive.event('webinar')?.speakers.map(({ person }) => person.id)).toEqual(['stays'])
    expect(archive.person('stays')?.distinctFrom).toEqual([])
  })

  it('takes his or her points along, and the support they gave', () => {
    expect(brief.points.map(({ id, number }) => [id, number])).toEqual([['mine', 1]])
    expect(ids(brief.recommendations[0]?.supportedBy ?? [])).toEqual(['mine'])
  })
})

describe('an article', () => {
  it('was updated on the latest day of its corrections and changes', () => {
    const note = 'x'
    const { articles } = archiveOf({
      commentary: {
        a: {
          corrections: [{ date: '2026-03-01', note }],
          changes: [
            { date: '2026-02-01', note },
            { date: '2026-04-01', note },
          ],
        },
        b: {},
      },
    })
    expect(articles.map(({ updated }) => updated)).toEqual(['2026-04-01', undefined])
  })

  it('is in the publication’s language unless it names its own', () => {
    const { articles } = archiveOf({ commentary: { a: {}, b: { language: 'ur' } } })
    expect(articles.map(({ language }) => language)).toEqual(['en', 'ur'])
  })

  it('that is a digest has no authors; its source’s authors know it as a digest', () => {
    const archive = archiveOf({
      person: { author: {} },
      commentary: { digest: { edition: 'digest', source: { publisher: 'Press', authors: ['author'] } } },
    })
    const [digest] = archive.articles
    expect(digest).toMatchObject({ isDigest: true, authors: [] })
    expect(archive.person('author')).toMatchObject({ authored: [], digested: [digest] })
  })
})

describe('old addresses', () => {
  it('lead to the new ones, both with the sub-path', () => {
    const { redirects } = archiveOf(
      {
        commentary: { new: { redirectFrom: ['/commentaries/old/'] } },
        person: { amna: { redirectFrom: ['/people/amina/'] } },
      },
      { url: 'https://example.org/press/' },
    )
    expect([...redirects]).toEqual([
      ['/press/commentaries/old/', '/press/commentaries/new/'],
      ['/press/people/amina/', '/press/people/amna/'],
    ])
  })

  it('of a withdrawn entry lead to its notice', () => {
    const { redirects } = archiveOf({
      commentary: {
        gone: { withdrawn: { date: '2026-02-01', note: 'x' }, redirectFrom: ['/commentaries/old/'] },
      },
    })
    expect([...redirects]).toEqual([['/commentaries/old/', '/commentaries/gone/']])
  })
})
