import { describe, expect, it } from 'vitest'
import { github } from '../../../src/checks/reporters/github.ts'
import { diagnostics, view } from './diagnostics.ts'

const decoded = (text: string): string =>
  text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')

/** Reads workflow commands as the runner does (actions/runner, `ActionCommand.cs`). */
const commandsIn = (output: string): Record<string, string>[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, command = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
      return {
        command,
        message: decoded(message),
        ...Object.fromEntries(
          properties.split(',').map((pair): [string, string] => {
            const [name = '', value = ''] = pair.split('=')
            return [name, decoded(value)]
          }),
        ),
      }
    })

describe('the report for GitHub', () => {
  it('is one workflow command a diagnostic, which the runner reads back as it was', () => {
    expect(commandsIn(github(diagnostics, view))).toEqual([
      {
        command: 'error',
        title: 'speaker-exists',
        file: 'content/events/2026/flood.yaml',
        line: '2',
        col: '11',
        message:
          'There is no `people/ayesha.yaml`, so readers would not learn who spoke.\nDid you mean `ayesha-malik`?',
      },
      {
        command: 'warning',
        title: 'term-spelt-as-listed',
        file: 'content/briefs/2026/flood.mdx',
        line: '1',
        col: '1',
        message: '100 % wrong, twice:\nhere, and there',
      },
      { command: 'error', title: 'id-valid', file: 'content/people/A, B: 100%.yaml', message: 'Not a name.' },
    ])
  })

  it('is empty when nothing is wrong', () => {
    expect(github([], view)).toBe('')
  })
})
