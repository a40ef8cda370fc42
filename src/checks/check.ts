import type { Temporal } from 'temporal-polyfill'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { publicationFile } from '../domain/kinds.ts'
import { inFile, type Source } from '../source/content.ts'
import type { SourceEntry } from '../source/source-entry.ts'
import { Context } from './context.ts'
import { rules } from './rules/index.ts'

export interface CheckOptions {
  /** The moment of the check: embargoes depend on it. */
  now: Temporal.Instant
  /** The files to judge, as paths from the content folder; by default all. What they do not need is not parsed. */
  files?: ReadonlySet<string> | undefined
  /** The same folder as it was: with it, rules about the record hold the present against the past. */
  past?: Source | undefined
  /**
   * Whether an earlier check found nothing in a file that has not changed since, nor have the publication and the glossary:
   * rules that look at each file alone pass it over.
   */
  wasRight?: ((entry: SourceEntry) => boolean) | undefined
}

const inReadingOrder = (a: Diagnostic, b: Diagnostic): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
  (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)

/**
 * Everything that is wrong, or looks wrong, with a content folder, in one run: what reading found and what each rule
 * finds.
 * @returns the diagnostics by file, line and column
 */
export const check = (source: Source, { now, files, past, wasRight }: CheckOptions): Diagnostic[] => {
  const isJudged = (file: string) => files?.has(file) ?? true
  const context = new Context(source, now, isJudged, past)
  const isNew = (file: string) => {
    const entry = source.byFile.get(file)
    return isJudged(file) && !(entry !== undefined && wasRight?.(entry) === true)
  }
  const unknown = wasRight === undefined ? context : new Context(source, now, isNew)
  const found = rules.flatMap(({ name, severity, alone, check: findings }) =>
    Array.from(findings(alone === true ? unknown : context), (finding): Diagnostic => ({
      rule: name,
      severity,
      ...finding,
    })),
  )
  const read =
    files === undefined
      ? source.diagnostics
      : [
          ...inFile(publicationFile.path, source.publicationProblems),
          ...context.entries.flatMap(({ file, problems }) => inFile(file, problems)),
        ]
  return [...read, ...found].filter(({ file }) => isJudged(file)).sort(inReadingOrder)
}
