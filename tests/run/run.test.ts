import { describe, expect, it } from 'vitest'
import { chooseSteps, groupsOf, steps } from './steps.ts'
import { summary, type Outcome } from './summary.ts'
import { countsOf } from './vitest-report.ts'

const names = (wanted: string[], browser = true) => chooseSteps(wanted, { browser }).map(({ name }) => name)

describe('the steps of npm test', () => {
  it('are all of them when none is named', () => {
    expect(names([])).toEqual(steps.map(({ name }) => name))
  })

  it('bring along those they need, in their own order', () => {
    expect(names(['browser', 'unit'])).toEqual(['unit', 'build', 'chromium', 'browser'])
    expect(names(['lint'])).toEqual(['sync', 'lint'])
  })

  it('leave the browser out when asked to', () => {
    expect(names([], false)).toEqual(['sync', 'types', 'lint', 'format', 'unit', 'build', 'site'])
  })

  it('refuse a name that is no step’s, and say which there are', () => {
    expect(() => names(['units'])).toThrow(/no step “units”.*types, lint/)
  })

  it('come after those they need', () => {
    for (const [index, { needs }] of steps.entries())
      for (const need of needs) expect(steps.findIndex(({ name }) => name === need)).toBeLessThan(index)
  })

  it('run beside one another only where they read and do not need each other', () => {
    const groups = groupsOf(steps)
    expect(groups.map((group) => group.map(({ name }) => name)).filter(({ length }) => length > 1)).toEqual([
      ['types', 'lint', 'format'],
    ])
    expect(groups.flat()).toEqual(steps)
    for (const group of groups)
      for (const { needs } of group) expect(group.some(({ name }) => needs.includes(name))).toBe(false)
  })
})

describe('the counts of a Vitest run', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((status) => ({ status })),
  })
  const report = (...testResults: ReturnType<typeof file>[]) =>
    countsOf(JSON.stringify({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1, testResults }))

  it('are those of its tests', () => {
    expect(
      report(file('failed', 'passed', 'failed', 'failed'), file('passed', 'passed', 'skipped', 'todo')),
    ).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    })
  })

  it('count a file that did not load as a failure', () => {
    expect(report(file('failed'), file('failed', 'skipped')).failed).toBe(2)
  })
})

describe('the summary', () => {
  const ok: Outcome = { name: 'unit', state: 'ok', seconds: 3.2, passed: 40, failed: 0, skipped: 2 }
  const bad: Outcome = { name: 'site', state: 'failed', seconds: 70, passed: 5, failed: 1, skipped: 0 }
  const not: Outcome = {
    name: 'browser',
    state: 'not run',
    seconds: 0,
    passed: 0,
    failed: 0,
    skipped: 0,
    reason: 'needs build',
  }

  it('ends with the sums, alone on a line', () => {
    expect(summary([ok, bad, not]).at(-1)).toBe('45 passed, 1 failed')
  })

  it('says for each step how it ended', () => {
    expect(summary([ok, bad, not]).slice(0, 3)).toEqual([
      'unit     ok         3 s  40 passed, 2 skipped',
      'site     failed    70 s  5 passed, 1 failed',
      'browser  not run needs build',
    ])
  })
})
