import { z } from 'zod'
import { entryFields } from './commentary.ts'
import { field, id, offset, prose, reference } from './fields.ts'
import { recommendation } from './recommendation.ts'

/** One thing that one speaker said. */
const point = z.strictObject({
  id: field(id(), 'Its id within the brief: the address of the point, for good.'),
  speaker: field(reference('person'), 'Who made it: the id of a person who spoke at the event.', {
    standard: 'schema.org creator',
  }),
  text: field(prose(), 'The point, in a sentence or a few. Emphasis and links may be used.', {
    standard: 'schema.org text',
  }),
  topics: field(z.array(reference('topic')).default([]), 'What it is about: ids of topics.', {
    standard: 'schema.org about',
  }),
  at: field(offset().optional(), 'Where it is in the recording, `HH:MM:SS`.', {
    standard: 'schema.org startOffset',
  }),
})

/** The brief report of a webinar. schema.org/Report; CSL `report`. */
export const brief = z.strictObject({
  ...entryFields,
  event: field(reference('event'), 'The webinar it reports: the id of an event.', {
    standard: 'schema.org about',
  }),
  points: field(z.array(point).default([]), 'What the speakers said, one point each, in order.'),
  recommendations: field(z.array(recommendation).default([]), 'What the brief recommends, in order.'),
})
export type BriefData = z.infer<typeof brief>
