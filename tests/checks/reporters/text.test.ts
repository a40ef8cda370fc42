import { describe, expect, it } from 'vitest'
import { text } from '../../../src/checks/reporters/text.ts'
import type { Diagnostic } from '../../../src/domain/diagnostic.ts'
import { diagnostics, view } from './diagnostics.ts'

/** The source line and the caret line of a report on one place. */
const shown = (line: string, column: number): [string, string] => {
  const diagnostic: Diagnostic = {
    rule: 'r',
    severity: 'error',
    file: 'f',
    position: { line: 1, column },
    message: 'm',
  }
  const lines = text([diagnostic], { ...view, lineOf: () => line }).split('\n')
  return [lines[1] ?? '', lines[2] ?? '']
}

describe('the report for people', () => {
  it('has the place, the rule and the message on one line, then the source line, the mend and the rule’s page', () => {
    expect(text(diagnostics, view))
      .toBe(`content/events/2026/flood.yaml:2:11  error  speaker-exists  There is no \`people/ayesha.yaml\`, so readers would not learn who spoke.
      - person: ayesha
              ^
  Did you mean \`ayesha-malik\`?
  docs/rules/speaker-exists.md

content/briefs/2026/flood.mdx:1:1  warning  term-spelt-as-listed  100 % wrong, twice: here, and there
    Al Qaeda
    ^
  docs/rules/term-spelt-as-listed.md

content/people/A, B: 100%.yaml  error  id-valid  Not a name.
  docs/rules/id-valid.md

2 errors and 1 warning in 3 files.
`)
  })

  it('says when nothing is wrong', () => {
    expect(text([], view)).toBe('Nothing is wrong.\n')
  })

  it('puts the caret below the place, whatever stands before it', () => {
    const under = (line: string, word: string) => {
      const [source, caret] = shown(line, line.indexOf(word) + 1)
      return [...new Intl.Segmenter().segment(source)].map(({ segment }) => segment)[caret.indexOf('^')]
    }
    expect(under('\t\ttitle: x', 'title')).toBe('t')
    expect(under('Bogotá 🌊🌊 here', 'here')).toBe('h')
    expect(under('नदी river', 'river')).toBe('r')
    expect(under(`${'long '.repeat(60)}here${' long'.repeat(60)}`, 'here')).toBe('h')
  })

  it('shows the part of a long line around the place', () => {
    const [source] = shown(`${'a'.repeat(5000)}X${'b'.repeat(5000)}`, 5001)
    expect(source).toContain('aXb')
    expect(source.length).toBeLessThan(120)
  })

  it('lets no source line command the terminal', () => {
    const [source] = shown('a\u001B[31mred\u202Eder', 1)
    expect(source).not.toContain('\u001B')
    expect(source).not.toContain('\u202E')
  })

  it('is coloured only when asked', () => {
    expect(text(diagnostics, view)).not.toContain('\u001B')
    expect(text(diagnostics, { ...view, colour: true })).toContain('\u001B[1;31merror\u001B[0m')
  })
})
