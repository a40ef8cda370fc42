import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

const report = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/**
 * Counts of a run, from the text that Vitest's `json` reporter wrote.
 * A file that fails without a failing test, because it does not load or its set-up fails, counts as one failure.
 * @throws ZodError or SyntaxError when the text is no such report
 */
export const countsOf = (json: string): Counts => {
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = report.parse(JSON.parse(json))
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed').length)
    .reduce((sum, tests) => sum + Math.max(1, tests), 0)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

/** The counts of a report's file, or nothing where Vitest did not come so far as to write one. */
export const readCounts = async (file: string): Promise<Counts | undefined> => {
  try {
    return countsOf(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
