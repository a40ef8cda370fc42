import type { z } from 'zod'
import { kinds, type Kind } from './kinds.ts'

/** Fields that a published entry must have and a draft may lack. */
export const openInDraft = {
  commentary: ['title', 'summary', 'published'],
  brief: ['title', 'summary', 'published', 'event'],
  event: ['title', 'start', 'end', 'zone'],
} as const

/** What to ask where a draft lacks such a field. */
export const openQuestions: Readonly<Record<(typeof openInDraft)[DraftKind][number], string>> = {
  title: 'What is its title?',
  summary: 'How is it summed up in one to three sentences?',
  published: 'On what day does it appear?',
  event: 'Which event does it report?',
  start: 'When does it begin?',
  end: 'When does it end?',
  zone: 'In which time zone are these times?',
}

/** The kinds that can be drafts. */
export type DraftKind = keyof typeof openInDraft

export const canBeDraft = (kind: Kind): kind is DraftKind => Object.hasOwn(openInDraft, kind)

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
