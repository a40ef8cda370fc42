import { z } from 'zod'

/** Diagnostics as `npm run check -- --format json` prints them. */
export const reportedDiagnostics = z.array(
  z.strictObject({
    rule: z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/),
    severity: z.enum(['error', 'warning']),
    /** Path from the repository's root. */
    file: z.string(),
    line: z.int().positive().optional(),
    column: z.int().positive().optional(),
    message: z.string(),
    fix: z.string().optional(),
  }),
)

export type ReportedDiagnostic = z.infer<typeof reportedDiagnostics>[number]
