import { describe, expect, it } from 'vitest'
import { json } from '../../../src/checks/reporters/json.ts'
import { diagnostics, view } from './diagnostics.ts'

describe('the report for programs', () => {
  it('gives each diagnostic with what is known of it, and nothing made up', () => {
    expect(JSON.parse(json(diagnostics, view))).toEqual([
      {
        rule: 'speaker-exists',
        severity: 'error',
        file: 'content/events/2026/flood.yaml',
        line: 2,
        column: 11,
        message: 'There is no `people/ayesha.yaml`, so readers would not learn who spoke.',
        fix: 'Did you mean `ayesha-malik`?',
      },
      {
        rule: 'term-spelt-as-listed',
        severity: 'warning',
        file: 'content/briefs/2026/flood.mdx',
        line: 1,
        column: 1,
        message: '100 % wrong, twice:\nhere, and there',
      },
      { rule: 'id-valid', severity: 'error', file: 'content/people/A, B: 100%.yaml', message: 'Not a name.' },
    ])
  })

  it('is an empty list when nothing is wrong', () => {
    expect(JSON.parse(json([], view))).toEqual([])
  })
})
