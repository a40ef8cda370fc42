import type { DataOf } from '../domain/kinds.ts'
import type { AnyEntry } from '../domain/entry.ts'
import type { PublicationData } from '../domain/schema/publication.ts'
import type { Source } from '../source/content.ts'
import { isNearName, isSameName } from './name-match.ts'
import { key } from './words.ts'

/** What the archive knows already, to hold a document's names against. */
export interface Known {
  /** The publication's IANA zone. */
  zone: string
  language: string
  /** The publication's own id among the organisations, names it goes by, and its contact details. */
  own: { names: readonly string[]; contacts: string }
  /** Nearest first; `exact` if the name or an alias is the very one. */
  person: (name: string) => { exact?: string; near: readonly { id: string; name: string }[] }
  /** The name of a person of the archive. */
  nameOf: (person: string) => string
  organisation: (name: string) => string | undefined
  /** Every organisation with all its names. */
  organisations: readonly { id: string; names: readonly string[] }[]
  topic: (name: string) => string | undefined
  /** An event of this day with this title, or of this day alone, or with this title alone. */
  event: (title: string | undefined, date: string | undefined) => { id: string; same: boolean } | undefined
  /** A commentary or brief by its title. */
  entry: (title: string) => string | undefined
  /** The brief that reports an event. */
  briefOf: (event: string) => string | undefined
  /** The start, end and speakers of an event that the folder the drafts go to has already. */
  eventInPlace: (
    id: string,
  ) => { start: string | undefined; end: string | undefined; speakers: readonly string[] } | undefined
  ids: (kind: AnyEntry['kind']) => ReadonlySet<string>
}

type Of<K extends AnyEntry['kind']> = { id: string; data: Partial<DataOf<K>> }

/** @param sources content folders; of two files with one id the later one counts. The last is the one that drafts go to. */
export const knownFrom = (sources: readonly Source[]): Known => {
  const entries = new Map(
    sources.flatMap((source) =>
      source.entries.flatMap(({ entry }) => (entry ? [[`${entry.kind}/${entry.id}`, entry] as const] : [])),
    ),
  )
  const of = <K extends AnyEntry['kind']>(kind: K): Of<K>[] =>
    [...entries.values()].flatMap((entry) => (entry.kind === kind ? [entry as unknown as Of<K>] : []))
  const publication: PublicationData | undefined = sources
    .map((source) => source.publication)
    .findLast((one) => one !== undefined)

  const people = of('person').map(({ id, data }) => ({
    id,
    name: data.name ?? id,
    names: [
      data.name ?? id,
      ...(data.nativeName ? [data.nativeName.text] : []),
      ...(data.aliases ?? []).map(({ name }) => name),
    ],
  }))
  const organisations = of('organisation').map(({ id, data }) => ({
    id,
    names: [data.name ?? id, ...(data.acronym === undefined ? [] : [data.acronym]), ...(data.aliases ?? [])],
  }))
  const topics = of('topic').map(({ id, data }) => ({
    id,
    names: [data.title ?? id, id.replaceAll('-', ' '), ...(data.aliases ?? [])],
  }))
  const events = of('event').map(({ id, data }) => ({
    id,
    title: key(data.title ?? ''),
    date: (data.start ?? '').slice(0, 10),
  }))
  const articles = [...of('commentary'), ...of('brief')]
  const bare = (name: string) => key(name.replace(/^the\s+/i, ''))
  const named = (list: readonly { id: string; names: readonly string[] }[], name: string) =>
    list.find(({ names }) => names.some((other) => bare(other) === bare(name)))?.id

  const ownNames = [publication?.name, publication?.shortName].filter((name) => name !== undefined)
  return {
    zone: publication?.zone ?? 'UTC',
    language: publication?.language ?? 'en',
    own: {
      names: ownNames,
      contacts: Object.values(publication?.contacts ?? {})
        .flat()
        .join(' '),
    },
    person: (name) => {
      const exact = people.find(({ names }) => names.some((other) => isSameName(other, name)))?.id
      const near = people.filter(
        ({ id, names }) => id !== exact && names.some((other) => isNearName(other, name)),
      )
      return {
        ...(exact !== undefined && { exact }),
        near: near.map(({ id, name: its }) => ({ id, name: its })),
      }
    },
    nameOf: (person) => people.find(({ id }) => id === person)?.name ?? person,
    organisation: (name) => named(organisations, name),
    organisations,
    topic: (name) => named(topics, name),
    event: (title, date) => {
      const wanted = key(title ?? '')
      const same = events.find((event) => wanted !== '' && event.title === wanted && event.date === date)
      const other =
        same ??
        events.find((event) => event.title === wanted && wanted !== '') ??
        events.find((event) => event.date === date)
      return other && { id: other.id, same: same !== undefined }
    },
    entry: (title) => articles.find(({ data }) => key(data.title ?? '') === key(title))?.id,
    briefOf: (event) => of('brief').find(({ data }) => data.event === event)?.id,
    eventInPlace: (id) => {
      const found = sources
        .at(-1)
        ?.entries.find(({ entry }) => entry?.kind === 'event' && entry.id === id)?.entry
      if (found?.kind !== 'event') return undefined
      const { start, end, speakers } = found.data
      return { start, end, speakers: speakers.map(({ person }) => person) }
    },
    ids: (kind) => new Set([...entries.values()].filter((entry) => entry.kind === kind).map(({ id }) => id)),
  }
}
