import type { z } from 'zod'
import { markedFields, markedValues, oncePerSchema, type Path } from './marked-fields.ts'
import type { FieldMeta } from './schema/fields.ts'

/** A text that people read, as it stands in a front matter. */
export interface Text {
  value: string
  path: Path
  /** `inline-markdown`: emphasis and links; `plain`: every character is what it is. */
  markup: NonNullable<FieldMeta['text']>
}

const textFields = oncePerSchema((schema) => markedFields(schema, ({ text }) => text))

/** Every text of a front matter that people read, in the order of the schema: no ids, dates or addresses. */
export const textsOf = (schema: z.core.$ZodType, data: unknown): Text[] =>
  markedValues(textFields(schema), data).map(({ value, mark, path }) => ({ value, markup: mark, path }))
