/** A place in a source file. Lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface Position {
  line: number
  column: number
}

/**
 * Something that is wrong, or looks wrong, in the content. Everything that judges content returns these as values;
 * only the reporters in `checks/reporters/` print them.
 */
export interface Diagnostic {
  /** The name of the right state that does not hold, such as `speaker-exists`: also its page, `docs/rules/<rule>.md`. */
  rule: string
  severity: 'error' | 'warning'
  /** Path from the content folder, with forward slashes: `briefs/2026/water.mdx`. */
  file: string
  /** Where it is. Left out when it is not known: a place is never made up. */
  position?: Position
  /** What is wrong and why it matters, in a sentence or two. */
  message: string
  /** How to mend it, with the corrected text where that can be known. */
  fix?: string
}

/** A problem found inside one text, before anyone knows which file the text came from. */
export type Problem = Omit<Diagnostic, 'file'>

/** `exactOptionalPropertyTypes`-safe way to say "position, if there is one". */
export const at = (position: Position | undefined): { position?: Position } => (position ? { position } : {})

/** Something to be typed as it stands, in a message: a code span of Markdown (CommonMark §6.1). */
export const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
