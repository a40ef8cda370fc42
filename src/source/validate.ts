import type { z } from 'zod'
import { at, type Problem } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import { issueInWords } from './issue-words.ts'
import type { ReadYaml } from './yaml.ts'

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
    issueInWords(issue, schema, value).map((words, index): Problem => {
      const path = issue.path as Path
      const position =
        issue.code === 'unrecognized_keys'
          ? yaml.positionOf([...path, issue.keys[index] ?? ''], 'key')
          : yaml.positionOf(path)
      return { severity: 'error', ...words, ...at(position) }
    }),
  )
  return { problems }
}
