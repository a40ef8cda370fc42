import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  dateIn,
  dayInWords,
  eventTime,
  eventTimeInWords,
  offsetInWords,
  startOfDay,
  utcInWords,
} from '../../src/domain/event-time.ts'

const event = (start: string, end: string, zone: string) => eventTime({ start, end, zone })
const moments = ({ start, end }: ReturnType<typeof eventTime>) =>
  [start, end].map((time) => time.toInstant().toString())

describe('the moments of an event follow from the clock of its zone', () => {
  it.each([
    ['Asia/Karachi', '2026-01-20T17:00', '2026-01-20T12:00:00Z'],
    ['Europe/London', '2026-01-20T17:00', '2026-01-20T17:00:00Z'],
    ['Europe/London', '2026-07-20T17:00', '2026-07-20T16:00:00Z'],
    ['Asia/Kathmandu', '2026-01-20T17:00', '2026-01-20T11:15:00Z'],
    ['America/St_Johns', '2026-01-20T17:00', '2026-01-20T20:30:00Z'],
    // Karachi had summer time in 2008 for the last times.
    ['Asia/Karachi', '2008-07-20T17:00', '2008-07-20T11:00:00Z'],
  ])('%s, %s', (zone, local, moment) => {
    expect(moments(event(local, local, zone))[0]).toBe(moment)
  })

  it('when the clocks go forward, the hour that is left out does not count', () => {
    const { start, end } = event('2026-03-08T01:15', '2026-03-08T03:45', 'America/New_York')
    expect(start.until(end).toString()).toBe('PT1H30M')
  })

  it('when they go back, the hour that comes twice counts twice', () => {
    const { start, end } = event('2025-10-25T23:00', '2025-10-26T02:30', 'Europe/London')
    expect(start.until(end).toString()).toBe('PT4H30M')
  })

  it('a time that comes twice is the first, a time left out is read as if the clocks had not changed (RFC 5545 §3.3.5)', () => {
    expect(moments(event('2025-10-26T01:30', '2026-03-29T01:30', 'Europe/London'))).toEqual([
      '2025-10-26T00:30:00Z',
      '2026-03-29T01:30:00Z',
    ])
  })
})

describe('in words an event', () => {
  it('has its day and its hours, from 00 to 23', () => {
    const time = event('2026-01-20T17:00', '2026-01-20T18:00', 'Asia/Karachi')
    const { day, time: hours } = eventTimeInWords(time, 'en')
    expect(day).toMatch(/^Tuesday,? 20 January 2026$/)
    expect(hours).toBe('17:00–18:00')
    expect(utcInWords(time)).toBe('12:00–13:00')
    expect(offsetInWords(time)).toBe('UTC+5')
  })

  it('says so when it ends on another day', () => {
    const time = event('2099-04-15T09:00', '2099-04-17T13:00', 'Europe/London')
    expect(eventTimeInWords(time, 'en').time).toMatch(/^09:00 – Friday,? 17 April 2099, 13:00$/)
  })

  it('says so when it is another day in UTC', () => {
    expect(utcInWords(event('2026-01-20T20:00', '2026-01-20T21:00', 'America/New_York'))).toBe(
      '2026-01-21 01:00–02:00',
    )
  })

  it.each([
    ['Asia/Kathmandu', 'UTC+5:45'],
    ['America/St_Johns', 'UTC−3:30'],
    ['America/New_York', 'UTC−5'],
    ['Europe/London', 'UTC'],
  ])('in %s has the offset %s', (zone, offset) => {
    expect(offsetInWords(event('2026-01-20T17:00', '2026-01-20T18:00', zone))).toBe(offset)
  })

  it('keeps the figures of the clock in every language', () => {
    const time = event('2026-01-20T17:00', '2026-01-20T18:00', 'Asia/Karachi')
    const { day, time: hours } = eventTimeInWords(time, 'ur')
    expect(day).toContain('جنوری')
    expect(hours).toBe('17:00–18:00')
  })
})

describe('a day', () => {
  it('is written as the language has it', () => {
    expect(dayInWords('2026-01-05', 'en')).toBe('5 January 2026')
    expect(dayInWords('2026-01-05', 'ur')).toMatch(/^5 جنوری،? 2026$/)
  })

  const zones = ['Asia/Karachi', 'Europe/London', 'America/New_York', 'Pacific/Apia', 'Asia/Beirut', 'UTC']

  it('begins at the first moment at which the calendar of the zone shows it', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (moment, zone) => {
        const day = moment.toISOString().slice(0, 10)
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30')) // a day that Samoa left out
        const begins = startOfDay(day, zone)
        expect(dateIn(begins, zone)).toBe(day)
        expect(dateIn(begins.subtract({ nanoseconds: 1 }), zone)).toBe(
          zone === 'Pacific/Apia' && day === '2011-12-31'
            ? '2011-12-29'
            : Temporal.PlainDate.from(day).subtract({ days: 1 }).toString(),
        )
      }),
    )
  })
})
