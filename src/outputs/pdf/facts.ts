import type { Archive } from '../../domain/archive.ts'
import { dayInWords, eventTimeInWords, offsetInWords } from '../../domain/event-time.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { TypstNode } from '../../mdx/typst-node.ts'
import { roleLabels } from '../labels.ts'
import { positionInWords } from '../position-in-words.ts'

/** What stands between the title and the text, a line or more to a term: “Published”, “20 November 2026”. */
export interface Fact {
  term: string
  lines: TypstNode[][]
}

/** Words that lead somewhere. @param dest a whole address */
export const linkTo = (dest: string, words: string): TypstNode => ({ func: 'link', dest, children: [words] })

const eventFacts = ({ urls }: Archive, { url, title, time: when, speakers }: Event): Fact[] => {
  const { day, time } = eventTimeInWords(when, 'en')
  const lines = speakers.map(({ person, role, positions }): TypstNode[] => [
    linkTo(urls.absolute(person.url), person.nameWithHonorific),
    `, ${[roleLabels[role].toLowerCase(), ...positions.map(positionInWords)].join('; ')}`,
  ])
  return [
    {
      term: 'Webinar',
      lines: [[linkTo(urls.absolute(url), title)], [`${day}, ${time} (${offsetInWords(when)})`]],
    },
    ...(lines.length === 0 ? [] : [{ term: 'Who spoke', lines }]),
  ]
}

/** When it appeared, what it reports, who spoke, what it is about. */
export const facts = (archive: Archive, article: Article): Fact[] => {
  const published = [dayInWords(article.published, 'en')]
  const updated = article.updated === undefined ? [] : [[`Updated ${dayInWords(article.updated, 'en')}`]]
  const event = article.kind === 'brief' ? article.event : undefined
  const topics = article.topics.flatMap(({ url, title }, index): TypstNode[] => [
    ...(index === 0 ? [] : [', ']),
    linkTo(archive.urls.absolute(url), title),
  ])
  return [
    { term: 'Published', lines: [published, ...updated] },
    ...(event === undefined ? [] : eventFacts(archive, event)),
    ...(topics.length === 0 ? [] : [{ term: 'Topics', lines: [topics] }]),
  ]
}
