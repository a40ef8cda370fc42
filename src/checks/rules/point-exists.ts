import { nearestId } from '../meant-id.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const pointExists: Rule = {
  name: 'point-exists',
  severity: 'error',
  alone: true,
  description: 'What supports a recommendation is a point of the same brief.',
  *check(context) {
    for (const { source, data } of context.read('brief')) {
      const points = new Set(data.points.map(({ id }) => id))
      for (const [index, { supportedBy }] of data.recommendations.entries()) {
        for (const [place, id] of supportedBy.entries()) {
          if (points.has(id)) continue
          const meant = nearestId(id, points)
          yield inFrontMatter(source, ['recommendations', index, 'supportedBy', place], {
            message: `This brief has no point \`${id}\`, so readers could not see what the recommendation rests on.`,
            fix:
              meant === undefined
                ? 'Write the `id` of one of the `points` of this brief; points of other briefs cannot support it.'
                : `Did you mean \`${meant}\`?`,
          })
        }
      }
    }
  },
}
