import { distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import { at, type Problem } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import type { ReadYaml } from './yaml.ts'

/** The nearest of some names to a wrong one, if one is near enough to have been meant. */
export const nearestName = (wrong: string, names: readonly string[]): string | undefined => {
  const [best] = names
    .map((name) => ({ name, edits: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  return best !== undefined && best.edits <= Math.max(1, Math.round(wrong.length / 3)) ? best.name : undefined
}

const pathInWords = (path: Path): string =>
  path.reduce<string>(
    (words, step) =>
      typeof step === 'number' ? `${words}[${step + 1}]` : words === '' ? step : `${words}.${step}`,
    '',
  )

const keysOf = (schema: z.core.$ZodType, path: Path): string[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return keysOf(def.innerType, path)
    case 'array':
      return keysOf(def.element, path.slice(1))
    case 'union':
      return def.options.flatMap((option) => keysOf(option, path))
    case 'object': {
      const [step, ...rest] = path
      const next = step === undefined ? undefined : def.shape[step]
      return step === undefined ? Object.keys(def.shape) : next === undefined ? [] : keysOf(next, rest)
    }
    default:
      return []
  }
}

const describe = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value === null || value === undefined
      ? 'nothing'
      : typeof value === 'object'
        ? 'a group of fields'
        : `\`${JSON.stringify(value).replace(/^"|"$/g, '')}\``

const expected: Record<string, string> = {
  string: 'text',
  boolean: '`true` or `false`',
  array: 'a list (lines that begin with `- `)',
  object: 'a group of fields',
  number: 'a number',
  record: 'a group of fields',
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  )

/** One Zod issue in an author's words. */
const inWords = (
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  value: unknown,
): Pick<Problem, 'rule' | 'message' | 'fix'>[] => {
  const path = issue.path as Path
  const name = pathInWords(path)
  const given = valueAt(value, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearestName(key, keysOf(schema, path))
        return {
          rule: 'field-known',
          message: `There is no field \`${key}\`${name === '' ? '' : ` in \`${name}\``}; what it says would be lost.`,
          fix:
            meant === undefined
              ? 'Remove the line, or see the list of fields in CONTRIBUTING.md.'
              : `Did you mean \`${meant}\`?`,
        }
      })
    case 'invalid_value': {
      const choices = issue.values.map((choice) => `\`${String(choice)}\``).join(', ')
      const meant = typeof given === 'string' ? nearestName(given, issue.values.map(String)) : undefined
      if (given === undefined)
        return [
          {
            rule: 'field-required',
            message: `\`${name}\` is missing.`,
            fix: `Add \`${path.at(-1)}:\` with one of ${choices}.`,
          },
        ]
      return [
        {
          rule: 'field-valid',
          message: `\`${name}\` is ${describe(given)}, but must be one of ${choices}.`,
          ...(meant !== undefined && { fix: `Did you mean \`${meant}\`?` }),
        },
      ]
    }
    case 'invalid_type':
      if (given === undefined)
        return [
          {
            rule: 'field-required',
            message: `\`${name}\` is missing.`,
            fix: `Add a line \`${path.at(-1)}: …\`.`,
          },
        ]
      return [
        {
          rule: 'field-valid',
          message: `\`${name}\` is ${describe(given)}, but must be ${expected[issue.expected] ?? issue.expected}.`,
        },
      ]
    default:
      if (given === undefined)
        return [
          {
            rule: 'field-required',
            message: `\`${name}\` is missing.`,
            fix: `Add a line \`${path.at(-1)}: …\`.`,
          },
        ]
      return [{ rule: 'field-valid', message: `\`${name}\` is ${describe(given)}, but ${issue.message}.` }]
  }
}

/**
 * Holds a front matter against its schema.
 * @returns the data with defaults filled in, or what is wrong with it, each problem with its place
 */
export const validate = <T>(
  schema: z.ZodType<T>,
  yaml: ReadYaml,
): { data: T; problems: [] } | { data?: never; problems: Problem[] } => {
  const value = yaml.value ?? {}
  const result = schema.safeParse(value, { reportInput: false })
  if (result.success) return { data: result.data, problems: [] }
  const problems = result.error.issues.flatMap((issue) =>
    inWords(issue, schema, value).map((words, index): Problem => {
      const path = issue.path as Path
      const isKey = issue.code === 'unrecognized_keys'
      const position = isKey
        ? yaml.positionOf([...path, issue.keys[index] ?? ''], 'key')
        : yaml.positionOf(path)
      return { severity: 'error', ...words, ...at(position) }
    }),
  )
  return { problems }
}
