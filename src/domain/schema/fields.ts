import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { webAddressProblem } from '../address.ts'
import { isEdtf } from '../edtf.ts'

/** The kinds of entry that others may name by id. */
export type ReferableKind = 'commentary' | 'brief' | 'event' | 'person' | 'organisation' | 'topic'

/**
 * What each field says beside its type. `description` is written for authors and reaches editor hints and docs;
 * `standard` names the term of the standard that outputs use; `references` the kinds that an id may belong to;
 * `text` that people read it, and what markup it may hold; `holds` what else a text stands for.
 */
export interface FieldMeta {
  description: string
  standard?: string
  references?: readonly ReferableKind[]
  text?: 'plain' | 'inline-markdown'
  /** What a text stands for, where a form has better than a line to type on. */
  holds?: 'date' | 'local-time' | 'picture' | 'file'
  /** A regular expression for editors, which hold a text against it while it is typed; the schema is exact. */
  pattern?: string
  examples?: unknown[]
}

/** Attaches the words for authors to a schema. */
export const field = <T extends z.ZodType>(
  schema: T,
  description: string,
  more: Omit<FieldMeta, 'description'> = {},
): T => schema.meta({ description, ...more })

const isDate = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

const isLocalDateTime = (text: string): boolean => {
  try {
    return Temporal.PlainDateTime.from(text).toString({ smallestUnit: 'minute' }) === text
  } catch {
    return false
  }
}

const isZone = (text: string): boolean => {
  try {
    const isOffset = /^[+-]/.test(text)
    return !isOffset && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId === text
  } catch {
    return false
  }
}

/** BCP 47 keeps subtags of four letters and more for a day that has not come: `english` would pass. */
const isLanguage = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text)[0] === text && /^[a-z]{2,3}(?:-|$)/.test(text)
  } catch {
    return false
  }
}

/** One line of text, with something on it. */
export const line = () =>
  z
    .string({ error: 'must be text; put it in quotes if it looks like a number or a date' })
    .refine((text) => text.trim() !== '', 'must not be empty')
    .refine((text) => !/[\r\n]/.test(text.trim()), 'must be a single line')
    .meta({ text: 'plain' })

/** Text with inline Markdown (emphasis and links), any number of lines. */
export const prose = () =>
  z
    .string({ error: 'must be text; put it in quotes if it looks like a number or a date' })
    .refine((text) => text.trim() !== '', 'must not be empty')
    .meta({ text: 'inline-markdown' })

/** An id: a file's name without its ending. */
export const id = () =>
  z
    .string({ error: 'must be an id: lower-case letters, digits and hyphens' })
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'must be an id: lower-case letters, digits and single hyphens, such as `khurram-iqbal`',
    )

/** The id of another entry, of one of these kinds. */
export const reference = (...references: ReferableKind[]) => id().meta({ references })

/** The permanent address of a recommendation, `<brief>/<id>`. */
export const recommendationReference = () =>
  z
    .string({ error: 'must be `<brief>/<recommendation>`' })
    .regex(
      /^[a-z0-9-]+\/[a-z0-9-]+$/,
      'must be `<brief>/<recommendation>`, such as `militant-ecosystem/document-hubs`',
    )

/** A calendar date, ISO 8601 `YYYY-MM-DD`, in the publication's zone. */
export const date = () =>
  z
    .string({ error: 'must be a date, `YYYY-MM-DD`' })
    .refine(isDate, 'must be a real date written `YYYY-MM-DD`, such as `2026-01-20`')
    .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', holds: 'date' })

/** A date that may be vague: Extended Date/Time Format (ISO 8601-2), levels 0 and 1. */
export const edtf = () =>
  z
    .string({ error: 'must be a date, `2025-11-26`, `2025-11` or `2025-11-26~`; put a lone year in quotes' })
    .refine(isEdtf, 'must be a date: `2025-11-26`, `2025-11` (a month), `2025-11-26~` (about that day)')

