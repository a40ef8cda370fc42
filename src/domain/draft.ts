import type { z } from 'zod'
import { kinds, type Kind } from './kinds.ts'
import { canBeDraft, type DraftKind } from './open-in-draft.ts'

const draftSchemas: { readonly [K in DraftKind]: z.ZodType } = {
  commentary: kinds.commentary.schema.partial({ title: true, summary: true, published: true }),
  brief: kinds.brief.schema.partial({ title: true, summary: true, published: true, event: true }),
  event: kinds.event.schema.partial({ title: true, start: true, end: true, zone: true }),
}

/** Whether a front matter, not yet validated, says that it is a draft. */
export const isDraft = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'draft' in data && data.draft === true

/** The schema that a front matter must fit: a draft's asks only for what is known. */
export const schemaFor = (kind: Kind, data: unknown): z.ZodType =>
  canBeDraft(kind) && isDraft(data) ? draftSchemas[kind] : kinds[kind].schema
