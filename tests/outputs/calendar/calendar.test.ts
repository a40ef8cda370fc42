import fc from 'fast-check'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { Archive } from '../../../src/domain/archive.ts'
import { eventCalendar, eventsCalendar, reviewCalendar } from '../../../src/outputs/calendar/calendar.ts'
import { contentsOf, readContent } from '../../../src/source/content.ts'
import {
  archiveOf,
  awkwardArchive,
  awkwardEntries,
  nth,
  publicationFolders,
  publications,
} from '../archives.ts'

type EventInput = NonNullable<NonNullable<Parameters<typeof archiveOf>[0]['event']>[string]>

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}
const only = (text: string) => {
  const events = read(text)
  expect(events).toHaveLength(1)
  return nth(events)
}
const moment = (time: ICAL.Time): number => time.toJSDate().getTime()

const webinar: EventInput = {
  title: 'A webinar',
  start: '2026-01-20T17:00',
  end: '2026-01-20T18:00',
  zone: 'Asia/Karachi',
}
const calendarOf = (more: Partial<EventInput> = {}): string => {
  const archive = archiveOf({ event: { webinar: { ...webinar, ...more } } })
  return eventCalendar(archive, nth(archive.events))
}
const local = (time: Temporal.PlainDateTime): string => time.toString({ smallestUnit: 'minute' })
const lines = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n')

describe('Every event of both publications', () => {
  it('begins and ends at the moment that its page says, by itself and in the calendar of all', async () => {
    for (const archive of await publications()) {
      const host = new URL(archive.publication.url).hostname
      const all = new Map(read(eventsCalendar(archive)).map((event) => [event.uid, event]))
      expect(all.size).toBe(archive.events.length)
      for (const { id, time } of archive.events) {
        const found = all.get(`${id}@${host}`)
        expect(found && [moment(found.startDate), moment(found.endDate)]).toEqual([
          time.start.epochMilliseconds,
          time.end.epochMilliseconds,
        ])
      }
      for (const event of archive.events) {
        const alone = only(eventCalendar(archive, event))
        expect(moment(alone.startDate)).toBe(event.time.start.epochMilliseconds)
        expect(moment(alone.endDate)).toBe(event.time.end.epochMilliseconds)
      }
    }
  })

  it('is the same whenever it is built', async () => {
    const [, harbour] = await publicationFolders()
    if (harbour === undefined) throw new Error('The fixture is missing.')
    const later = new Archive(contentsOf(await readContent(harbour.folder)), {
      now: Temporal.Instant.from('2026-12-24T12:00:00Z'),
      preview: false,
    })
    expect(eventsCalendar(later)).toBe(eventsCalendar(harbour.archive))
    expect(reviewCalendar(later)).toBe(reviewCalendar(harbour.archive))
  })
})

