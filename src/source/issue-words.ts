import { distance } from 'fastest-levenshtein'
import { stringify } from 'yaml'
import { z } from 'zod'
import { code, type Problem } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import { quoted } from '../mdx/problem.ts'
import { mendsOf } from './mends.ts'
import { schemasAt, requiredKeys, keysOf } from './schema-at.ts'

type Words = Pick<Problem, 'rule' | 'message' | 'fix'>

/** The nearest of some names to a wrong one, if one is near enough to have been meant. */
const nearestName = (wrong: string, names: readonly string[]): string | undefined => {
  const [best] = names
    .map((name) => ({ name, edits: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  return best !== undefined && best.edits <= Math.max(1, Math.floor(wrong.length / 3)) ? best.name : undefined
}

/** `speakers[2].person`: items of lists are counted from 1, as people count. */
const inWords = (path: Path): string =>
  path.reduce<string>(
    (words, step) =>
      typeof step === 'number' ? `${words}[${step + 1}]` : words === '' ? step : `${words}.${step}`,
    '',
  )

const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '')

const described = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  const text = quoted(typeof value === 'string' ? value : JSON.stringify(value))
  return typeof value === 'number' ? `the number ${text}` : text
}

const expected: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: '`true` or `false`',
  array: 'a list',
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

/** A line as it should stand: `topics: [militancy]`, or `- khurram-iqbal` in a list. */
const asLine = (path: Path, value: unknown): string => {
  const text = stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trimEnd()
  const step = path.at(-1)
  return typeof step === 'string' ? `${step}: ${text}` : `- ${text}`
}

/** What was probably meant: the first of the usual mends that the schema accepts. */
const mended = (schema: z.core.$ZodType, path: Path, given: unknown): string | undefined => {
  const schemas = schemasAt(schema, path)
  const fitting = mendsOf(given).find((mend) => schemas.some((inner) => z.safeParse(inner, mend).success))
  return fitting === undefined ? undefined : `Write ${code(asLine(path, fitting))}.`
}

const unknownKey = (key: string, schema: z.core.$ZodType, path: Path): Words => {
  const known = keysOf(schema, path)
  const meant = nearestName(key, known)
  const within = inWords(path)
  return {
    rule: 'field-known',
    message: `There is no field ${key.trim() === '' ? 'without a name' : quoted(key)}${within === '' ? '' : ` in ${code(within)}`}; what it says would be lost.`,
    fix:
      meant === undefined
        ? `Remove the line, or use one of ${known.map((name) => `\`${name}\``).join(', ')}.`
        : `Did you mean \`${meant}\`?`,
  }
}

const missing = (path: Path, choices?: string): Words => {
  const key = String(path.at(-1))
  return {
    rule: 'field-required',
    message: `${code(inWords(path))} is missing.`,
    fix: choices === undefined ? `Add a line \`${key}: …\`.` : `Add \`${key}:\` with one of ${choices}.`,
  }
}

/** How a group of fields is written, by the fields that it must have. */
const groupMend = (schema: z.core.$ZodType, path: Path): string | undefined => {
  const keys = requiredKeys(schema, path)
  if (keys.length === 0) return undefined
  if (path.length === 0)
    return `Begin with the field \`${keys[0] ?? ''}: …\`, and give each field a line of its own.`
  const lines = keys.map((key) => `\`${key}: …\``).join(', ')
  return typeof path.at(-1) === 'number'
    ? `Write the item as fields below each other: ${lines}.`
    : `Write \`${String(path.at(-1) ?? '')}:\` alone on its line and under it, indented by two blanks, ${lines}.`
}

/** A key of a group with free keys (`names`, by language) that is not of the kind that it must be. */
const invalidKey = (path: Path, must = 'must be a name'): Words => {
  const key = String(path.at(-1) ?? '')
  return {
    rule: 'field-valid',
    message: `${key.trim() === '' ? 'An empty key' : `The key ${quoted(key)}`} in ${code(inWords(path.slice(0, -1)))} ${must}.`,
    fix: 'Correct what stands before the colon.',
  }
}

/**
 * One issue of Zod in an author’s words: what stands there, what must, and how to mend it.
 * @param value the whole front matter
 */
export const issueInWords = (issue: z.core.$ZodIssue, schema: z.core.$ZodType, value: unknown): Words[] => {
  const path = issue.path as Path
  const given = valueAt(value, path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, schema, path))
  if (issue.code === 'invalid_key') return [invalidKey(path, issue.issues[0]?.message)]
  const choices =
    issue.code === 'invalid_value'
      ? issue.values.map((choice) => `\`${String(choice)}\``).join(', ')
      : undefined
  if (given === undefined) return [missing(path, choices)]
  const meant =
    issue.code === 'invalid_value' && typeof given === 'string'
      ? nearestName(given, issue.values.map(String))
      : undefined
  const must =
    choices !== undefined
      ? `must be one of ${choices}`
      : issue.code === 'invalid_type' && !/^must /.test(issue.message)
        ? `must be ${expected[issue.expected] ?? issue.expected}`
        : issue.message
  const isGroup =
    issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record')
  const subject = path.length === 0 ? 'The front matter' : code(inWords(path))
  if (isBlank(given))
    return [
      {
        rule: 'field-valid',
        message: `${subject} is empty.`,
        fix: 'Write it after the colon, or remove the line.',
      },
    ]
  const fix =
    meant !== undefined
      ? `Did you mean \`${meant}\`?`
      : isGroup
        ? groupMend(schema, path)
        : mended(schema, path, given)
  return [
    {
      rule: 'field-valid',
      message: `${subject} is ${described(given)}, but ${fix === undefined ? must : must.replace(/; put .*/, '')}.`,
      ...(fix !== undefined && { fix }),
    },
  ]
}
