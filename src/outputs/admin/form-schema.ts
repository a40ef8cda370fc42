import { z } from 'zod'
import { writtenSchemaOf } from '../../domain/json-schema.ts'
import { kindNames, type Kind } from '../../domain/kinds.ts'

/** What a form asks of a schema: the words of JSON Schema and of our own that decide how a field is filled in. */
const formSchema = z.object({
  type: z.enum(['string', 'boolean', 'array', 'object']).optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  references: z.array(z.enum(kindNames)).optional(),
  text: z.enum(['plain', 'inline-markdown']).optional(),
  holds: z.enum(['date', 'local-time', 'picture', 'file']).optional(),
  required: z.array(z.string()).default([]),
  get properties() {
    return z.record(z.string(), formSchema).optional()
  },
  get items() {
    return formSchema.optional()
  },
  get anyOf() {
    return z.array(formSchema).optional()
  },
})
export type FormSchema = z.infer<typeof formSchema>

/** The schema of a kind’s front matter, for a form. */
export const formSchemaOf = (kind: Kind): FormSchema => formSchema.parse(writtenSchemaOf(kind))
