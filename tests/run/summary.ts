import type { Counts } from './vitest-report.ts'

/** How a step ended. A step without tests of its own counts as one. */
export interface Outcome extends Counts {
  name: string
  state: 'ok' | 'failed' | 'not run'
  seconds: number
  /** Why it did not run. */
  reason?: string
}

const detail = ({ passed, failed, skipped, state, reason }: Outcome): string =>
  state === 'not run'
    ? (reason ?? '')
    : [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`]
        .filter(Boolean)
        .join(', ')

const sum = (outcomes: readonly Outcome[], key: keyof Counts) =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0)

/** A line a step, then, alone on the last line, `N passed, N failed`. */
export const summary = (outcomes: readonly Outcome[]): string[] => [
  ...outcomes.map((outcome) =>
    [
      outcome.name.padEnd(9),
      outcome.state.padEnd(8),
      outcome.state === 'not run' ? '' : `${outcome.seconds.toFixed(0).padStart(4)} s  `,
      detail(outcome),
    ].join(''),
  ),
  '',
  `${sum(outcomes, 'passed')} passed, ${sum(outcomes, 'failed')} failed`,
]
