import { at } from '../../domain/diagnostic.ts'
import { nearestId } from '../meant-id.ts'
import type { Finding, Rule } from '../rule.ts'

export const termExists: Rule = {
  name: 'term-exists',
  severity: 'error',
  description: 'What `<Term>` names is in the glossary.',
  *check(context): Iterable<Finding> {
    const ids = context.of('term').map(({ id }) => id)
    for (const { file, body } of context.entries) {
      for (const { name: written, position } of body?.terms ?? []) {
        const name = written.replace(/\s+/g, ' ').trim()
        if (context.find('term', name) !== undefined || context.source.glossary.termNamed(name) !== undefined)
          continue
        const meant = nearestId(name, ids)
        yield {
          file,
          ...at(position),
          message: `The glossary has no term “${name}”, so readers would see the words without an explanation.`,
          fix:
            meant === undefined
              ? `Add the term (\`npm run new -- term "${name}"\`), or add “${name}” to the \`aliases\` of its file in \`terms/\`.`
              : `Did you mean \`<Term id="${meant}">\`?`,
        }
      }
    }
  },
}
