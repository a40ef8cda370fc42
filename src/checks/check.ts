import type { Temporal } from 'temporal-polyfill'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { publicationFile } from '../domain/kinds.ts'
import { inFile, type Source } from '../source/content.ts'
import { Context } from './context.ts'
import { rules } from './rules/index.ts'

export interface CheckOptions {
  /** The moment of the check: embargoes depend on it. */
  now: Temporal.Instant
  /** The files to judge, as paths from the content folder; by default all. What they do not need is not parsed. */
  files?: ReadonlySet<string> | undefined
  /** The same folder as it was: with it, rules about the record hold the present against the past. */
  past?: Source | undefined
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
export const check = (source: Source, { now, files, past }: CheckOptions): Diagnostic[] => {
  const isJudged = (file: string) => files?.has(file) ?? true
  const context = new Context(source, now, isJudged, past)
  const found = rules.flatMap(({ name, severity, check: findings }) =>
    Array.from(findings(context), (finding): Diagnostic => ({ rule: name, severity, ...finding })),
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