describe('The time of an event', () => {
  it.each([
    ['Asia/Karachi', '2026-01-20T17:00', '2026-01-20T12:00:00.000Z'],
    ['Asia/Karachi', '2008-07-01T17:00', '2008-07-01T11:00:00.000Z'], // Pakistan had summer time in 2008
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '2026-07-04T12:00', '2026-07-04T16:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-01-04T12:00', '2026-01-04T01:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-04T12:00', '2026-01-04T06:15:00.000Z'],
    ['UTC', '2026-01-04T12:00', '2026-01-04T12:00:00.000Z'],
  ])('on the clock of %s, %s, is %s', (zone, start, instant) => {
    const event = only(calendarOf({ zone, start, end: `${start.slice(0, 11)}23:00` }))
    expect(event.startDate.toJSDate().toISOString()).toBe(instant)
    expect(lines(calendarOf({ zone, start }))).toContain(
      `DTSTART;TZID=${zone}:${start.replace(/[-:]/g, '')}00`,
    )
  })

  it('is right in any zone at any time, whatever the clocks do', () => {
    const zones = [
      'Europe/London',
      'America/Santiago',
      'Africa/Casablanca',
      'Asia/Tehran',
      'Pacific/Apia',
      'Asia/Karachi',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2037-12-30'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 400 }),
        (zone, date, days) => {
          const start = Temporal.PlainDateTime.from(date.toISOString().slice(0, 16))
          const archive = archiveOf({
            event: {
              webinar: { ...webinar, zone, start: local(start), end: local(start.add({ days })) },
            },
          })
          const { time } = nth(archive.events)
          const event = only(eventCalendar(archive, nth(archive.events)))
          expect(moment(event.startDate)).toBe(time.start.epochMilliseconds)
          expect(moment(event.endDate)).toBe(time.end.epochMilliseconds)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is in UTC where the clocks show it twice, since readers do not agree which of the two it is', () => {
    const text = calendarOf({ zone: 'Europe/London', start: '2025-10-25T23:00', end: '2025-10-26T01:30' })
    expect(lines(text)).toContain('DTSTART;TZID=Europe/London:20251025T230000')
    expect(lines(text)).toContain('DTEND:20251026T003000Z')
  })

  it('is right beside other events, in any order', () => {
    const times = [
      '2026-10-25T03:30',
      '2024-03-31T00:30',
      '2026-07-01T12:00',
      '2099-12-01T12:00',
      '2026-10-24T20:00',
    ]
    const archive = archiveOf({
      event: Object.fromEntries(
        times.map((start, index) => [
          `event-${index}`,
          {
            ...webinar,
            zone: 'Europe/Berlin',
            start,
            end: local(Temporal.PlainDateTime.from(start).add({ hours: 9 })),
          },
        ]),
      ),
    })
    const found = read(eventsCalendar(archive)).map((event) => [
      moment(event.startDate),
      moment(event.endDate),
    ])
    expect(found).toEqual(
      archive.events.map(({ time }) => [time.start.epochMilliseconds, time.end.epochMilliseconds]),
    )
  })

  it('has its zone defined once, however many events are in it', () => {
    const archive = archiveOf({
      event: { one: webinar, two: { ...webinar, start: '2027-01-20T17:00', end: '2027-01-20T18:00' } },
    })
    expect(lines(eventsCalendar(archive)).filter((line) => line === 'TZID:Asia/Karachi')).toHaveLength(1)
  })
})

describe('A change', () => {
  const changes = [
    { date: '2026-01-10', note: 'Moved *by an hour*.' },
    { date: '2026-01-12', note: 'Cancelled.' },
  ]

  it('counts up the sequence and dates the revision, and leaves the id', () => {
    const [before, after] = [only(calendarOf()), only(calendarOf({ changes }))]
    expect(after.uid).toBe(before.uid)
    expect([before.sequence, after.sequence]).toEqual([0, 2])
    expect(lines(calendarOf({ changes }))).toContain('DTSTAMP:20260111T190000Z') // 12 January begins in Karachi
    expect(after.description).toContain('Changed 2026-01-10: Moved by an hour.')
  })

  it('is the first when the event is announced, and no build is one', () => {
    const written = lines(calendarOf({ announced: '2026-01-05' }))
    expect(written).toEqual(
      expect.arrayContaining(['CREATED:20260104T190000Z', 'DTSTAMP:20260104T190000Z', 'SEQUENCE:0']),
    )
    expect(lines(calendarOf({ announced: '2026-01-05', changes }))).toEqual(
      expect.arrayContaining(['CREATED:20260104T190000Z', 'DTSTAMP:20260111T190000Z']),
    )
    expect(lines(calendarOf())).toContain('DTSTAMP:20260120T120000Z')
  })

  it.each([
    ['scheduled', 'CONFIRMED'],
    ['moved', 'CONFIRMED'],
    ['postponed', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
  ] as const)('an event that is %s is %s', (status, written) => {
    expect(only(calendarOf({ status })).component.getFirstPropertyValue('status')).toBe(written)
  })
})

describe('An event', () => {
  it('says where it is, and leads to its page', () => {
    const event = only(calendarOf({ mode: 'mixed', place: 'Islamabad; hall, 2nd floor' }))
    expect(event.location).toBe('Islamabad; hall, 2nd floor, Online')
    expect(event.component.getFirstPropertyValue('url')).toBe('https://example.org/press/events/webinar/')
  })

  it('invites nobody: it has no organizer and no attendees, only names in its description', () => {
    const archive = archiveOf({
      person: { iqbal: { name: 'Khurram Iqbal', honorific: 'Dr' } },
      organisation: { house: { name: 'The House' } },
      event: {
        webinar: { ...webinar, organiser: 'house', speakers: [{ person: 'iqbal', role: 'moderator' }] },
      },
    })
    const text = eventCalendar(archive, nth(archive.events))
    expect(text).not.toMatch(/^(?:ORGANIZER|ATTENDEE)/m)
    expect(only(text).description).toContain('Organised by The House\n\nModerator: Dr Khurram Iqbal')
  })
})

describe('Any words', () => {
  it('are read back as they were, from lines of 75 octets at most that break inside no character', () => {
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        const archive = awkwardArchive(entries)
        const text = eventCalendar(archive, nth(archive.events))
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
        // eslint-disable-next-line no-control-regex
        expect(only(text).summary).toBe(entries.title.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ''))
      }),
    )
  })
})

describe('The calendar of reviews', () => {
  const archive = archiveOf({
    event: { webinar },
    brief: {
      report: {
        title: 'A brief',
        summary: 'S',
        published: '2026-11-20',
        event: 'webinar',
        recommendations: [
          {
            id: 'act',
            title: 'Act now',
            text: 'Act *now*.',
            reviewOn: '2027-03-28',
            log: [{ date: '2026-11-22', status: 'open' }],
          },
          { id: 'wait', text: 'Wait.' },
        ],
      },
    },
  })

  it('has a whole day for each recommendation that is to be reviewed, and for no other', () => {
    const event = only(reviewCalendar(archive))
    expect(event.startDate.isDate).toBe(true)
    expect(event.startDate.toString()).toBe('2027-03-28')
    expect(event.uid).toBe('review.report.act@example.org')
    expect(event.summary).toBe('Review: Act now')
    expect(event.description).toContain('Status: Open')
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })
})
