import { idFrom } from '../../domain/id.ts'
import { once } from '../../domain/lazy.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const seeAlsoIsPending: Rule = {
  name: 'see-also-is-pending',
  severity: 'warning',
  description: 'What `seeAlso` names by its title only is not in the archive yet.',
  *check(context) {
    const byTitle = once(
      () =>
        new Map(
          [...context.all('commentary'), ...context.all('brief')].flatMap(({ id, data }) =>
            data.title === undefined ? [] : [[idFrom(data.title), id]],
          ),
        ),
    )
    for (const { source, data } of [...context.read('commentary'), ...context.read('brief')]) {
      for (const [index, item] of data.seeAlso.entries()) {
        const id = typeof item === 'string' ? undefined : byTitle().get(idFrom(item.title))
        if (id !== undefined && id !== source.id)
          yield inFrontMatter(source, ['seeAlso', index], {
            message: 'This piece is in the archive now, but readers would see its title without a link.',
            fix: `Write \`- ${id}\`.`,
          })
      }
    }
  },
}
