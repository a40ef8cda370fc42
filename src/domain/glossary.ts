import { sentenceAt } from './sentences.ts'

/** A term with every name it goes by. */
export interface GlossaryTerm {
  id: string
  names: readonly string[]
}

/** A name of a term, where it stands in a text. */
export interface TermUse {
  term: string
  /** As it is written there. */
  name: string
  index: number
}

/** Finds the terms of a glossary in plain text. */
export interface Glossary {
  /** Every name of a term that stands in a text, in the order of the text. Of names that overlap the longer one counts. */
  usesIn: (text: string) => TermUse[]
  /** Each term that the text names, in the order of the text: the name used first, and the sentence that has it. */
  mentionsIn: (text: string) => { term: string; name: string; sentence: string }[]
  /** The term that goes by this name. */
  termNamed: (name: string) => string | undefined
  /** What it knows: two glossaries that say the same are alike. */
  toJSON: () => readonly GlossaryTerm[]
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

  const usesIn = (text: string): TermUse[] => {
    const matches = patterns
      .flatMap((pattern) => (pattern === undefined ? [] : [...text.matchAll(pattern)]))
      .sort((one, other) => one.index - other.index || other[0].length - one[0].length)
    let end = 0
    return matches.flatMap(({ 0: name, index }) => {
      if (index < end) return [] // part of a longer name: “UN” in “UN Monitoring Team”
      end = index + name.length
      const term = termNamed(name)
      return term === undefined ? [] : [{ term, name, index }]
    })
  }

  return {
    toJSON: () => terms,
    termNamed,
    usesIn,
    mentionsIn: (text) => {
      const first = new Map<string, TermUse>()
      for (const use of usesIn(text)) if (!first.has(use.term)) first.set(use.term, use)
      return [...first.values()].map(({ term, name, index }) => ({
        term,
        name,
        sentence: sentenceAt(text, index),
      }))
    },
  }
}
