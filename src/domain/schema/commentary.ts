import { z } from 'zod'
import {
  date,
  datedNote,
  edtf,
  field,
  language,
  licence,
  line,
  localFile,
  picture,
  prose,
  redirectFrom,
  reference,
  webAddress,
  withdrawn,
} from './fields.ts'

/** A dated occurrence that an entry names; the timeline is made of these. */
const incident = z.strictObject({
  date: field(
    edtf(),
    'When: `2025-11-26`, `2025-11` for a month, `2025-11-26~` for “about”. EDTF, ISO 8601-2.',
    { standard: 'schema.org startDate' },
  ),
  place: field(line().optional(), 'Where, as a reader would say it.', { standard: 'schema.org location' }),
  text: field(prose(), 'What happened, in a sentence, as the entry tells it.', {
    standard: 'schema.org description',
  }),
})

/** Where a digest’s text comes from. CSL: the original item. */
const source = z.strictObject({
  publisher: field(line(), 'Who published the original.', {
    standard: 'schema.org publisher; CSL publisher',
  }),
  title: field(line().optional(), 'The original’s title as printed.', { standard: 'CSL title' }),
  authors: field(
    z.array(reference('person', 'organisation')).default([]),
    'Who wrote the original: ids of people or organisations.',
    { standard: 'CSL author' },
  ),
  url: field(webAddress().optional(), 'Where the original can be read.', {
    standard: 'schema.org isBasedOn; CSL URL',
  }),
  published: field(edtf().optional(), 'When the original appeared, as exactly as it is known (EDTF).', {
    standard: 'CSL issued',
  }),
})

/** An entry of this archive by its id, or a piece that is not here yet by its title. */
const seeAlso = z.union(
  [
    reference('commentary', 'brief'),
    z.strictObject({ title: field(line(), 'The title of a piece that is not in the archive yet.') }),
  ],
  { error: 'must be the id of an entry, or `title: …` for a piece that is not here yet' },
)

/** The fields that commentaries and briefs share. */
export const entryFields = {
  title: field(line(), 'The title as it is printed.', { standard: 'schema.org headline; CSL title' }),
  summary: field(
    prose(),
    'One to three sentences for lists, feeds and share cards. Emphasis and links may be used.',
    { standard: 'schema.org abstract; CSL abstract' },
  ),
  published: field(
    date(),
    'The day it appears, `YYYY-MM-DD`. A day to come is an embargo until 00:00 in the publication’s zone.',
    { standard: 'schema.org datePublished; CSL issued' },
  ),
  kicker: field(line().optional(), 'A few words printed above the title.', {
    standard: 'schema.org alternativeHeadline',
  }),
  authors: field(
    z.array(reference('person', 'organisation')).default([]),
    'Who wrote it: ids of people or organisations. A digest has none.',
    { standard: 'schema.org author; CSL author' },
  ),
  topics: field(z.array(reference('topic')).default([]), 'What it is about: ids of topics.', {
    standard: 'schema.org about; CSL keyword',
  }),
  edition: field(
    z.enum(['full', 'digest']).default('full'),
    '`full` for our own text, `digest` for our wording of a piece published elsewhere.',
  ),
  source: field(source.optional(), 'What a digest is a digest of. A digest must have it.', {
    standard: 'schema.org isBasedOn',
  }),
  seeAlso: field(
    z.array(seeAlso).default([]),
    'Entries to read beside it: an id, or `title: …` for one that is not here yet.',
    { standard: 'schema.org relatedLink' },
  ),
  incidents: field(
    z.array(incident).default([]),
    'Dated occurrences that the text names. They make up the timeline.',
    { standard: 'schema.org mentions' },
  ),
  corrections: field(
    z.array(datedNote()).default([]),
    'Errors that were put right after publication, oldest first.',
    { standard: 'schema.org correction' },
  ),
  changes: field(
    z.array(datedNote()).default([]),
    'Other changes that readers should know of, oldest first.',
  ),
  language: field(language().optional(), 'The language it is written in, if not the publication’s: `ur`.', {
    standard: 'schema.org inLanguage; CSL language',
  }),
  translationOf: field(
    reference('commentary', 'brief').optional(),
    'The id of the entry that this one translates.',
    { standard: 'schema.org translationOfWork' },
  ),
  cover: field(picture().optional(), 'A picture for the head of the page.', { standard: 'schema.org image' }),
  attachments: field(
    z
      .array(
        z.strictObject({
          file: field(localFile(), 'The file beside the entry: PDF, CSV, XLSX or DOCX.', { holds: 'file' }),
          title: field(line(), 'What the file is.'),
        }),
      )
      .default([]),
    'Files to download.',
    { standard: 'schema.org encoding' },
  ),
  anchors: field(
    z.record(z.string(), line()).default({}),
    'Fixed ids for headings, `id: Heading as it stands`, so that links last when a heading is reworded.',
  ),
  licence: field(licence().optional(), 'The licence of this entry, if not the publication’s.', {
    standard: 'schema.org license',
  }),
  redirectFrom: redirectFrom(),
  withdrawn: withdrawn(),
  draft: field(z.boolean().default(false), '`true` while it is being written: shown by `npm run dev` only.', {
    standard: 'schema.org creativeWorkStatus',
  }),
  review: field(
    z
      .array(
        z.strictObject({
          field: field(line(), 'The field in question.'),
          question: field(line(), 'What has to be settled.'),
        }),
      )
      .default([]),
    'What has to be settled before it can appear. An entry with an open question is not published.',
  ),
}

/** A commentary. schema.org/OpinionNewsArticle; CSL `article-magazine`. */
export const commentary = z.strictObject(entryFields)
export type CommentaryData = z.infer<typeof commentary>
export type IncidentData = z.infer<typeof incident>
