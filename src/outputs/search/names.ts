import type { Archive } from '../../domain/archive.ts'
import { isAcronym } from '../../domain/glossary.ts'
import type { Organisation } from '../../domain/nodes/organisation.ts'
import type { Person } from '../../domain/nodes/person.ts'
import type { Term } from '../../domain/nodes/term.ts'
import { type Token, tokensOf } from './fold.ts'
import { Pieces } from './pieces.ts'

/** All names of one person, term, organisation or topic; the first is the one in use. */
type Names = readonly string[]

/** Finds who and what a text names, and under which other names readers may look for it. */
export type OtherNames = (text: string) => readonly string[]

/** Every name that somebody or something goes by. */
export const namesOf = {
  person: ({ name, data, appearances }: Person): Names => [
    name,
    ...data.aliases.map((alias) => alias.name),
    ...(data.nativeName === undefined ? [] : [data.nativeName.text]),
    ...new Set(appearances.flatMap(({ billedAs }) => billedAs ?? [])),
  ],
  term: ({ name, data: { names, expansion, aliases } }: Term): Names => [
    name,
    ...Object.values(names),
    ...(expansion === undefined ? [] : [expansion]),
    ...aliases,
  ],
  organisation: ({ name, data: { names, acronym, aliases } }: Organisation): Names => [
    name,
    ...Object.values(names),
    ...(acronym === undefined ? [] : [acronym]),
    ...aliases,
  ],
}

export const namesIn = ({ people, terms, organisations }: Archive): Names[] => [
  ...people.map(namesOf.person),
  ...terms.map(namesOf.term),
  ...organisations.map(namesOf.organisation),
]

/** Names longer than this are no names. */
const longest = 8

/**
 * Looks names up by their words, longest first.
 * @param names groups of names that mean the same; an acronym counts only in its own capitals
 * @returns for a text, the other names of everything it names, each once
 */
export const otherNames = (names: readonly Names[]): OtherNames => {
  const groups = new Map<string, { name: string; names: Names }[]>()
  for (const group of names.filter(({ length }) => length > 1)) {
    for (const name of group) {
      const key = tokensOf(name)
        .map(({ word }) => word)
        .join(' ')
      groups.set(key, [...(groups.get(key) ?? []), { name, names: group }])
    }
  }
  const starts = new Set([...groups.keys()].map((key) => key.split(' ')[0]))
  const pieces = new Pieces()

  return (text) => {
    const tokens: Token[] = []
    for (const piece of pieces.of(text)) tokens.push(...piece.tokens)
    let inText: Token[] | undefined
    /** Some of the tokens as they are written. */
    const written = (from: number, to: number): string => {
      inText ??= pieces.tokensOf(text)
      return text.slice(inText[from]?.start, inText[to - 1]?.end)
    }
    const found = new Set<string>()
    const said = new Set<string>()
    for (let at = 0; at < tokens.length; at++) {
      if (!starts.has(tokens[at]?.word)) continue
      for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
        const span = tokens.slice(at, at + length)
        const meant = groups
          .get(span.map(({ word }) => word).join(' '))
          ?.filter(({ name }) => !isAcronym(name) || name.length > 5 || written(at, at + length) === name)
        if (meant === undefined || meant.length === 0) continue
        for (const { name, names: group } of meant) {
          said.add(name)
          for (const other of group) found.add(other)
        }
        at += length - 1
        break
      }
    }
    return [...found].filter((name) => !said.has(name))
  }
}
