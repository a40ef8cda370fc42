import { inFrontMatter, type Rule } from '../rule.ts'

/** Statuses that claim that something happened, or can no longer happen. */
const claims: ReadonlySet<string> = new Set(['partly', 'implemented', 'not-implemented', 'overtaken'])

export const evidenceGiven: Rule = {
  name: 'evidence-given',
  severity: 'error',
  alone: true,
  description: 'A status that claims an outcome says where readers can check it.',
  *check(context) {
    for (const { source, data } of context.read('brief')) {
      for (const [index, { log }] of data.recommendations.entries()) {
        for (const [line, { status, evidence }] of log.entries()) {
          if (evidence === undefined && claims.has(status))
            yield inFrontMatter(source, ['recommendations', index, 'log', line, 'status'], {
              message: `The status \`${status}\` claims an outcome, but gives no evidence that readers could check.`,
              fix: 'Add `evidence: https://…`, the address of a page that shows it; or use `open` or `in-progress`.',
            })
        }
      }
    }
  },
}
