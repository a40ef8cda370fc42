import type { AnyEntry, NamedTerm } from '../domain/entry.ts'
import type { Glossary } from '../domain/glossary.ts'
import { sentenceAt } from '../domain/sentences.ts'
import { inlineText } from '../mdx/inline.ts'
import type { MarkedTerm } from '../mdx/named.ts'

/** The points and recommendations of a front matter; kinds other than briefs have none. */
export const ownParts = (data: AnyEntry['data'] | undefined) =>
  data !== undefined && 'points' in data ? data : { points: [], recommendations: [] }

/** Terms that the author’s own text names, by their names or because the author marked them. */
const ownMentions = (text: string, marked: readonly MarkedTerm[], glossary: Glossary): NamedTerm[] => {
  const found = glossary.mentionsIn(text)
  const known = new Set(found.map(({ term }) => term))
  const others = new Map(
    marked
      .map(({ name, words: said }) => ({
        term: glossary.termNamed(name) ?? name,
        name: said.replace(/\s+/g, ' ').trim(),
      }))
      .filter(({ term }) => !known.has(term))
      .map((mention) => [mention.term, mention]),
  )
  return [
    ...found,
    ...[...others.values()].map(({ term, name }) => ({
      term,
      name,
      sentence: sentenceAt(text, Math.max(0, text.indexOf(name))),
    })),
  ]
}

/**
 * Every term that an entry names: its own text first, then its points and recommendations, one by one.
 * @param text the words of its body, without points and recommendations
 * @param marked the terms that the author marked there
 */
export const mentionsOf = (
  text: string,
  marked: readonly MarkedTerm[],
  data: AnyEntry['data'] | undefined,
  glossary: Glossary,
): NamedTerm[] => {
  const head = data !== undefined && 'summary' in data && 'title' in data ? [data.summary, data.title] : []
  const own = ownMentions(text, marked, glossary)
  const known = new Set(own.map(({ term }) => term))
  const inHead = glossary.mentionsIn(
    head.map((line) => (line === undefined ? '' : inlineText(line))).join('\n'),
  )
  const parts = (
    name: 'point' | 'recommendation',
    items: readonly { id: string; text: string; title?: string | undefined }[],
  ) =>
    items.flatMap(({ id, text: said, title = '' }) =>
      glossary.mentionsIn(`${inlineText(said)}\n${title}`).map((mention) => ({ ...mention, [name]: id })),
    )
  const { points, recommendations } = ownParts(data)
  return [
    ...own,
    ...inHead.filter(({ term }) => !known.has(term)),
    ...parts('point', points),
    ...parts('recommendation', recommendations),
  ]
}
