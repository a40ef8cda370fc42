import { inFrontMatter, type Rule } from '../rule.ts'

export const namesAnother: Rule = {
  name: 'names-another',
  severity: 'warning',
  description: 'An entry that refers to one of its own kind refers to another one, not to itself.',
  *check(context) {
    for (const { source, id, kinds, path } of context.references) {
      const isOwn = id === source.id && kinds.some((kind) => kind === source.kind)
      // `translation-pairs` and `topics-form-a-tree` say more about their fields.
      if (isOwn && path[0] !== 'translationOf' && path[0] !== 'parent')
        yield inFrontMatter(source, path, {
          message: 'This entry names itself, so its page would link to itself.',
          fix: 'Remove the line, or write the id that was meant.',
        })
    }
    for (const { source, id, data } of context.read('brief')) {
      for (const [index, { id: own, relatedTo }] of data.recommendations.entries()) {
        for (const [place, { recommendation }] of relatedTo.entries()) {
          if (recommendation === `${id}/${own}`)
            yield inFrontMatter(source, ['recommendations', index, 'relatedTo', place, 'recommendation'], {
              message: 'This recommendation is related to itself.',
              fix: 'Remove the line, or write the recommendation that was meant.',
            })
        }
      }
    }
  },
}
