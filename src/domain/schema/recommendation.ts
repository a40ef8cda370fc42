import { z } from 'zod'
import { date, field, id, line, prose, recommendationReference, reference, webAddress } from './fields.ts'

export const recommendationKinds = [
  'legislative',
  'diplomatic',
  'security',
  'administrative',
  'economic',
  'social',
  'research',
  'other',
] as const
export const writtenStatuses = [
  'open',
  'in-progress',
  'partly',
  'implemented',
  'not-implemented',
  'overtaken',
] as const
/** A status as it stands: `not-tracked` is what a recommendation without a log has; nobody writes it. */
export const statuses = ['not-tracked', ...writtenStatuses] as const
export type Status = (typeof statuses)[number]

const logLine = z.strictObject({
  date: field(date(), 'The day the status was found to be so.'),
  status: field(z.enum(writtenStatuses), 'The status from that day on.', {
    standard: 'schema.org actionStatus',
  }),
  note: field(prose().optional(), 'What was done, or not, and by whom.'),
  evidence: field(
    webAddress().optional(),
    'Where it can be checked. All but `open` and `in-progress` need it.',
    { standard: 'schema.org citation' },
  ),
  corrects: field(
    date().optional(),
    'The date of an earlier line that this one puts right. Lines are never altered.',
  ),
})

/** One recommendation of a brief, tracked in a ledger. schema.org/CreativeWork, part of the brief. */
export const recommendation = z.strictObject({
  id: field(
    id(),
    'Its id within the brief. With the brief’s id it is its address for good: `<brief>/<id>`.',
    { standard: 'schema.org identifier' },
  ),
  text: field(prose(), 'The recommendation, complete in itself. Emphasis and links may be used.', {
    standard: 'schema.org text',
  }),
  title: field(line().optional(), 'A few words for lists and cards.', { standard: 'schema.org name' }),
  addressees: field(
    z
      .array(
        z.strictObject({
          organisation: field(reference('organisation'), 'Who should act: the id of an organisation.'),
          basis: field(
            z.enum(['stated', 'inferred']),
            '`stated` if the text names the addressee, `inferred` if the editors concluded it.',
          ),
        }),
      )
      .default([]),
    'Who it is addressed to.',
    { standard: 'schema.org audience' },
  ),
  topics: field(z.array(reference('topic')).default([]), 'What it is about: ids of topics.', {
    standard: 'schema.org about',
  }),
  kind: field(z.enum(recommendationKinds).optional(), 'The kind of action asked for.'),
  priority: field(z.enum(['high', 'normal', 'low']).optional(), 'How pressing the brief says it is.'),
  supportedBy: field(z.array(id()).default([]), 'Points of the same brief that support it: their ids.', {
    standard: 'schema.org isBasedOn',
  }),
  relatedTo: field(
    z
      .array(
        z.strictObject({
          recommendation: field(recommendationReference(), 'Another recommendation, `<brief>/<id>`.'),
          relation: field(z.enum(['repeats', 'supersedes', 'conflicts']), 'How this one stands to it.'),
        }),
      )
      .default([]),
    'Recommendations of this or other briefs that it repeats, supersedes or conflicts with.',
  ),
  reviewOn: field(date().optional(), 'The day the editors mean to look again.', {
    standard: 'iCalendar DTSTART',
  }),
  log: field(
    z.array(logLine).default([]),
    'What became of it, oldest first. Lines are added, never altered.',
  ),
})
export type RecommendationData = z.infer<typeof recommendation>
