import { describe, expect, it } from 'vitest'
import { addressOf, filterLedger, queryIn } from '../../../src/components/ledger/filter.ts'
import { statuses } from '../../../src/domain/schema/recommendation.ts'
import type { Ledger } from '../../../src/outputs/recommendations/ledger.ts'

const ledger: Ledger = {
  addressees: [
    ['ministry', 'The Ministry'],
    ['port', 'The Port'],
  ],
  topics: [
    ['tides', 'Tides'],
    ['fees', 'Fees'],
  ],
  statuses,
  briefs: [
    ['newer', 'A newer brief', '2026-01-05'],
    ['older', 'An older brief', '2024-06-01'],
  ],
  rows: [
    ['survey', 'Survey the channel', 0, statuses.indexOf('open'), [0], [0]],
    ['publish', 'Publish the fees', 0, statuses.indexOf('implemented'), [0, 1], [1]],
    ['gauge', 'Mend the gauge', 1, statuses.indexOf('open'), [1], [0]],
  ],
}
const ids = (address: string): string[] =>
  filterLedger(ledger, queryIn(new URLSearchParams(address))).rows.map(([id]) => id)

describe('the ledger in the browser', () => {
  it('shows everything, newest first, when nothing is asked', () => {
    expect(ids('')).toEqual(['survey', 'publish', 'gauge'])
  })

  it('combines several filters', () => {
    expect(ids('addressee=port')).toEqual(['publish', 'gauge'])
    expect(ids('addressee=port&status=open')).toEqual(['gauge'])
    expect(ids('addressee=port&status=open&topic=fees')).toEqual([])
  })

  it('sorts by age and by status', () => {
    expect(ids('sort=oldest')).toEqual(['gauge', 'survey', 'publish'])
    expect(ids('sort=status')[0]).toBe('publish')
  })

  it('counts for each facet what the other filters leave', () => {
    const { counts } = filterLedger(ledger, queryIn(new URLSearchParams('addressee=port&status=open')))
    expect([...counts.addressee]).toEqual([
      ['ministry', 1],
      ['port', 1],
    ])
    expect(counts.status.get('implemented')).toBe(1)
    expect(counts.topic.get('tides')).toBe(1)
  })

  it('keeps in the address what was asked, and nothing else', () => {
    expect(addressOf(queryIn(new URLSearchParams('addressee=port&sort=oldest&utm_source=x')))).toBe(
      'addressee=port&sort=oldest',
    )
    expect(addressOf(queryIn(new URLSearchParams('sort=sideways')))).toBe('')
  })
})
