import type { z } from 'zod'
import type { FieldMeta } from './schema/fields.ts'

/** A place in a front matter: keys, and the positions of list items. */
export type Path = readonly (string | number)[]

type Step = string | typeof each
/** Each item of a list, or each value of a group with free keys. */
const each = Symbol('each')

/** A field of a schema that carries a mark, and the way to it. */
export interface MarkedField<Mark> {
  steps: readonly Step[]
  mark: Mark
}

/** The fields of a schema whose meta data have some mark, found by walking the schema's definition. */
export const markedFields = <Mark>(
  schema: z.core.$ZodType,
  markOf: (meta: FieldMeta) => Mark | undefined,
  steps: readonly Step[] = [],
): MarkedField<Mark>[] => {
  const meta = (schema as z.ZodType).meta() as FieldMeta | undefined
  const mark = meta && markOf(meta)
  if (mark !== undefined) return [{ steps, mark }]
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, value]) => markedFields(value, markOf, [...steps, key]))
    case 'array':
      return markedFields(def.element, markOf, [...steps, each])
    case 'record':
      return markedFields(def.valueType, markOf, [...steps, each])
    case 'union':
      return def.options.flatMap((option) => markedFields(option, markOf, steps))
    case 'optional':
    case 'default':
    case 'prefault':
      return markedFields(def.innerType, markOf, steps)
    default:
      return []
  }
}

/** A text at a marked field of a front matter. */
export interface MarkedValue<Mark> {
  value: string
  path: Path
  mark: Mark
}

/** The texts that stand in some marked fields, valid or not, in the order of the fields. */
export const markedValues = <Mark>(
  fields: readonly MarkedField<Mark>[],
  data: unknown,
): MarkedValue<Mark>[] => {
  const found: MarkedValue<Mark>[] = []
  const collect = (value: unknown, field: MarkedField<Mark>, step: number, path: Path): void => {
    const key = field.steps[step]
    if (key === undefined) {
      if (typeof value === 'string') found.push({ value, path, mark: field.mark })
      return
    }
    if (typeof value !== 'object' || value === null) return
    if (key !== each) {
      if (Object.hasOwn(value, key))
        collect((value as Record<string, unknown>)[key], field, step + 1, [...path, key])
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        collect(item, field, step + 1, [...path, index])
      })
    } else {
      for (const [name, item] of Object.entries(value)) collect(item, field, step + 1, [...path, name])
    }
  }
  for (const field of fields) collect(data, field, 0, [])
  return found
}

/** Keeps what is found in a schema, so that each schema is walked once. */
export const oncePerSchema = <T>(find: (schema: z.core.$ZodType) => T): ((schema: z.core.$ZodType) => T) => {
  const known = new WeakMap<z.core.$ZodType, { found: T }>()
  return (schema) => {
    const kept = known.get(schema) ?? { found: find(schema) }
    known.set(schema, kept)
    return kept.found
  }
}
