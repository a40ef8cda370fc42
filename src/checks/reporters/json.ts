import type { Reporter } from './reporter.ts'

/** For programs: `[{rule, severity, file, line, column, message, fix}]`. What is not known is left out. */
export const json: Reporter = (diagnostics, { pathOf }) =>
  `${JSON.stringify(
    diagnostics.map(({ rule, severity, file, position, message, fix }) => ({
      rule,
      severity,
      file: pathOf(file),
      ...position,
      message,
      fix,
    })),
    null,
    2,
  )}\n`
