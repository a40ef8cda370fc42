import { at } from '../../domain/diagnostic.ts'
import { spellingOf } from '../../domain/spelling.ts'
import type { Rule } from '../rule.ts'

export const termSpeltAsListed: Rule = {
  name: 'term-spelt-as-listed',
  severity: 'warning',
  alone: true,
  description: 'A term of the glossary goes by one of its listed names.',
  *check(context) {
    const terms = new Map(
      context
        .all('term')
        .flatMap(({ source, data: { name, expansion, aliases } }) =>
          [name, ...(expansion === undefined ? [] : [expansion]), ...aliases].map(
            (form) => [form, source] as const,
          ),
        ),
    )
    if (terms.size === 0) return
    const variantsIn = spellingOf([...terms.keys()])
    for (const { entry, kind, words, placeOf } of context.texts) {
      // Titles stay as they were printed.
      if (kind === 'plain') continue
      for (const { index, written, listed } of variantsIn(words)) {
        const file = terms.get(listed)?.file ?? ''
        yield {
          file: entry.file,
          ...at(placeOf(index)),
          message: `“${written}” is not among the names that \`${file}\` lists, so this place is missing from the term’s page.`,
          fix: `Write “${listed}”, or add “${written}” to the \`aliases\` in \`${file}\`.`,
        }
      }
    }
  },
}
