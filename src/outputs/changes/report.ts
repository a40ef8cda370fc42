import { z } from 'zod'
import { statuses } from '../../domain/schema/recommendation.ts'

/** A stretch of words, and whether it stands in both texts or in one. Kept words are shortened to those around a change. */
const piece = z.strictObject({ is: z.enum(['kept', 'removed', 'added']), text: z.string() })

/** What is different in one field of an entry, or in its text. */
const part = z.strictObject({
  /** The field’s name, or `text` for the body. */
  name: z.string(),
  words: z.array(piece),
})

const pageFields = {
  /** With the site’s sub-path. */
  address: z.string(),
  kind: z.enum(['commentary', 'brief', 'event', 'person', 'organisation', 'topic', 'term', 'page']),
  title: z.string(),
}
const page = z.strictObject(pageFields)

const logLine = z.strictObject({
  date: z.string(),
  status: z.enum(statuses),
  note: z.string().optional(),
  evidence: z.string().optional(),
})

const recommendationFields = { address: z.string(), title: z.string() }
const recommendation = z.strictObject(recommendationFields)

/**
 * What readers would see changed from one state of the content to another: `npm run changes -- --format json`. Pages
 * that are lists follow from these and are not named.
 */
export const changes = z.strictObject({
  /** Fields of the publication, which every page shows. */
  everywhere: z.array(part),
  pages: z.strictObject({
    new: z.array(page),
    changed: z.array(
      z.strictObject({
        ...pageFields,
        parts: z.array(part),
        /** Other pages that show something of it. */
        shownOn: z.array(page),
      }),
    ),
    /** Pages under another address, to which the old one leads. */
    moved: z.array(z.strictObject({ ...pageFields, from: z.string() })),
    /** Pages of which a notice is left. */
    withdrawn: z.array(page),
    /** Addresses that lead nowhere now. */
    gone: z.array(z.strictObject({ ...pageFields, shownOn: z.array(page) })),
  }),
  recommendations: z.strictObject({
    new: z.array(z.strictObject({ ...recommendationFields, text: z.string() })),
    changed: z.array(
      z.strictObject({
        ...recommendationFields,
        parts: z.array(part),
        /** New lines of its log. */
        log: z.array(logLine),
      }),
    ),
    gone: z.array(recommendation),
  }),
  /** New or changed entries that readers do not see yet. */
  waiting: z.array(
    z.strictObject({
      ...pageFields,
      state: z.enum(['draft', 'in-review', 'embargoed']),
      published: z.string().optional(),
    }),
  ),
})

export type Changes = z.infer<typeof changes>
export type Piece = z.infer<typeof piece>
export type Part = z.infer<typeof part>
export type ChangedPage = z.infer<typeof page>
