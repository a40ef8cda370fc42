import type { Context } from '../context.ts'
import { type Finding, inFrontMatter, type Rule } from '../rule.ts'
import type { SourceEntry } from '../../source/source-entry.ts'

/** Files that share an id, told of at every file but the first, which may have been there before. */
function* sharedIds(context: Context, entries: readonly SourceEntry[]): Iterable<Finding> {
  const judged = new Set(context.entries)
  for (const [id, sharing] of Map.groupBy(entries, (entry) => entry.id)) {
    const [first, ...others] = sharing.sort(
      (a, b) => Number(judged.has(a)) - Number(judged.has(b)) || byFile(a, b),
    )
    for (const { file } of others) {
      yield {
        file,
        message: `\`${first?.file ?? ''}\` has the id \`${id}\` already, so both would lie at one address and one of them would be lost.`,
        fix: 'Rename this file, or delete it if it is a copy.',
      }
    }
  }
}

/** Ids within a brief that stand twice. */
function* repeatedIds(context: Context): Iterable<Finding> {
  for (const { source, data } of context.read('brief')) {
    for (const field of ['points', 'recommendations'] as const) {
      const seen = new Set<string>()
      for (const [index, { id }] of data[field].entries()) {
        if (seen.has(id))
          yield inFrontMatter(source, [field, index, 'id'], {
            message: `Another one of the \`${field}\` of this brief has the id \`${id}\`, so links to it could mean either.`,
            fix: 'Give this one an id of its own; the older one keeps its address.',
          })
        seen.add(id)
      }
    }
  }
}

export const idUnique: Rule = {
  name: 'id-unique',
  severity: 'error',
  description:
    'No two files of a kind share an id, nor a commentary and a brief, nor two points or recommendations of a brief.',
  *check(context) {
    yield* sharedIds(context, [...context.of('commentary'), ...context.of('brief')])
    for (const kind of ['event', 'person', 'organisation', 'topic', 'term', 'page'] as const)
      yield* sharedIds(context, context.of(kind))
    yield* repeatedIds(context)
  },
}

const byFile = (a: SourceEntry, b: SourceEntry): number => (a.file < b.file ? -1 : 1)
