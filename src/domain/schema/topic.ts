import { z } from 'zod'
import { field, line, namesInLanguages, prose, reference } from './fields.ts'

/** A subject under which entries are filed. schema.org/DefinedTerm; SKOS Concept. */
export const topic = z.strictObject({
  title: field(line(), 'The topic’s name.', { standard: 'SKOS prefLabel' }),
  names: namesInLanguages(),
  aliases: field(z.array(line()).default([]), 'Other names for it, for search and import.', {
    standard: 'SKOS altLabel',
  }),
  description: field(prose().optional(), 'What belongs under it, in a sentence or two.', {
    standard: 'SKOS scopeNote',
  }),
  parent: field(reference('topic').optional(), 'The wider topic: its id.', { standard: 'SKOS broader' }),
})
export type TopicData = z.infer<typeof topic>
