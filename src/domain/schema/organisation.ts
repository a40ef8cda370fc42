import { z } from 'zod'
import { field, line, namesInLanguages, redirectFrom, webAddress } from './fields.ts'

/** A host, an affiliation, or someone a recommendation is addressed to. schema.org/Organization. */
export const organisation = z.strictObject({
  name: field(line(), 'The name in full.', { standard: 'schema.org name' }),
  names: namesInLanguages(),
  acronym: field(line().optional(), 'Its acronym: “CSTO”.', { standard: 'schema.org alternateName' }),
  aliases: field(z.array(line()).default([]), 'Other names and spellings.', {
    standard: 'schema.org alternateName',
  }),
  kind: field(
    z
      .enum([
        'government',
        'party',
        'university',
        'media',
        'intergovernmental',
        'civil-society',
        'company',
        'other',
      ])
      .optional(),
    'What kind of organisation it is.',
    { standard: 'schema.org additionalType' },
  ),
  url: field(webAddress().optional(), 'Its own site.', { standard: 'schema.org url' }),
  redirectFrom: redirectFrom(),
})
export type OrganisationData = z.infer<typeof organisation>
