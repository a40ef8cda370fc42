import type { Root } from 'mdast'
import type { Archive } from '../../domain/archive.ts'
import type { Article, Brief } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { Organisation } from '../../domain/nodes/organisation.ts'
import type { Page } from '../../domain/nodes/page.ts'
import type { Person } from '../../domain/nodes/person.ts'
import type { Point } from '../../domain/nodes/point.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import type { Term } from '../../domain/nodes/term.ts'
import type { Topic } from '../../domain/nodes/topic.ts'
import { inlineToText, parseInline } from '../../mdx/inline.ts'
import { bodyContext } from '../body-context.ts'
import { articleLabel, roleLabels } from '../labels.ts'
import type { Facets } from './facets.ts'
import { namesIn, namesOf, otherNames } from './names.ts'
import { sectionsOf } from './sections.ts'

/** One thing to find: an entry, or a part of one, with an address of its own. */
export interface SearchRecord {
  address: string
  /** What it is, in words for readers: `Recommendation`. */
  kind: string
  title: string
  /** The entry that it is a part of. */
  within?: string
  text: string
  /** Other names of what it is or speaks of. */
  also: readonly string[]
  /** `YYYY-MM-DD` */
  date?: string
  facets: Facets
}

/** What belongs together in a list of results: an entry first, then its parts. */
export interface SearchEntry {
  /** Whether it is found by its name before all else: a person, a term, a topic, an organisation, an event. */
  named: boolean
  records: readonly SearchRecord[]
}

const plain = (inline: string): string => inlineToText(parseInline(inline).tree)
const lines = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n\n')
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title)
const nameOfEach = (items: readonly { name: string }[]) => [...new Set(items.map(({ name }) => name))]

/** The start of a text, for something that has no title of its own. */
const opening = (text: string): string => {
  const words = text.split(/\s+/u)
  return words.length <= 9 ? text : `${words.slice(0, 9).join(' ')} …`
}

const peopleOf = (article: Article): Person[] => [
  ...[...article.authors, ...article.sourceAuthors].filter((author) => author.kind === 'person'),
  ...(article.kind === 'brief' ? (article.event?.speakers.map(({ person }) => person) ?? []) : []),
]

/** An entry of the archive that a search finds, before it is read. */
export interface Findable {
  /** What was published. */
  readonly of: Article | Event | Organisation | Page | Person | Term | Topic
  /** What can be found of it: it depends on `of`, and on the names of all. */
  readonly read: () => SearchEntry
}

/**
 * Everything that a search can find, oldest entries first: what has no date, then articles and events by day.
 * @param bodyOf the body of an entry, parsed
 */
