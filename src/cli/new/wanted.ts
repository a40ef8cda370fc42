import { shortId } from '../../importer/places.ts'
import type { Source } from '../../source/content.ts'
import { newKinds, type NewEntry, type NewKind } from '../../source/new-entry.ts'
import { CannotRun } from '../command.ts'
import type { Ask, Choice } from './ask.ts'

/** What the command line says of the new entry. */
export interface Said {
  kind: string | undefined
  title: string | undefined
  id: string | undefined
  authors: readonly string[]
  topics: readonly string[]
  event: string | undefined
}

const isNewKind = (kind: string): kind is NewKind => newKinds.some((name) => name === kind)

const kindFrom = async (said: string | undefined, ask: Ask | undefined): Promise<NewKind> => {
  const kind =
    said ??
    (await ask?.one(
      'What is it?',
      newKinds.map((name) => ({ value: name, label: name })),
    ))
  if (kind === undefined)
    throw new CannotRun(`Say what to begin: ${newKinds.join(', ')}. See \`npm run new -- --help\`.`)
  if (!isNewKind(kind)) throw new CannotRun(`There is no kind \`${kind}\`: use ${newKinds.join(', ')}.`)
  return kind
}

/** The entries of some kinds as choices, by the names that people know. */
const choicesOf = (source: Source, ...kinds: readonly string[]): Choice[] =>
  source.entries
    .flatMap(({ kind, id, entry }) => {
      if (!kinds.includes(kind)) return []
      const { data } = entry ?? {}
      const name = data === undefined ? undefined : 'name' in data ? data.name : data.title
      return [{ value: id, label: name === undefined ? id : `${name} (${id})` }]
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))

const takes = { authors: ['commentary'], topics: ['commentary', 'brief'], event: ['brief'] } as const

const holdsTo = (kind: NewKind, { authors, topics, event }: Said): void => {
  const given = { authors: authors.length > 0, topics: topics.length > 0, event: event !== undefined }
  for (const field of ['authors', 'topics', 'event'] as const) {
    if (given[field] && !takes[field].some((name) => name === kind))
      throw new CannotRun(`\`--${field.replace(/s$/, '')}\` is for a ${takes[field].join(' or a ')}.`)
  }
}

/** One or more existing entries, where there are any. */
const askSeveral = async (ask: Ask, message: string, choices: readonly Choice[]): Promise<string[]> =>
  choices.length === 0 ? [] : ask.several(message, choices)

const none = 'none'

const askEvent = async (ask: Ask, source: Source): Promise<string | undefined> => {
  const choices = choicesOf(source, 'event')
  if (choices.length === 0) return undefined
  const event = await ask.one('Which webinar does it report?', [
    ...choices,
    { value: none, label: 'It is not here yet' },
  ])
  return event === none ? undefined : event
}

/**
 * What to begin: what the command line says, and, if somebody can be asked and it does not say both kind and title, the
 * answers for the rest.
 * @throws CannotRun when it cannot be known
 */
export const wantedEntry = async (said: Said, source: Source, ask: Ask | undefined): Promise<NewEntry> => {
  const kind = await kindFrom(said.kind, ask)
  holdsTo(kind, said)
  const isNamed = kind !== 'commentary' && kind !== 'brief' && kind !== 'event' && kind !== 'topic'
  const answer = said.title ?? (await ask?.line(isNamed ? 'Its name?' : 'Its title?'))
  const title = (answer ?? '').replace(/\s+/g, ' ').trim()
  if (title === '')
    throw new CannotRun(`Say its ${isNamed ? 'name' : 'title'}: \`npm run new -- ${kind} "…"\`.`)

  const asks = said.title === undefined ? ask : undefined
  const made = shortId(title)
  const id = said.id ?? (asks ? await asks.line('Its id, the end of its address, for good?', made) : made)
  if (id === '')
    throw new CannotRun('No id can be made of this: say one in Latin letters, `--id harbour-without-plan`.')
  const takesTopics = takes.topics.some((name) => name === kind)
  const event = said.event ?? (asks && kind === 'brief' ? await askEvent(asks, source) : undefined)
  return {
    kind,
    id,
    title,
    authors:
      asks && kind === 'commentary' && said.authors.length === 0
        ? await askSeveral(asks, 'Who wrote it?', choicesOf(source, 'person', 'organisation'))
        : said.authors,
    topics:
      asks && takesTopics && said.topics.length === 0
        ? await askSeveral(asks, 'What is it about?', choicesOf(source, 'topic'))
        : said.topics,
    ...(event !== undefined && { event }),
  }
}
