import type { Article } from '../domain/nodes/article.ts'
import type { Reason } from '../domain/related.ts'
import type { EventData } from '../domain/schema/event.ts'
import type { RecommendationData } from '../domain/schema/recommendation.ts'
import { english } from '../mdx/words.ts'

/** The words of the interface for values of the data. */
export const roleLabels = english.role
export const statusLabels = english.statuses

export const relationLabels: Record<
  RecommendationData['relatedTo'][number]['relation'],
  { to: string; from: string }
> = {
  repeats: { to: 'Repeats', from: 'Repeated by' },
  supersedes: { to: 'Supersedes', from: 'Superseded by' },
  conflicts: { to: 'Conflicts with', from: 'Conflicts with' },
}

export const modeLabels: Record<EventData['mode'], string> = {
  online: 'Online',
  'in-person': 'In person',
  mixed: 'Online and in person',
}

export const eventStatusLabels: Record<EventData['status'], string | undefined> = {
  scheduled: undefined,
  moved: 'Moved',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
}

/** What an article is, in a word or two: “Digest”, “Webinar brief”. */
export const articleLabel = ({ kind, isDigest }: Article): string =>
  kind === 'brief' ? 'Webinar brief' : isDigest ? 'Digest' : 'Commentary'

/** “1 point”, “18 points”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** “Central Asia and Hawala”, “6 topics, among them Central Asia and Pakistan”. */
const shared = (names: readonly string[], one: string): string =>
  names.length <= 2
    ? listed.format(names)
    : `${counted(names.length, one)}, among them ${listed.format(names.slice(0, 2))}`

/** Why two articles belong together, as a sentence: “Shares 3 topics …; both name the TTP.” */
export const reasonsInWords = (reasons: readonly Reason[]): string => {
  const words = reasons.map(({ kind, names }) => {
    switch (kind) {
      case 'link':
        return 'our editors link the two'
      case 'event':
        return 'on the same event'
      case 'person':
        return `shares ${shared(names, 'person')}`
      case 'topic':
        return names.length === 1 ? `shares the topic ${names[0]}` : `shares ${shared(names, 'topic')}`
      case 'term':
        return `both name ${names.length <= 3 ? listed.format(names) : counted(names.length, 'term')}`
    }
  })
  const sentence = words.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** Initials for a monogram, two at most: “KI”. */
export const initials = (name: string): string => {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word))
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word === undefined ? '' : [...word][0]))
    .join('')
    .toUpperCase()
}

/** Reading time at 230 words a minute, at least one minute. */
export const readingTime = (words: number): string => counted(Math.max(1, Math.round(words / 230)), 'minute')
