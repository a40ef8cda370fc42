import { at } from '../../domain/diagnostic.ts'
import { nearestId } from '../meant-id.ts'
import { matchesIn } from '../texts.ts'
import type { Finding, Rule } from '../rule.ts'

const lost = 'so readers would see the words without an explanation'

export const termExists: Rule = {
  name: 'term-exists',
  severity: 'error',
  description: 'What `<Term>` names is in the glossary.',
  *check(context): Iterable<Finding> {
    const ids = context.of('term').map(({ id }) => id)
    for (const { file, body } of context.entries) {
      for (const { name, position } of body?.terms ?? []) {
        if (context.find('term', name) !== undefined) continue
        const meant = context.source.glossary.termNamed(name) ?? nearestId(name, ids)
        yield {
          file,
          ...at(position),
          message: `There is no \`terms/${name}.yaml\`, ${lost}.`,
          fix:
            meant === undefined
              ? `Correct the id, or add the term (\`npm run new -- term "…"\`).`
              : `Did you mean \`<Term id="${meant}">\`?`,
        }
      }
    }
    const bodies = context.texts.filter(({ kind }) => kind === 'body')
    for (const { text, match, place } of matchesIn(bodies, /<Term>([^<{]*)<\/Term>/g)) {
      const words = (match[1] ?? '').replace(/\s+/g, ' ').trim()
      if (words === '' || context.source.glossary.termNamed(words) !== undefined) continue
      yield {
        file: text.entry.file,
        ...place,
        message: `The glossary has no term “${words}”, ${lost}.`,
        fix: `Say which term is meant: \`<Term id="…">${words}</Term>\`; or add “${words}” to the \`aliases\` of its file in \`terms/\`.`,
      }
    }
  },
}
