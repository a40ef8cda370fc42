import type { Field } from '@sveltia/cms'
import type { Kind } from '../../domain/kinds.ts'
import type { FormSchema } from './form-schema.ts'

/** Words of a field’s name that are written otherwise. */
const spelt: Readonly<Record<string, string>> = {
  Url: 'URL',
  Orcid: 'ORCID iD',
  At: 'At (time in the recording)',
}

/** `seeAlso` as “See also”. */
export const labelOf = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const label = words.charAt(0).toUpperCase() + words.slice(1)
  return spelt[label] ?? label
}

/** A description as plain words: the forms know no `code`. */
const hintOf = ({ description = '' }: FormSchema): string => description.replace(/`([^`]*)`/g, '“$1”')

/** The field that names an entry of a kind, in lists and in its address. */
export const nameOf = ({ properties = {} }: FormSchema): 'name' | 'title' =>
  'name' in properties ? 'name' : 'title'

/** What the fields of one kind’s form must know. */
export interface FormContext {
  kind: Kind
  schemaOf: (kind: Kind) => FormSchema
  /** The publication’s time zone. */
  zone: string
}

/** The editors decide these: an author may send an entry to be reviewed without them. */
const decidedLater: ReadonlySet<string> = new Set(['published'])

/** A list of choices knows one kind of entry: the form’s own, or the first. Ids of another stay as they are. */
const chosenKind = (references: readonly Kind[], own: Kind): Kind | undefined =>
  references.includes(own) ? own : references[0]

/** The one that can be filled in on a line, where a field takes one of several forms. */
const simplest = (schema: FormSchema): FormSchema =>
  schema.anyOf?.find(({ type }) => type === 'string') ?? schema

const relation = (references: readonly Kind[], { kind, schemaOf }: FormContext) => {
  const collection = chosenKind(references, kind) ?? kind
  const name = nameOf(schemaOf(collection))
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [name],
    search_fields: [name, '{{slug}}'],
  } as const
}

/** Fields for a group: those of an object, with what is required of them. */
export const fieldsOf = ({ properties = {}, required }: FormSchema, context: FormContext): Field[] =>
  Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name), context))

/**
 * How a form fills in a field: everything it says comes from the field’s schema.
 * @param required whether an entry that appears must have it
 */
const fieldOf = (name: string, schema: FormSchema, required: boolean, context: FormContext): Field => {
  const base = {
    name,
    label: labelOf(name),
    hint: hintOf(schema),
    required: required && !decidedLater.has(name),
  }
  const { type, references, holds, pattern } = schema
  if (references !== undefined) return { ...base, ...relation(references, context) }
  if (type === 'array') {
    const items = simplest(schema.items ?? schema)
    if (items.references !== undefined)
      return { ...base, ...relation(items.references, context), multiple: true, dropdown_threshold: 0 }
    if (items.properties === undefined) return { ...base, widget: 'list' }
    const [first = ''] = items.required
    return {
      ...base,
      widget: 'list',
      collapsed: 'auto',
      summary: `{{fields.${first}}}`,
      fields: fieldsOf(items, context),
    }
  }
  if (type === 'object')
    return schema.properties === undefined
      ? { ...base, widget: 'keyvalue' }
      : { ...base, widget: 'object', fields: fieldsOf(schema, context) }
  // What is begun here is a draft.
  if (type === 'boolean') return { ...base, widget: 'boolean', default: name === 'draft' }
  if (schema.enum !== undefined)
    return { ...base, widget: 'select', options: schema.enum, dropdown_threshold: 0 }
  if (holds === 'date') return { ...base, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }
  if (holds === 'local-time')
    return { ...base, widget: 'datetime', type: 'datetime-local', format: 'YYYY-MM-DDTHH:mm' }
  if (holds === 'picture')
    return {
      ...base,
      widget: 'image',
      choose_url: false,
      accept: 'image/jpeg,image/png,image/webp,image/avif',
    }
  if (holds === 'file') return { ...base, widget: 'file', choose_url: false, accept: '.pdf,.csv,.xlsx,.docx' }
  if (schema.text === 'inline-markdown') return { ...base, widget: 'text' }
  return {
    ...base,
    widget: 'string',
    ...(name === 'zone' && { default: context.zone }),
    ...(pattern !== undefined && { pattern: [pattern, base.hint] }),
  }
}
