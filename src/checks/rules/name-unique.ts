import { plainLetters } from '../../domain/transcription.ts'
import type { Path } from '../../domain/marked-fields.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import type { Context } from '../context.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

interface Named {
  source: SourceEntry
  path: Path
  name: string
}

type NamedKind = 'organisation' | 'topic' | 'term'

/** Fields that hold a name, beside `aliases`. */
const nameFields: Record<NamedKind, readonly string[]> = {
  organisation: ['name', 'acronym'],
  topic: ['title'],
  term: ['name', 'expansion'],
}

/** The names of all entries of a kind, each with its place. */
const named = (context: Context, kind: NamedKind): Named[] =>
  context
    .all(kind)
    .flatMap(({ source, data }) => [
      ...Object.entries(data).flatMap(([field, name]) =>
        nameFields[kind].includes(field) && typeof name === 'string' ? [{ source, path: [field], name }] : [],
      ),
      ...data.aliases.map((name, index) => ({ source, path: ['aliases', index], name })),
    ])

export const nameUnique: Rule = {
  name: 'name-unique',
  severity: 'warning',
  description: 'No two terms, topics or organisations go by one name.',
  *check(context) {
    const judged = new Set(context.entries)
    for (const kind of ['organisation', 'topic', 'term'] as const) {
      if (context.read(kind).length === 0) continue
      const first = new Map<string, Named>()
      // Of two, the one that is being judged is told.
      const inOrder = named(context, kind).sort(
        (a, b) => Number(judged.has(a.source)) - Number(judged.has(b.source)),
      )
      for (const { source, path, name } of inOrder) {
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
