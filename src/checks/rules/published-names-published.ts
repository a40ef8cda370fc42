import type { Context } from '../context.ts'
import type { Path } from '../../domain/marked-fields.ts'
import type { Kind } from '../../domain/kinds.ts'
import { type Finding, inFrontMatter, type Rule } from '../rule.ts'
import { stateInWords } from '../unpublished.ts'
import type { SourceEntry } from '../../source/source-entry.ts'

interface Named {
  source: SourceEntry
  path: Path
  kinds: readonly Kind[]
  id: string
}

/** The other entries that an entry names, with recommendations of other briefs. */
const named = (context: Context): Named[] => [
  ...context.references,
  ...context.read('brief').flatMap(({ source, data }) =>
    data.recommendations.flatMap(({ relatedTo }, index) =>
      relatedTo.map(({ recommendation }, place) => ({
        source,
        path: ['recommendations', index, 'relatedTo', place, 'recommendation'],
        kinds: ['brief' as const],
        id: recommendation.split('/')[0] ?? '',
      })),
    ),
  ),
]

export const publishedNamesPublished: Rule = {
  name: 'published-names-published',
  severity: 'warning',
  description: 'What readers see names nothing that they cannot see.',
  *check(context): Iterable<Finding> {
    for (const { source, path, kinds, id } of named(context)) {
      const target = kinds.map((kind) => context.find(kind, id)).find((entry) => entry !== undefined)
      if (target === undefined || target === source) continue
      const state = context.unpublishedFor(source, target)
      // Someone who was withdrawn vanishes from the bill and the points, which is what was asked for.
      if (state === undefined || (state === 'withdrawn' && target.kind === 'person')) continue
      const isEvent = path[0] === 'event'
      yield inFrontMatter(source, path, {
        ...(isEvent && { severity: 'error' as const }),
        message: isEvent
          ? `The event \`${id}\` ${stateInWords(state)}, so the brief would stand without its date and speakers.`
          : `\`${id}\` ${stateInWords(state)}, so readers would not see this line.`,
        fix:
          state === 'withdrawn'
            ? 'Take the line out.'
            : `Publish \`${target.file}\` first, or take the line out until then.`,
      })
    }
  },
}
