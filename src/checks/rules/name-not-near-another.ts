import { findNearNames } from '../../domain/near-names.ts'
import type { ReadEntry } from '../context.ts'
import { type Finding, inFrontMatter, type Rule } from '../rule.ts'

const formsOf = ({ data }: ReadEntry<'person'>): string[] => [
  data.name,
  // A short form (“Iqbal”) is anybody’s.
  ...data.aliases.filter(({ kind }) => kind !== 'short').map(({ name }) => name),
]

const isToldApart = (one: ReadEntry<'person'>, other: ReadEntry<'person'>): boolean =>
  one.data.distinctFrom.includes(other.id) || other.data.distinctFrom.includes(one.id)

const about = (
  { source, id }: ReadEntry<'person'>,
  other: ReadEntry<'person'>,
  [own, others]: readonly [string, string],
): Finding =>
  inFrontMatter(source, ['name'], {
    message:
      own === others
        ? `“${own}” is also a name of \`${other.id}\` (${other.source.file}). If they are one person, his or her work is split over two pages.`
        : `“${own}” is near “${others}” (${other.source.file}). If they are one person, his or her work is split over two pages.`,
    fix: `One person: keep one file, and put the other form under its \`aliases\`. Two people: add \`distinctFrom: [${other.id}]\` to \`${id}\`.`,
  })

export const nameNotNearAnother: Rule = {
  name: 'name-not-near-another',
  severity: 'warning',
  description: 'People with near names are known to be two people.',
  *check(context) {
    if (context.read('person').length === 0) return
    const named = context.all('person').map((person) => ({ of: person, names: formsOf(person) }))
    for (const { one, other, names } of findNearNames(named)) {
      if (isToldApart(one, other)) continue
      yield about(one, other, names)
      yield about(other, one, [names[1], names[0]])
    }
  },
}
