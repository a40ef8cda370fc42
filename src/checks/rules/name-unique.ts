import { plainLetters } from '../../domain/transcription.ts'
import type { Path } from '../../domain/marked-fields.ts'
import type { Context } from '../context.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

interface Named {
  source: SourceEntry
  path: Path
  name: string
}

const names = (context: Context): Record<'organisation' | 'topic' | 'term', Named[]> => ({
  organisation: context
    .read('organisation')
    .flatMap(({ source, data: { name, acronym, aliases } }) => [
      { source, path: ['name'], name },
      ...(acronym === undefined ? [] : [{ source, path: ['acronym'], name: acronym }]),
      ...aliases.map((alias, index) => ({ source, path: ['aliases', index], name: alias })),
    ]),
  topic: context
    .read('topic')
    .flatMap(({ source, data: { title, aliases } }) => [
      { source, path: ['title'], name: title },
      ...aliases.map((alias, index) => ({ source, path: ['aliases', index], name: alias })),
    ]),
  term: context
    .read('term')
    .flatMap(({ source, data: { name, expansion, aliases } }) => [
      { source, path: ['name'], name },
      ...(expansion === undefined ? [] : [{ source, path: ['expansion'], name: expansion }]),
      ...aliases.map((alias, index) => ({ source, path: ['aliases', index], name: alias })),
    ]),
})

export const nameUnique: Rule = {
  name: 'name-unique',
  severity: 'warning',
  description: 'No two terms, topics or organisations go by one name.',
  *check(context) {
    for (const named of Object.values(names(context))) {
      const first = new Map<string, Named>()
      for (const { source, path, name } of named) {
        const key = plainLetters(name)
        const other = first.get(key)
        if (other === undefined) first.set(key, { source, path, name })
        else
          yield inFrontMatter(source, path, {
            message:
              other.source === source
                ? `“${name}” stands in this file twice.`
                : `“${name}” is also a name of \`${other.source.id}\` (${other.source.file}), so nobody could say which of the two a text means.`,
            fix:
              other.source === source
                ? 'Remove this one.'
                : 'If they are one, keep one file. If not, take the name out of the file that needs it less.',
          })
      }
    }
  },
}
