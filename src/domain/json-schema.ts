import { z } from 'zod'
import { canBeDraft, openInDraft } from './open-in-draft.ts'
import { kinds, publicationFile, type Kind } from './kinds.ts'

/** What our own fields say beside JSON Schema’s words; editors have no use for it. */
const ownWords = ['standard', 'references', 'text', 'holds'] as const

/** The schema of what an author writes, in JSON Schema draft 7, with the words of our own (`FieldMeta`). */
export const writtenSchemaOf = (kind: Kind | 'publication') =>
  z.toJSONSchema(kind === 'publication' ? publicationFile.schema : kinds[kind].schema, {
    io: 'input',
    target: 'draft-7',
  })

/**
 * The schema of a kind’s front matter as an editor reads it, in JSON Schema draft 7, which the YAML language server
 * knows best. It is about what an author writes: fields with a default may be left out, and a draft may lack what is
 * not known yet. Rules that look further (a real date, an id that exists) are the check’s.
 */
export const jsonSchemaOf = (kind: Kind | 'publication'): Record<string, unknown> => {
  const { schema } = kind === 'publication' ? publicationFile : kinds[kind]
  const { required = [], ...written } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const word of ownWords) Reflect.deleteProperty(jsonSchema, word)
    },
  })
  const open: readonly string[] = kind !== 'publication' && canBeDraft(kind) ? openInDraft[kind] : []
  const always = required.filter((field) => !open.includes(field))
  return {
    ...written,
    title: kind,
    ...(always.length > 0 && { required: always }),
    ...(open.length > 0 && {
      if: { required: ['draft'], properties: { draft: { const: true } } },
      else: { required: open },
    }),
  }
}
