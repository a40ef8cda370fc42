import { describe, expect, it } from 'vitest'
import type { Archive } from '../../../src/domain/archive.ts'
import { allCards, cardOf, cardUrl } from '../../../src/outputs/share-card/cards.ts'
import { archiveOf, nth, publications } from '../archives.ts'
import { drawn } from './drawn.ts'

const archive = archiveOf({
  person: {
    iqbal: { name: 'Khurram Iqbal', honorific: 'Dr', positions: [{ title: 'Dean', former: true }] },
    khan: { name: 'Hassan Khan' },
  },
  organisation: { house: { name: 'The House' }, gov: { name: 'Government' } },
  event: {
    webinar: {
      title: 'A webinar',
      start: '2026-01-20T17:00',
      end: '2026-01-20T18:00',
      zone: 'America/New_York',
      status: 'cancelled',
      speakers: [
        { person: 'iqbal', role: 'moderator' },
        { person: 'khan', role: 'speaker' },
      ],
    },
    table: {
      title: 'A round table',
      start: '2026-01-21T17:00',
      end: '2026-01-21T18:00',
      zone: 'Asia/Karachi',
      mode: 'in-person',
      place: 'Islamabad',
    },
  },
  commentary: {
    urdu: {
      title: 'اردو',
      summary: 'خلاصہ',
      published: '2026-11-20',
      language: 'ur',
      authors: ['iqbal', 'khan'],
    },
    own: {
      title: 'A digest',
      summary: 'S',
      published: '2026-11-20',
      edition: 'digest',
      source: { publisher: 'The House', authors: ['house'] },
    },
  },
  brief: {
    report: {
      title: 'A brief',
      summary: 'S',
      published: '2026-11-20',
      event: 'webinar',
      recommendations: [
        { id: 'act', text: 'Act *now*.', addressees: [{ organisation: 'gov', basis: 'stated' }] },
      ],
    },
  },
})
const article = (of: Archive, id: string) => cardOf(of, of.article(id) ?? nth(of.articles))
const event = (id: string) => cardOf(archive, archive.event(id) ?? nth(archive.events))

describe('What a card says', () => {
  it('of an article is in the article’s language', () => {
    expect(article(archive, 'urdu')).toMatchObject({
      direction: 'rtl',
      label: 'تبصرہ',
      byline: 'تحریر: Khurram Iqbal اور Hassan Khan',
      date: '20 نومبر، 2026',
    })
  })

  it('of a brief tells who spoke from who led the talk', () => {
    expect(article(archive, 'report')).toMatchObject({
      speakers: ['Hassan Khan'],
      moderatorsLabel: 'Moderator',
      moderators: ['Dr Khurram Iqbal'],
    })
  })

  it('of a digest names a publisher once that wrote the piece itself', () => {
    expect(article(archive, 'own')).toMatchObject({ byline: 'Digest of a piece by The House' })
  })

  it('of an event has the clock of its own zone, and calls what is online a webinar', () => {
    expect(event('webinar')).toMatchObject({
      label: 'Webinar · Cancelled',
      weekday: 'Tuesday',
      day: '20',
      month: 'January 2026',
      time: '17:00–18:00',
      zone: 'New York time (UTC−5)',
      place: 'Online',
    })
    expect(event('table')).toMatchObject({ label: 'Event', place: 'Islamabad' })
  })

  it('of a person has a post, and whether it was held before', () => {
    expect(cardOf(archive, archive.person('iqbal') ?? nth(archive.people))).toMatchObject({
      name: 'Dr Khurram Iqbal',
      position: 'Formerly Dean',
    })
  })

  it('of a recommendation has its text without marks, its number and its addressees', () => {
    expect(cardOf(archive, nth(archive.recommendations))).toMatchObject({
      label: 'Recommendation 1 of 1',
      text: 'Act now.',
      addressees: 'To: Government',
    })
  })

  it('of the publication has its name and where it is found', () => {
    expect(cardOf(archive, 'publication')).toMatchObject({
      publication: { name: 'South Asia Times' },
      address: 'example.org/press',
    })
    expect(cardUrl(archive, 'publication')).toBe('/press/share/publication.png')
  })
})

describe('The cards of both publications', () => {
  it('have each an address of its own', async () => {
    for (const each of await publications()) {
      const addresses = allCards(each).map(({ url }) => url)
      expect(new Set(addresses).size).toBe(addresses.length)
    }
  })

  it('have a face for every character, and are under 100 kB', async () => {
    for (const each of await publications()) {
      for (const { card } of allCards(each)) {
        const { png, missing } = await drawn(card)
        expect(missing).toEqual([])
        expect(png.length).toBeLessThan(100_000)
      }
    }
  })
})
