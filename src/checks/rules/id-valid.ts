import { idFrom } from '../../domain/id.ts'
import { isReservedId } from '../../domain/reserved-ids.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

const isId = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)

export const idValid: Rule = {
  name: 'id-valid',
  severity: 'error',
  alone: true,
  description: 'A file’s name can stand in an address, and does not take the place of a page of the site.',
  *check(context) {
    for (const { file, id, kind } of context.entries) {
      const name = file.slice(file.lastIndexOf('/') + 1)
      const ending = name.slice(id.length)
      if (!isId(id)) {
        const better = idFrom(id)
        yield {
          file,
          message: `The file’s name is the end of its page’s address, so it takes lower-case letters, digits and single hyphens only: \`${name}\` does not fit.`,
          fix:
            better === ''
              ? `Rename it, for instance to \`floods-in-sindh${ending}\`.`
              : `Rename it to \`${better}${ending}\`.`,
        }
      } else if (isReservedId(kind, id)) {
        yield {
          file,
          message: `\`${id}\` is the name of a page of the site itself, so an entry cannot have it.`,
          fix: `Rename the file, for instance to \`${id}-2${ending}\`.`,
        }
      }
    }
    for (const { source, data } of context.read('brief')) {
      for (const [index, { id }] of data.recommendations.entries()) {
        if (isReservedId('recommendation', id))
          yield inFrontMatter(source, ['recommendations', index, 'id'], {
            message: `\`${id}\` is the name of a page of the ledger itself, so a recommendation cannot have it.`,
            fix: 'Choose an id that says what is recommended.',
          })
      }
    }
  },
}
