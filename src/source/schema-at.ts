import { z } from 'zod'
import type { Path } from '../domain/marked-fields.ts'

/** What a schema is without `optional` and defaults, each branch of a union by itself. */
const bare = (schema: z.core.$ZodType): z.core.$ZodType[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return bare(def.innerType)
    case 'union':
      return def.options.flatMap(bare)
    default:
      return [schema]
  }
}

const isOptional = (schema: z.core.$ZodType): boolean => z.safeParse(schema, undefined).success

/** The schemas that a place of a front matter must fit one of. */
export const schemasAt = (schema: z.core.$ZodType, path: Path): z.core.$ZodType[] => {
  const [step, ...rest] = path
  if (step === undefined) return bare(schema)
  return bare(schema).flatMap((inner) => {
    const { def } = (inner as z.core.$ZodTypes)._zod
    const next =
      def.type === 'array'
        ? def.element
        : def.type === 'record'
          ? def.valueType
          : def.type === 'object'
            ? def.shape[step]
            : undefined
    return next === undefined ? [] : schemasAt(next, rest)
  })
}

const shapesAt = (schema: z.core.$ZodType, path: Path): [key: string, field: z.core.$ZodType][] =>
  schemasAt(schema, path).flatMap((inner) => {
    const { def } = (inner as z.core.$ZodTypes)._zod
    return def.type === 'object' ? Object.entries(def.shape) : []
  })

/** The fields that a group at a place may have. */
export const keysOf = (schema: z.core.$ZodType, path: Path): string[] =>
  shapesAt(schema, path).map(([key]) => key)

/** The fields that a group at a place must have. */
export const requiredKeys = (schema: z.core.$ZodType, path: Path): string[] =>
  shapesAt(schema, path).flatMap(([key, field]) => (isOptional(field) ? [] : [key]))
