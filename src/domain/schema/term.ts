import { z } from 'zod'
import { field, line, namesInLanguages, prose, webAddress } from './fields.ts'

/** A glossary entry: one entity and all its names. schema.org/DefinedTerm. */
export const term = z.strictObject({
  name: field(line(), 'The name the publication prefers: “ISKP”.', { standard: 'schema.org name' }),
  names: namesInLanguages(),
  expansion: field(line().optional(), 'What an abbreviation stands for.', { standard: 'HTML abbr' }),
  aliases: field(
    z.array(line()).default([]),
    'All other names and spellings of the same thing: “ISIS-K”, “ISIL-K”.',
    { standard: 'schema.org alternateName' },
  ),
  definition: field(
    prose().optional(),
    'What it is, in a sentence or two, with the source if it is disputed.',
    { standard: 'schema.org description' },
  ),
  sameAs: field(z.array(webAddress()).default([]), 'Pages elsewhere about the same thing.', {
    standard: 'schema.org sameAs',
  }),
})
export type TermData = z.infer<typeof term>