export const findables = (
  archive: Archive,
  bodyOf: (entry: Article | Page) => Root | undefined,
): Findable[] => {
  const also = otherNames(namesIn(archive))
  const withNames = (record: Omit<SearchRecord, 'also'>): SearchRecord => ({
    ...record,
    also: also(`${record.title}\n${record.text}`),
  })

  const common = (article: Article) => ({
    date: article.published,
    within: article.title,
    year: [article.published.slice(0, 4)],
    language: [article.language],
  })

  const pointRecord = (point: Point): SearchRecord => {
    const { within, date, ...shared } = common(point.brief)
    const text = plain(point.data.text)
    return withNames({
      address: point.url,
      kind: 'Point',
      title: `${point.speaker.name}: ${opening(text)}`,
      within,
      text,
      date,
      facets: {
        ...shared,
        kind: ['Point'],
        topic: titles(point.topics),
        person: [point.speaker.name],
      },
    })
  }

  const recommendationRecord = (recommendation: Recommendation): SearchRecord => {
    const { within, date, ...shared } = common(recommendation.brief)
    const text = plain(recommendation.data.text)
    const addressees = recommendation.addressees.map(({ organisation }) => organisation.name)
    return withNames({
      address: recommendation.url,
      kind: 'Recommendation',
      title: recommendation.data.title ?? opening(text),
      within,
      text: lines(text, addressees.length > 0 ? `Addressed to ${addressees.join(', ')}.` : undefined),
      date,
      facets: {
        ...shared,
        kind: ['Recommendation'],
        topic: titles(recommendation.topics),
        person: nameOfEach(recommendation.supportedBy.map(({ speaker }) => speaker)),
        addressee: addressees,
        status: [recommendation.status],
      },
    })
  }

  const articleEntry = (article: Article): SearchEntry => {
    const { within, date, ...shared } = common(article)
    const { source, kicker } = article.data
    const kind = articleLabel(article)
    const inFacets: Facets = {
      ...shared,
      kind: [kind],
      topic: titles(article.topics),
      person: nameOfEach(peopleOf(article)),
    }
    const body = bodyOf(article)
    const [lead, ...sections] = body === undefined ? [] : sectionsOf(body, bodyContext(archive, article))
    const by = nameOfEach([...article.authors, ...article.sourceAuthors])
    const parts: Brief | { points: []; recommendations: [] } =
      article.kind === 'brief' ? article : { points: [], recommendations: [] }
    return {
      named: false,
      records: [
        withNames({
          address: article.url,
          kind,
          title: article.title,
          text: lines(
            kicker,
            plain(article.summary),
            by.length > 0 ? `By ${by.join(', ')}.` : undefined,
            source === undefined ? undefined : [source.title, source.publisher].filter(Boolean).join(', '),
            lead?.text,
            ...article.data.attachments.map((attachment) => attachment.title),
          ),
          date,
          facets: inFacets,
        }),
        ...sections
          .filter(({ text }) => text !== '')
          .map(({ heading, text }) =>
            withNames({
              address: `${article.url}#${heading?.id ?? ''}`,
              kind: 'Section',
              title: heading?.text ?? '',
              within,
              text,
              date,
              facets: inFacets,
            }),
          ),
        ...parts.points.map(pointRecord),
        ...parts.recommendations.map(recommendationRecord),
      ],
    }
  }

  const eventEntry = (event: Event): SearchEntry => {
    const date = event.data.start?.slice(0, 10)
    return {
      named: true,
      records: [
        withNames({
          address: event.url,
          kind: 'Event',
          title: event.title,
          text: lines(
            event.data.summary === undefined ? undefined : plain(event.data.summary),
            ...event.speakers.map(
              ({ person, role, positions, billedAs }) =>
                `${roleLabels[role]}: ${[person.nameWithHonorific, billedAs, ...positions.map(({ title }) => title)].filter(Boolean).join(', ')}.`,
            ),
            event.organisers.length > 0
              ? `Organised by ${nameOfEach(event.organisers).join(', ')}.`
              : undefined,
            'Webinar',
          ),
          ...(date !== undefined && { date }),
          facets: {
            kind: ['Event'],
            topic: titles(event.topics),
            person: nameOfEach(event.speakers.map(({ person }) => person)),
            language: [event.language],
            ...(date !== undefined && { year: [date.slice(0, 4)] }),
          },
        }),
      ],
    }
  }

  const personRecord = (person: Person): SearchRecord => ({
    address: person.url,
    kind: 'Person',
    title: person.nameWithHonorific,
    text: lines(
      person.positions
        .map(({ title, organisation }) =>
          organisation === undefined ? title : `${title}, ${organisation.name}`,
        )
        .join('. '),
      person.data.bio === undefined ? undefined : plain(person.data.bio),
      ...person.appearances.map(({ role, event }) => `${roleLabels[role]}: ${event.title}`),
    ),
    facets: { kind: ['Person'], person: [person.name] },
    also: namesOf.person(person).slice(1),
  })

  const termRecord = (term: Term): SearchRecord => ({
    address: term.url,
    kind: 'Term',
    title: term.name,
    text: lines(
      term.data.expansion,
      term.data.definition === undefined ? undefined : plain(term.data.definition),
    ),
    facets: { kind: ['Term'] },
    also: namesOf.term(term).slice(1),
  })

  const topicRecord = ({ url, title, data }: Topic): SearchRecord => ({
    address: url,
    kind: 'Topic',
    title,
    text: data.description === undefined ? '' : plain(data.description),
    facets: { kind: ['Topic'], topic: [title] },
    also: [...Object.values(data.names), ...data.aliases],
  })

  const organisationRecord = (organisation: Organisation): SearchRecord => ({
    address: organisation.url,
    kind: 'Organisation',
    title: organisation.name,
    text: '',
    facets: { kind: ['Organisation'] },
    also: namesOf.organisation(organisation).slice(1),
  })

  const pageRecord = (page: Page): SearchRecord => {
    const body = bodyOf(page)
    const text = body === undefined ? [] : sectionsOf(body, bodyContext(archive, page))
    return withNames({
      address: page.url,
      kind: 'Page',
      title: page.title,
      text: lines(...text.flatMap(({ heading, text: said }) => [heading?.text, said])),
      facets: { kind: ['Page'] },
    })
  }

  const alone = (record: SearchRecord, named = true): SearchEntry => ({ named, records: [record] })
  const each = <Node extends Findable['of']>(nodes: readonly Node[], read: (node: Node) => SearchEntry) =>
    nodes.map((node): Findable => ({ of: node, read: () => read(node) }))

  const undated: Findable[] = [
    ...each(archive.people, (person) => alone(personRecord(person))),
    ...each(archive.terms, (term) => alone(termRecord(term))),
    ...each(archive.topics, (topic) => alone(topicRecord(topic))),
    ...each(archive.organisations, (organisation) => alone(organisationRecord(organisation))),
    ...each(archive.pages, (page) => alone(pageRecord(page), false)),
  ]
  const dated = [
    ...archive.articles.map((article) => ({ date: article.published, article })),
    ...archive.events.map((event) => ({ date: event.data.start ?? '', event })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return [
    ...undated,
    ...dated.flatMap((one) =>
      'article' in one ? each([one.article], articleEntry) : each([one.event], eventEntry),
    ),
  ]
}

/** Everything that a search can find, read. */
export const searchEntries = (...all: Parameters<typeof findables>): SearchEntry[] =>
  findables(...all).map(({ read }) => read())
