import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReservedId } from '../../src/domain/reserved-ids.ts'
import { siteUrls } from '../../src/domain/urls.ts'

const every = (urls: ReturnType<typeof siteUrls>): Record<string, string> => ({
  home: urls.home,
  commentaries: urls.commentaries(),
  commentariesPage: urls.commentaries(2),
  commentary: urls.commentary('x'),
  briefs: urls.briefs(),
  brief: urls.brief('x'),
  point: urls.point('x', 'y'),
  events: urls.events(),
  event: urls.event('x'),
  series: urls.series('x'),
  people: urls.people(),
  person: urls.person('x'),
  speakers: urls.speakers(),
  organisations: urls.organisations(),
  organisation: urls.organisation('x'),
  topics: urls.topics(),
  topicPage: urls.topic('x', 3),
  terms: urls.terms(),
  term: urls.term('x'),
  recommendations: urls.recommendations(),
  recommendation: urls.recommendation('x', 'y'),
  addressee: urls.recommendationsTo('x'),
  status: urls.recommendationsOfStatus('not-tracked'),
  statusPage: urls.recommendationsOfStatus('open', 2),
  topicRecommendations: urls.recommendationsOnTopic('x'),
  timeline: urls.timeline(),
  search: urls.search(),
  archive: urls.archive,
  year: urls.archiveOf('2026'),
  page: urls.page('about'),
  contribute: urls.contribute,
  corrections: urls.corrections(),
  notFound: urls.notFound,
  card: urls.card('brief', 'x'),
  pictures: urls.pictures,
})

describe('every page has its address', () => {
  it('as the plan has it', () => {
    expect(every(siteUrls('https://example.org/'))).toEqual({
      home: '/',
      commentaries: '/commentaries/',
      commentariesPage: '/commentaries/page/2/',
      commentary: '/commentaries/x/',
      briefs: '/briefs/',
      brief: '/briefs/x/',
      point: '/briefs/x/#point-y',
      events: '/events/',
      event: '/events/x/',
      series: '/series/x/',
      people: '/people/',
      person: '/people/x/',
      speakers: '/speakers/',
      organisations: '/organisations/',
      organisation: '/organisations/x/',
      topics: '/topics/',
      topicPage: '/topics/x/page/3/',
      terms: '/terms/',
      term: '/terms/x/',
      recommendations: '/recommendations/',
      recommendation: '/recommendations/x/y/',
      addressee: '/recommendations/addressee/x/',
      status: '/recommendations/status/not-tracked/',
      statusPage: '/recommendations/status/open/page/2/',
      topicRecommendations: '/recommendations/topic/x/',
      timeline: '/timeline/',
      search: '/search/',
      archive: '/archive/',
      year: '/archive/2026/',
      page: '/about/',
      contribute: '/contribute/',
      corrections: '/corrections/',
      notFound: '/404.html',
      card: '/share/brief/x.png',
      pictures: '/pictures/',
    })
  })

  it.each(['https://example.org/press/', 'https://example.org/press'])('below the sub-path of %s', (site) => {
    const below = Object.values(every(siteUrls('https://example.org/'))).map((path) => `/press${path}`)
    expect(Object.values(every(siteUrls(site)))).toEqual(below)
  })
})

describe('an address', () => {
  const urls = siteUrls('https://example.org/press/')

  it('that an author wrote gets the sub-path', () => {
    expect(urls.local('/people/x/#top')).toBe('/press/people/x/#top')
    expect(urls.local('https://other.example/people/')).toBe('https://other.example/people/')
  })

  it('becomes whole for feeds and cards', () => {
    expect(urls.absolute(urls.commentary('x'))).toBe('https://example.org/press/commentaries/x/')
    expect(urls.absolute('https://other.example/a')).toBe('https://other.example/a')
    for (const path of [
      '/a/b-c/',
      '/a.b',
      '/a//b',
      '//a',
      '/a/../b',
      '/a/./b/',
      '/ö/',
      '/a b',
      '/a?b=c#d',
      '/',
      '',
    ])
      expect(urls.absolute(path), path).toBe(new URL(path, 'https://example.org').href)
  })

  it('of a search holds any question, and gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (question) => {
        const { pathname, searchParams } = new URL(urls.absolute(urls.search(question)))
        expect([pathname, searchParams.get('q')]).toEqual(['/press/search/', question.toWellFormed()])
      }),
    )
  })
})

describe('no entry may take the place of a page of the site', () => {
  it('a text of the publication’s own lies at the top, beside all lists', () => {
    const { home, page, ...others } = every(siteUrls('https://example.org/'))
    expect(isReservedId('page', page?.split('/')[1] ?? '')).toBe(false)
    for (const path of Object.values(others))
      expect(isReservedId('page', path.split('/')[1]?.replace('.html', '') ?? ''), path).toBe(true)
    expect(home).toBe('/')
  })

  it.each(['page', 'status', 'addressee', 'topic'])('%s goes on from the address of a list', (id) => {
    expect(isReservedId('commentary', id)).toBe(true)
    expect(isReservedId('brief', id)).toBe(true)
  })
})
