import { z } from 'zod'
import {
  field,
  language,
  line,
  picture,
  positions,
  prose,
  redirectFrom,
  reference,
  webAddress,
  withdrawn,
} from './fields.ts'

/** One person, whatever the spelling. schema.org/Person; a CSL name. */
export const person = z.strictObject({
  name: field(line(), 'The name in full, without title, as the person spells it.', {
    standard: 'schema.org name',
  }),
  honorific: field(line().optional(), 'The title before the name: “Dr”, “Ambassador (R)”.', {
    standard: 'schema.org honorificPrefix',
  }),
  givenName: field(line().optional(), 'The given name, where citations should know it.', {
    standard: 'schema.org givenName; CSL given',
  }),
  familyName: field(line().optional(), 'The family name, where citations should know it.', {
    standard: 'schema.org familyName; CSL family',
  }),
  nativeName: field(
    z
      .strictObject({
        text: field(line(), 'The name in its own script.'),
        language: field(language(), 'The language of it: `ur`.'),
      })
      .optional(),
    'The name in the person’s own script.',
    { standard: 'schema.org alternateName' },
  ),
  aliases: field(
    z
      .array(
        z.strictObject({
          name: field(line(), 'The other form.'),
          kind: field(z.enum(['misspelling', 'short', 'former', 'transcription']), 'How it came about.'),
        }),
      )
      .default([]),
    'Other forms of the name that documents use. Search finds the person by each of them.',
    { standard: 'schema.org alternateName' },
  ),
  distinctFrom: field(
    z.array(reference('person')).default([]),
    'People with a similar name who are somebody else.',
    { standard: 'OWL differentFrom' },
  ),
  positions: field(
    positions().default([]),
    'The posts held now. Posts held on the day of an event stand with the event.',
    { standard: 'schema.org jobTitle' },
  ),
  bio: field(prose().optional(), 'A few sentences about the person. Emphasis and links may be used.', {
    standard: 'schema.org description',
  }),
  photo: field(picture().optional(), 'A portrait, with the person’s consent.', {
    standard: 'schema.org image',
  }),
  sameAs: field(z.array(webAddress()).default([]), 'Pages elsewhere that are about this very person.', {
    standard: 'schema.org sameAs',
  }),
  orcid: field(
    z
      .string()
      .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'must be an ORCID iD, `0000-0002-1825-0097`')
      .optional(),
    'The ORCID iD of a researcher.',
    { standard: 'schema.org identifier' },
  ),
  redirectFrom: redirectFrom(),
  withdrawn: withdrawn(),
})
export type PersonData = z.infer<typeof person>
