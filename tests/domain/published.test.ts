import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { visibility } from '../../src/domain/published.ts'

const at = (moment: string) => Temporal.Instant.from(moment)
const noon = at('2026-11-20T12:00:00Z')

describe('an entry is before readers', () => {
  it('once its day has come', () => {
    expect(visibility({ published: '2026-11-20' }, noon, 'Asia/Karachi')).toBe('published')
  })

  it('if it is of a kind that has no day', () => {
    expect(visibility({}, noon, 'Asia/Karachi')).toBe('published')
  })
})

describe('an entry is held back', () => {
  it.each([
    ['as a draft', { draft: true, published: '2026-01-01' }, 'draft'],
    ['while a question is open', { published: '2026-01-01', review: [{}] }, 'in-review'],
    ['until its day', { published: '2026-11-21' }, 'embargoed'],
    ['when it was taken back', { published: '2026-01-01', withdrawn: {} }, 'withdrawn'],
    ['when it was taken back, though a question is open', { review: [{}], withdrawn: {} }, 'withdrawn'],
    ['as a draft, though it says that it was taken back', { draft: true, withdrawn: {} }, 'draft'],
    [
      'until its day, though it says that it was taken back',
      { published: '2026-11-21', withdrawn: {} },
      'embargoed',
    ],
  ])('%s', (_, data, expected) => {
    expect(visibility(data, noon, 'Asia/Karachi')).toBe(expected)
  })
})

describe('an embargo ends at 00:00 in the publication’s zone', () => {
  it.each([
    ['Asia/Karachi', '2026-01-04', '2026-01-03T19:00:00Z'],
    ['UTC', '2026-01-04', '2026-01-04T00:00:00Z'],
    ['America/New_York', '2026-01-04', '2026-01-04T05:00:00Z'],
    ['America/New_York', '2026-07-04', '2026-07-04T04:00:00Z'],
    // The clocks of Beirut went from 00:00 to 01:00 that night: the day has no midnight.
    ['Asia/Beirut', '2022-03-27', '2022-03-26T22:00:00Z'],
  ])('%s, %s', (zone, published, moment) => {
    const end = at(moment)
    expect(visibility({ published }, end.subtract({ milliseconds: 1 }), zone)).toBe('embargoed')
    expect(visibility({ published }, end, zone)).toBe('published')
  })
})
