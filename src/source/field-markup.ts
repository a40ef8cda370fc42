import type { z } from 'zod'
import { at, type Problem } from '../domain/diagnostic.ts'
import { textsOf } from '../domain/texts.ts'
import { parseInline } from '../mdx/inline.ts'
import type { ReadYaml } from './yaml.ts'

/** What could be markup. Most fields hold none and need no parser. */
const sign = /[*_`[\]<>!\\&#]/

/** Holds the fields of a front matter that take inline Markdown to what they may hold: emphasis and links. */
export const fieldProblems = (schema: z.core.$ZodType, yaml: ReadYaml): Problem[] =>
  textsOf(schema, yaml.value)
    .filter(({ value, markup }) => markup === 'inline-markdown' && sign.test(value))
    .flatMap(({ value, path }) =>
      parseInline(value).problems.map((problem) => ({ ...problem, ...at(yaml.positionOf(path)) })),
    )
