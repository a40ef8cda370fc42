import { once } from '../../domain/lazy.ts'
import { nearestId } from '../meant-id.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const recommendationExists: Rule = {
  name: 'recommendation-exists',
  severity: 'error',
  description: 'Every recommendation that another one relates to stands in its brief.',
  *check(context) {
    const briefs = context.read('brief')
    const keys = once(
      () => new Set(briefs.flatMap(({ id, data }) => data.recommendations.map((one) => `${id}/${one.id}`))),
    )
    for (const { source, data } of briefs) {
      for (const [index, { relatedTo }] of data.recommendations.entries()) {
        for (const [place, { recommendation: key }] of relatedTo.entries()) {
          const [brief = ''] = key.split('/')
          const unread = context.find('brief', brief)?.entry === undefined && context.find('brief', brief)
          if (keys().has(key) || unread) continue
          const meant = nearestId(key, keys())
          yield inFrontMatter(source, ['recommendations', index, 'relatedTo', place, 'recommendation'], {
            message:
              context.find('brief', brief) === undefined
                ? `There is no brief \`${brief}\`, so the relation would lead nowhere.`
                : `The brief \`${brief}\` has no recommendation \`${key.slice(brief.length + 1)}\`, so the relation would lead nowhere.`,
            fix:
              meant === undefined
                ? 'Write `<brief>/<id>`, as in the address of the recommendation’s page.'
                : `Did you mean \`${meant}\`?`,
          })
        }
      }
    }
  },
}
