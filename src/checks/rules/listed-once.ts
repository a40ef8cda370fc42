import type { Path } from '../../domain/marked-fields.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

/** The lists of ids in a front matter, wherever they stand. */
function* listsOfIds(value: unknown, path: Path = []): Iterable<{ path: Path; items: readonly string[] }> {
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    yield { path, items: value }
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* listsOfIds(item, [...path, index])
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* listsOfIds(item, [...path, key])
}

export const listedOnce: Rule = {
  name: 'listed-once',
  severity: 'warning',
  alone: true,
  description: 'Nothing stands twice in a list: no topic, no author, no speaker in one role.',
  *check(context) {
    for (const entry of context.entries) {
      for (const { path, items } of listsOfIds(entry.frontMatter)) {
        for (const [index, item] of items.entries()) {
          if (items.indexOf(item) < index)
            yield inFrontMatter(entry, [...path, index], {
              message: `\`${item}\` stands in this list twice, so readers would see it twice.`,
              fix: 'Remove this one.',
            })
        }
      }
    }
    for (const { source, data } of context.read('event')) {
      const seen = new Set<string>()
      for (const [index, { person, role }] of data.speakers.entries()) {
        const appearance = `${person} ${role}`
        if (seen.has(appearance))
          yield inFrontMatter(source, ['speakers', index, 'person'], {
            message: `\`${person}\` is listed as \`${role}\` twice, so the bill would name the person twice.`,
            fix: 'Remove one of the two; several posts of one person go under one `positions`.',
          })
        seen.add(appearance)
      }
    }
  },
}
