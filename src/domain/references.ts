import type { z } from 'zod'
import { markedFields, markedValues, oncePerSchema, type Path } from './marked-fields.ts'
import type { ReferableKind } from './schema/fields.ts'

/** An id that an entry names, the kinds it may belong to, and where it stands. */
export interface Reference {
  id: string
  kinds: readonly ReferableKind[]
  path: Path
}

/** Where a schema says `references`. */
const referenceFields = oncePerSchema((schema) => markedFields(schema, ({ references }) => references))

/** Every id that a front matter names, in the order of the schema. */
export const referencesOf = (schema: z.core.$ZodType, data: unknown): Reference[] =>
  markedValues(referenceFields(schema), data).map(({ value, mark, path }) => ({
    id: value,
    kinds: mark,
    path,
  }))
