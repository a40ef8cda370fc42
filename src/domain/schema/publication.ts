import { z } from 'zod'
import { field, language, licence, line, prose, webAddress, zone } from './fields.ts'

const contacts = z.strictObject({
  email: field(z.email('must be an e-mail address').optional(), 'Where readers write to.', {
    standard: 'schema.org email',
  }),
  telephone: field(line().optional(), 'With the country’s code: `+92 …`.', {
    standard: 'schema.org telephone',
  }),
  address: field(line().optional(), 'The postal address, on one line.', { standard: 'schema.org address' }),
})

const settings = z.strictObject({
  recommendationCards: field(
    z.boolean().default(false),
    'Draw a share card for each recommendation; otherwise the brief’s card serves.',
  ),
  pdf: field(
    z.boolean().default(false),
    'Set a PDF edition of each commentary and brief, to print and to pass on: `/briefs/<id>.pdf`.',
  ),
  branch: field(line().default('main'), 'The branch of the repository that changes are proposed to.'),
  signIn: field(
    webAddress().optional(),
    'The service that signs editors in to GitHub for `/admin/`. Without one they sign in with a token.',
  ),
})

/** The publication itself: `publication.yaml`. schema.org/NewsMediaOrganization. */
export const publication = z.strictObject({
  name: field(line(), 'The publication’s name.', { standard: 'schema.org name' }),
  shortName: field(line().optional(), 'Its short name: “SAT”.', { standard: 'schema.org alternateName' }),
  strapline: field(line().optional(), 'One line that says what it is.', { standard: 'schema.org slogan' }),
  url: field(webAddress(), 'The address the site is published at, with its sub-path if it has one.', {
    standard: 'schema.org url',
  }),
  language: field(language(), 'The language of the site and of entries that name none.', {
    standard: 'schema.org inLanguage',
  }),
  zone: field(zone(), 'The time zone in which days begin and embargoes end.', { standard: 'IANA time zone' }),
  translations: field(
    z
      .record(
        language(),
        z.strictObject({
          name: field(line().optional(), 'Its name in the language.'),
          strapline: field(line().optional(), 'The one line that says what it is.'),
          disclaimer: field(prose().optional(), 'What stands at the foot of every page.'),
        }),
      )
      .default({}),
    'What it says of itself on pages in other languages: `ur: …`.',
  ),
  contacts: field(contacts.default({}), 'How to reach the publication.'),
  licence: field(licence().optional(), 'The licence of everything that names no other.', {
    standard: 'schema.org license',
  }),
  disclaimer: field(prose().optional(), 'Stands at the foot of every entry.'),
  repository: field(
    webAddress().optional(),
    'The repository where changes are proposed. On GitHub, it brings `/admin/` and “suggest a change”.',
    {
      standard: 'schema.org codeRepository',
    },
  ),
  social: field(
    z
      .array(
        z.strictObject({
          name: field(line(), 'The service.'),
          url: field(webAddress(), 'The publication’s page there.'),
        }),
      )
      .default([]),
    'Pages of the publication elsewhere.',
    { standard: 'schema.org sameAs' },
  ),
  settings: field(settings.prefault({}), 'What the site makes of the entries.'),
})
export type PublicationData = z.infer<typeof publication>
