import { english } from '../domain/words/english.ts'
import type { Words } from '../domain/words/words.ts'
import type { Article } from '../domain/nodes/article.ts'
import type { Reason } from '../domain/related.ts'

/** The words for values of the data, where a page or file is in English. */
export const {
  role: roleLabels,
  status: statusLabels,
  relation: relationLabels,
  eventMode: modeLabels,
  eventStatus: eventStatusLabels,
} = english

/** What an article is, in a word or two: “Digest”, “Webinar brief”. */
export const articleLabel = ({ kind, isDigest }: Article, words: Words = english): string =>
  words.kind[kind === 'commentary' && isDigest ? 'digest' : kind]

/** “1 point”, “18 points”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  english.counted(count, one, many)

/** Why two articles belong together, as a sentence: “Shares 3 topics …; both name the TTP.” */
export const reasonsInWords = (reasons: readonly Reason[], { reason }: Words = english): string =>
  reason.sentence(
    reasons.map(({ kind, names }) => {
      switch (kind) {
        case 'link':
          return reason.link
        case 'event':
          return reason.event
        case 'person':
          return reason.people(names)
        case 'topic':
          return reason.topics(names)
        case 'term':
          return reason.terms(names)
      }
    }),
  )

/** Initials for a monogram, two at most: “KI”. */
export const initials = (name: string): string => {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word))
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word === undefined ? '' : [...word][0]))
    .join('')
    .toUpperCase()
}

/** Minutes to read it, at 230 words a minute; at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 230))
