import { nearestId } from '../meant-id.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const recommendationExists: Rule = {
  name: 'recommendation-exists',
  severity: 'error',
  description: 'Every recommendation that another one relates to stands in its brief.',
  *check(context) {
    for (const { source, data } of context.read('brief')) {
      for (const [index, { relatedTo }] of data.recommendations.entries()) {
        for (const [place, { recommendation: key }] of relatedTo.entries()) {
          const path = ['recommendations', index, 'relatedTo', place, 'recommendation']
          const [brief = '', id = ''] = key.split('/')
          const target = context.find('brief', brief)
          if (target === undefined) {
            const meant = context.meantId(['brief'], brief)
            yield inFrontMatter(source, path, {
              message: `There is no brief \`${brief}\`, so the relation would lead nowhere.`,
              fix:
                meant === undefined
                  ? 'Write `<brief>/<id>`, as in the address of the recommendation’s page.'
                  : `Did you mean \`${meant}/${id}\`?`,
            })
          } else if (target.entry?.kind === 'brief') {
            const ids = target.entry.data.recommendations.map((one) => one.id)
            if (ids.includes(id)) continue
            const meant = nearestId(id, ids)
            yield inFrontMatter(source, path, {
              message: `The brief \`${brief}\` has no recommendation \`${id}\`, so the relation would lead nowhere.`,
              fix:
                meant === undefined
                  ? `Write one of ${ids.map((one) => `\`${brief}/${one}\``).join(', ')}.`
                  : `Did you mean \`${brief}/${meant}\`?`,
            })
          }
        }
      }
    }
  },
}
