import type { ReadEntry } from '../context.ts'
import { type EntryText, matchesIn } from '../texts.ts'
import type { Rule } from '../rule.ts'

const namesOf = ({ data }: ReadEntry<'person'>): string[] => [
  data.name,
  ...data.aliases.map(({ name }) => name),
  ...(data.nativeName === undefined ? [] : [data.nativeName.text]),
]

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Any of the names, its words on one line or over two. */
const pattern = (names: readonly string[]): RegExp => {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const alternatives = longestFirst.map((name) => name.trim().split(/\s+/).map(escaped).join('\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Whether a text vanishes with the person: his or her point, or the line of the bill. */
const vanishes = ({ entry, path }: EntryText, person: string): boolean => {
  const [field, index] = path ?? []
  const list = (entry.frontMatter as Record<string, unknown> | null)?.[field ?? '']
  if ((field !== 'points' && field !== 'speakers') || !Array.isArray(list)) return false
  const item = list[Number(index)] as { speaker?: unknown; person?: unknown } | null
  return item?.speaker === person || item?.person === person
}

export const withdrawnNotNamed: Rule = {
  name: 'withdrawn-not-named',
  severity: 'error',
  description: 'Someone who was taken out of the archive is named nowhere in its texts.',
  *check(context) {
    for (const person of context.all('person')) {
      if (person.data.withdrawn === undefined) continue
      for (const { text, match, place } of matchesIn(context.texts, pattern(namesOf(person)))) {
        if (text.entry === person.source || vanishes(text, person.id)) continue
        yield {
          file: text.entry.file,
          ...place,
          message: `“${match[0]}” was taken out of the archive (${person.source.file}), but is still named here.`,
          fix: 'Write the sentence without the name: “a speaker”, “the commentary’s author”.',
        }
      }
    }
  },
}
