import type { Archive } from '../../domain/archive.ts'
import { dayInWords, eventTimeInWords, offsetInWords } from '../../domain/event-time.ts'
import { directionOf, isSameLanguage, type NameIn } from '../../domain/language.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { Position } from '../../domain/nodes/person.ts'
import { wordsIn, type Words } from '../../domain/words/words.ts'
import type { TypstNode } from '../../mdx/typst-node.ts'

/** What stands between the title and the text, a line or more to a term: “Published”, “20 November 2026”. */
export interface Fact {
  term: string
  lines: TypstNode[][]
}

/** Words that lead somewhere. @param dest a whole address */
export const linkTo = (dest: string, words: string): TypstNode => ({ func: 'link', dest, children: [words] })

/** A name, marked with its language where that is not the language of the words around it. */
export const nameNode = ({ name, language }: NameIn, words: Words): TypstNode =>
  isSameLanguage(language, words.language)
    ? name
    : { func: 'text', lang: language, dir: directionOf(language), block: false, children: [name] }

/** A person, an organisation or a topic by its name in a language, which leads to its page. */
export const linkedName = (
  { urls }: Archive,
  node: { url: string; nameIn: (language: string) => NameIn },
  words: Words,
): TypstNode => ({
  func: 'link',
  dest: urls.absolute(node.url),
  children: [nameNode(node.nameIn(words.language), words)],
})

const postNodes = (
  { title, organisation, former }: Position,
  own: string,
  words: Words,
): readonly TypstNode[] => [
  words.semicolon,
  ...(former ? [`${words.article.former} `] : []),
  nameNode({ name: title, language: own }, words),
  ...(organisation === undefined ? [] : [words.comma, nameNode(organisation.nameIn(words.language), words)]),
]

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const eventFacts = (archive: Archive, event: Event, words: Words): Fact[] => {
  const { day, time } = eventTimeInWords(event.time, words.language)
  const { language: own } = archive.publication
  const lines = event.speakers.map(({ person, role, positions }): TypstNode[] => [
    {
      func: 'link',
      dest: archive.urls.absolute(person.url),
      children: [nameNode(person.nameIn(words.language, person.nameWithHonorific), words)],
    },
    words.comma,
    words.role[role].toLowerCase(),
    ...positions.flatMap((position) => postNodes(position, own, words)),
  ])
  return [
    {
      term: words.article.webinar,
      lines: [
        [
          {
            func: 'link',
            dest: archive.urls.absolute(event.url),
            children: [nameNode({ name: event.title, language: event.language }, words)],
          },
        ],
        [`${day}${words.comma}${time} (${offsetInWords(event.time)})`],
      ],
    },
    ...(lines.length === 0 ? [] : [{ term: words.article.whoSpoke, lines }]),
  ]
}

/** When it appeared, what it reports, who spoke, what it is about; in the article’s language. */
export const facts = (archive: Archive, article: Article): Fact[] => {
  const words = wordsIn(article.language)
  const day = (date: string): string => dayInWords(date, words.language)
  const event = article.kind === 'brief' ? article.event : undefined
  const topics = article.topics.flatMap((topic, index): TypstNode[] => [
    ...(index === 0 ? [] : [words.comma]),
    linkedName(archive, topic, words),
  ])
  return [
    {
      term: words.article.published,
      lines: [
        [day(article.published)],
        ...(article.updated === undefined
          ? []
          : [[`${capitalised(words.article.updated)} ${day(article.updated)}`]]),
      ],
    },
    ...(event === undefined ? [] : eventFacts(archive, event, words)),
    ...(topics.length === 0 ? [] : [{ term: words.article.topics, lines: [topics] }]),
  ]
}
