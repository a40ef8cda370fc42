import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import { atPath, type SourceEntry } from '../source/source-entry.ts'
import type { Context } from './context.ts'

/** What a rule found. The rule's own name and severity are added to it, unless it names a severity of its own. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity'> & { severity?: Diagnostic['severity'] }

/** One thing that must hold of the content. */
export interface Rule {
  /** The right state, in a few words: `speaker-exists`. Its page is `docs/rules/<name>.md`. */
  name: string
  severity: Diagnostic['severity']
  /** What it asks, in a sentence. */
  description: string
  /**
   * Whether it looks at each file alone, beside the publication and the glossary: then it has nothing new to say of a file
   * that has not changed.
   */
  alone?: true
  check: (context: Context) => Iterable<Finding>
}

/** A finding at a place of an entry's front matter. */
export const inFrontMatter = (
  entry: SourceEntry,
  path: Path,
  words: Pick<Finding, 'message' | 'fix' | 'severity'>,
): Finding => ({ file: entry.file, ...atPath(entry, path), ...words })
