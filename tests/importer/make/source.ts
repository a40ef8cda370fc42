import { z } from 'zod'

const text = z.string()
const table = z.array(z.array(text))

/** A piece of a fixture as its author writes it: one key says what it is. `**bold**` and `_italic_` may stand in text. */
export const piece = z.union([
  z.strictObject({ title: text }),
  z.strictObject({ subtitle: text }),
  z.strictObject({ h1: text }),
  z.strictObject({ h2: text }),
  z.strictObject({ h3: text }),
  z.strictObject({ p: text }),
  z.strictObject({ bold: text }),
  z.strictObject({ italic: text }),
  z.strictObject({ pull: text }),
  z.strictObject({ bullets: z.array(text) }),
  z.strictObject({ numbers: z.array(text) }),
  z.strictObject({ table }),
  z.strictObject({ note: text }),
  z.strictObject({ picture: text }),
])
export type Piece = z.infer<typeof piece>

/** What `input.docx` or `input.pdf` of a case is made of. */
export const source = z.strictObject({
  format: z.enum(['docx', 'pdf']),
  columns: z.number().default(1),
  font: z.enum(['Times', 'Helvetica']).default('Times'),
  size: z.number().default(11),
  /** `space` sets paragraphs apart, `indent` indents their first line. */
  paragraphs: z.enum(['space', 'indent']).default('space'),
  hyphenate: z.boolean().default(false),
  header: text.optional(),
  footer: text.optional(),
  rightToLeft: z.boolean().default(false),
  pieces: z.array(piece),
})
export type Source = z.infer<typeof source>

/** Text in runs of one emphasis. */
export const runsOf = (value: string): { text: string; bold: boolean; italic: boolean }[] =>
  value
    .split(/(\*\*[^*]+\*\*|_[^_]+_)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('**')
        ? { text: part.slice(2, -2), bold: true, italic: false }
        : /^_.+_$/.test(part)
          ? { text: part.slice(1, -1), bold: false, italic: true }
          : { text: part, bold: false, italic: false },
    )
