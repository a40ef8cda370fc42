import type { View } from '../../../src/checks/reporters/reporter.ts'
import type { Diagnostic } from '../../../src/domain/diagnostic.ts'

/** One of each sort: with a place and a mend, with a place only, without a place. */
export const diagnostics: readonly Diagnostic[] = [
  {
    rule: 'speaker-exists',
    severity: 'error',
    file: 'events/2026/flood.yaml',
    position: { line: 2, column: 11 },
    message: 'There is no `people/ayesha.yaml`, so readers would not learn who spoke.',
    fix: 'Did you mean `ayesha-malik`?',
  },
  {
    rule: 'term-spelt-as-listed',
    severity: 'warning',
    file: 'briefs/2026/flood.mdx',
    position: { line: 1, column: 1 },
    message: '100 % wrong, twice:\nhere, and there',
  },
  { rule: 'id-valid', severity: 'error', file: 'people/A, B: 100%.yaml', message: 'Not a name.' },
]

const texts: Record<string, readonly string[]> = {
  'events/2026/flood.yaml': ['speakers:', '  - person: ayesha'],
  'briefs/2026/flood.mdx': ['Al Qaeda'],
}

/** A content folder called `content`, seen from beside it. */
export const view: View = {
  pathOf: (file) => `content/${file}`,
  lineOf: (file, line) => texts[file]?.[line - 1],
  colour: false,
}
