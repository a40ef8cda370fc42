import type { z } from 'zod'
import type { FieldMeta, ReferableKind } from './schema/fields.ts'

/** A place in a front matter: keys, and the positions of list items. */
export type Path = readonly (string | number)[]

/** An id that an entry names, the kinds it may belong to, and where it stands. */
export interface Reference {
  id: string
  kinds: readonly ReferableKind[]
  path: Path
}

type Step = string | typeof eachItem
const eachItem = Symbol('each item of a list')

interface ReferenceField {
  steps: readonly Step[]
  kinds: readonly ReferableKind[]
}

/** Where a schema says `references`, found once per schema by walking its definition. */
const referenceFields = (schema: z.core.$ZodType, steps: readonly Step[] = []): ReferenceField[] => {
  const kinds = ((schema as z.ZodType).meta() as FieldMeta | undefined)?.references
  if (kinds !== undefined) return [{ steps, kinds }]
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, value]) => referenceFields(value, [...steps, key]))
    case 'array':
      return referenceFields(def.element, [...steps, eachItem])
    case 'union':
      return def.options.flatMap((option) => referenceFields(option, steps))
    case 'optional':
    case 'default':
    case 'prefault':
      return referenceFields(def.innerType, steps)
    default:
      return []
  }
}

const known = new WeakMap<z.core.$ZodType, ReferenceField[]>()

const collect = (
  value: unknown,
  field: ReferenceField,
  step: number,
  path: Path,
  found: Reference[],
): void => {
  const key = field.steps[step]
  if (key === undefined) {
    if (typeof value === 'string') found.push({ id: value, kinds: field.kinds, path })
  } else if (key === eachItem) {
    if (Array.isArray(value))
      value.forEach((item, index) => collect(item, field, step + 1, [...path, index], found))
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, key)) {
    collect((value as Record<string, unknown>)[key], field, step + 1, [...path, key], found)
  }
}

/** Every id that a front matter names, in the order of the schema. */
export const referencesOf = (schema: z.core.$ZodType, data: unknown): Reference[] => {
  const fields = known.get(schema) ?? referenceFields(schema)
  known.set(schema, fields)
  const found: Reference[] = []
  for (const field of fields) collect(data, field, 0, [], found)
  return found
}
