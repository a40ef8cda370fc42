/** A term with every name it goes by. */
export interface GlossaryTerm {
  id: string
  names: readonly string[]
}

/** Finds the terms of a glossary in plain text. */
export interface Glossary {
  /** Each term that the text names, in the order of the text: the name used first, and the sentence that has it. */
  mentionsIn: (text: string) => { term: string; name: string; sentence: string }[]
  /** The term that goes by this name. */
  termNamed: (name: string) => string | undefined
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Capitals alone carry the meaning of an acronym, so its case counts; a name in words is found in any case. */
export const isAcronym = (name: string): boolean => !/\p{Ll}{2}/u.test(name)

const alternation = (names: readonly string[], flags: string): RegExp | undefined =>
  names.length === 0
    ? undefined
    : new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${[...names]
          .sort((a, b) => b.length - a.length)
          .map(escape)
          .join('|')})(?![\\p{L}\\p{N}])`,
        flags,
      )

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentence of a text that holds a place in it. Paragraphs are lines. */
const sentenceAt = (text: string, index: number): string => {
  const from = text.lastIndexOf('\n', index) + 1
  const to = text.indexOf('\n', index)
  const paragraph = text.slice(from, to === -1 ? text.length : to)
  return (
    sentences
      .segment(paragraph)
      .containing(index - from)
      ?.segment.trim() ?? paragraph.trim()
  )
}

/** @param terms the glossary; of two terms with one name the first has it */
export const glossaryOf = (terms: readonly GlossaryTerm[]): Glossary => {
  const exact = new Map<string, string>()
  const folded = new Map<string, string>()
  for (const { id, names } of terms) {
    for (const name of names) {
      const [map, key] = isAcronym(name) ? [exact, name] : [folded, name.toLowerCase()]
      if (!map.has(key)) map.set(key, id)
    }
  }
  const patterns = [alternation([...exact.keys()], 'gu'), alternation([...folded.keys()], 'giu')]
  const termNamed = (name: string) => {
    const line = name.replace(/\s+/g, ' ').trim()
    return exact.get(line) ?? folded.get(line.toLowerCase())
  }

  return {
    termNamed,
    mentionsIn: (text) => {
      const matches = patterns
        .flatMap((pattern) => (pattern === undefined ? [] : [...text.matchAll(pattern)]))
        .sort((one, other) => one.index - other.index || other[0].length - one[0].length)
      const first = new Map<string, { name: string; index: number }>()
      let end = 0
      for (const { 0: name, index } of matches) {
        if (index < end) continue // part of a longer name: “UN” in “UN Monitoring Team”
        end = index + name.length
        const term = termNamed(name)
        if (term !== undefined && !first.has(term)) first.set(term, { name, index })
      }
      return [...first].map(([term, { name, index }]) => ({ term, name, sentence: sentenceAt(text, index) }))
    },
  }
}
