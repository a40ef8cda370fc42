import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Contents } from '../../src/domain/entry.ts'
import { nextChange } from '../../src/domain/next-change.ts'

const contents = (published: readonly string[], ends: readonly string[]): Contents =>
  ({
    publication: { zone: 'Asia/Karachi' },
    commentary: published.map((day) => ({ data: { published: day } })),
    brief: [],
    event: ends.map((end) => ({ data: { start: '2020-01-01T00:00', end, zone: 'Europe/London' } })),
  }) as unknown as Contents
const now = Temporal.Instant.from('2026-07-01T12:00:00Z')
const moment = (text: string): number => Date.parse(text)

describe('the next change that time brings', () => {
  it('is the end of an embargo, at the beginning of the day in the publication’s zone', () => {
    expect(nextChange(contents(['2026-08-02', '2026-07-10', '2025-01-01'], []), now)).toBe(
      moment('2026-07-09T19:00:00Z'),
    )
  })

  it('is the end of an event, on the clock of its own zone', () => {
    expect(nextChange(contents(['2026-07-10'], ['2026-07-02T18:00']), now)).toBe(
      moment('2026-07-02T17:00:00Z'),
    )
  })

  it('is an embargo that ends later today, where the day has begun elsewhere', () => {
    const evening = Temporal.Instant.from('2026-07-01T18:59:00Z')
    expect(nextChange(contents(['2026-07-02'], []), evening)).toBe(moment('2026-07-01T19:00:00Z'))
  })

  it('is none when everything is published and over', () => {
    expect(nextChange(contents(['2026-07-01'], ['2026-07-01T12:00']), now)).toBeUndefined()
  })
})
