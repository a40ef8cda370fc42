import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { github } from '../../src/checks/reporters/github.ts'
import { text } from '../../src/checks/reporters/text.ts'
import type { Diagnostic } from '../../src/domain/diagnostic.ts'
import { schemaFor } from '../../src/domain/draft.ts'
import { speaker } from '../../src/domain/schema/speaker.ts'
import { brief } from '../../src/domain/schema/brief.ts'
import { recommendation } from '../../src/domain/schema/recommendation.ts'
import { splitFrontMatter } from '../../src/source/front-matter.ts'

const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(`.vscode/${name}`, 'utf8')))

const snippets = read(
  'rostrum.code-snippets',
  z.record(z.string(), z.looseObject({ body: z.array(z.string()) })),
)

/** A snippet as it stands when somebody takes every proposal. */
const taken = (name: string): string =>
  (snippets[name]?.body ?? [])
    .join('\n')
    .replace('${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}', '2026-03-02')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '')

const frontMatterOf = (name: string): unknown => {
  const split = splitFrontMatter(taken(name))
  return parse('parts' in split ? split.parts.yaml.text : '')
}

describe('the snippets', () => {
  it.each(['Commentary', 'Brief', 'Event'])('%s: is a valid beginning', (name) => {
    const kind = name.toLowerCase() as 'commentary' | 'brief' | 'event'
    const data: unknown = kind === 'event' ? parse(taken(name)) : frontMatterOf(name)
    expect(schemaFor(kind, data).safeParse(data).error?.issues).toBeUndefined()
  })
  it.each<[string, z.ZodType]>([
    ['Point', brief.shape.points],
    ['Recommendation', brief.shape.recommendations],
    ['Log line', recommendation.shape.log],
    ['Speaker', z.array(speaker)],
  ])('%s: is a valid item of its list', (name, schema) => {
    expect(schema.safeParse(parse(taken(name))).error?.issues).toBeUndefined()
  })
})

describe('the task `check`', () => {
  const matcher = z.object({ pattern: z.looseObject({ regexp: z.string() }) })
  const { tasks } = read(
    'tasks.json',
    z.object({ tasks: z.array(z.object({ problemMatcher: z.array(matcher) })) }),
  )
  const patterns = tasks.flatMap(({ problemMatcher }) => problemMatcher.map(({ pattern }) => pattern))
  const diagnostics: Diagnostic[] = [
    {
      rule: 'topic-exists',
      severity: 'error',
      file: 'a.mdx',
      position: { line: 6, column: 10 },
      message: 'No such topic.',
      fix: 'Mend it.',
    },
    { rule: 'file-is-used', severity: 'warning', file: 'b/c.png', message: 'Nothing shows it.' },
  ]
  const view = { pathOf: (file: string) => `content/${file}`, lineOf: () => 'topics: [flods]', colour: false }
  /** What the editor makes of what was printed: each matcher reads each line. */
  const matched = (printed: string) =>
    printed.split('\n').flatMap((line) =>
      patterns.flatMap(({ regexp, ...groups }) => {
        const found = new RegExp(regexp).exec(line)
        if (found === null) return []
        const parts = Object.entries(groups).filter(([, group]) => typeof group === 'number')
        return [Object.fromEntries(parts.map(([name, group]) => [name, found[Number(group)]]))]
      }),
    )

  it('finds each problem that the check prints, with its place, and nothing else', () => {
    expect(matched(text(diagnostics, view))).toEqual([
      {
        file: 'content/a.mdx',
        line: '6',
        column: '10',
        severity: 'error',
        code: 'topic-exists',
        message: 'No such topic.',
      },
      {
        file: 'content/b/c.png',
        severity: 'warning',
        code: 'file-is-used',
        message: 'Nothing shows it.',
      },
    ])
    expect(matched(github(diagnostics, view))).toEqual([])
  })
})
