import { z } from 'zod'
import { entryFields } from './commentary.ts'

/** A text of the publication's own: “About”, “Accessibility”. schema.org/WebPage. */
export const page = z.strictObject({
  title: entryFields.title,
  summary: entryFields.summary,
  anchors: entryFields.anchors,
})
export type PageData = z.infer<typeof page>