/** A wall-clock time without zone, `YYYY-MM-DDTHH:MM`. */
export const localDateTime = () =>
  z
    .string({ error: 'must be a local time, `YYYY-MM-DDTHH:MM`' })
    .refine(
      isLocalDateTime,
      'must be a real local time written `YYYY-MM-DDTHH:MM`, such as `2026-01-20T17:00`',
    )
    .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$', holds: 'local-time' })

/** A zone of the IANA time zone database. */
export const zone = () =>
  z
    .string({ error: 'must be a time zone' })
    .refine(isZone, 'must be an IANA time zone, written as `Asia/Karachi` is')

/** A language tag, BCP 47. */
export const language = () =>
  z
    .string({ error: 'must be a language tag' })
    .refine(isLanguage, 'must be a language tag, such as `en` or `ur`')

/** The names of a thing in languages other than the publication's. */
export const namesInLanguages = () =>
  field(
    z.record(language(), line()).default({}),
    'Its name in other languages, for pages in them: `ur: …`.',
    { standard: 'SKOS prefLabel; schema.org alternateName' },
  )

/** An offset into a recording, `HH:MM:SS`. */
export const offset = () =>
  z
    .string({ error: 'must be a time into the recording, `HH:MM:SS`, in quotes' })
    .regex(/^\d{2}:[0-5]\d:[0-5]\d$/, 'must be a time into the recording, `HH:MM:SS`, such as `00:14:05`')

/** An address on the web: `https:` only. */
export const webAddress = () =>
  z.string({ error: 'must be an address that starts with https://' }).superRefine((text, context) => {
    const problem = webAddressProblem(text)
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
  })

/** An address of this site: `/people/khurram-iqbal/`. */
export const siteAddress = () =>
  z
    .string({ error: 'must be an address of this site, such as `/people/khurram-iqbal/`' })
    .regex(
      /^\/[^\s\\?#]*$/,
      'must be an address of this site that starts with `/`, such as `/people/khurram-iqbal/`',
    )
    .refine((text) => !text.startsWith('//') && !text.split('/').includes('..'), 'must stay within this site')

/** A file beside the entry, `<folder>/<name>`; never outside the content folder. */
export const localFile = () =>
  z
    .string({ error: 'must be the name of a file' })
    .regex(
      /^(?:\.\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
      'must be a file beside the entry, such as `flood-map.png` (letters, digits, dots, hyphens)',
    )

export const picture = () =>
  z.strictObject({
    image: field(localFile(), 'The picture’s file, beside the entry. JPEG, PNG, WebP or AVIF.', {
      holds: 'picture',
      standard: 'schema.org image',
    }),
    alt: field(line(), 'What the picture shows, for those who do not see it. Not its caption.', {
      standard: 'HTML alt',
    }),
    credit: field(line().optional(), 'Who made the picture, or who owns it.', {
      standard: 'schema.org creditText',
    }),
  })

export const licence = () =>
  z.strictObject({
    name: field(line(), 'The licence’s usual name, such as “CC BY 4.0”.'),
    url: field(webAddress(), 'Where the licence can be read.', { standard: 'schema.org license' }),
  })

export const datedNote = () =>
  z.strictObject({
    date: field(date(), 'The day it was made, `YYYY-MM-DD`.'),
    note: field(prose(), 'What was changed and why, in a sentence. Emphasis and links may be used.'),
  })

export const redirectFrom = () =>
  field(
    z.array(siteAddress()).default([]),
    'Old addresses of this page, such as `/people/old-id/`. Each of them leads here, for good.',
  )

export const withdrawn = () =>
  field(
    datedNote().optional(),
    'Set when this is taken back: the date and the reason. Its pages vanish; an entry leaves a notice.',
  )

export const positions = () =>
  z.array(
    z.strictObject({
      title: field(line(), 'The post, such as “Associate Professor”.', { standard: 'schema.org jobTitle' }),
      organisation: field(reference('organisation').optional(), 'Where: the id of an organisation.', {
        standard: 'schema.org worksFor',
      }),
      former: field(z.boolean().default(false), '`true` for a post that was already left by then.'),
    }),
  )
