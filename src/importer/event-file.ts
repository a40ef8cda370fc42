import { Temporal } from 'temporal-polyfill'
import type { OutFile } from './files.ts'
import { positionOf, reviewOf, yamlOf } from './files.ts'
import { isSameName } from './name-match.ts'
import { organisationId, unite, type Settled } from './people-in-draft.ts'
import type { Work } from './work.ts'

/**
 * The event of a brief: one that the archive has, by title and day, or a new one.
 * @returns its id, and its file if it is new
 */
export const eventOf = (
  work: Work,
  briefId: string,
  people: readonly Settled[],
): { id: string; file?: OutFile } => {
  const { draft, known } = work
  const { event } = draft
  const found = known.event(draft.title, event.date)
  const brief = found?.same ? known.briefOf(found.id) : undefined
  if (brief !== undefined)
    work.ask('event', `briefs/${brief} reports this event already. Which of the two should stay?`)
  if (found?.same) {
    const inPlace = known.eventInPlace(found.id)
    if (inPlace) {
      askDifferences(work, found.id, inPlace, people)
      return { id: found.id }
    }
    work.ask(
      'title',
      `The archive has this event already (events/${found.id}). Which of the two should stay?`,
      'event',
    )
  }
  if (found && !found.same)
    work.ask(
      'event',
      `Is this the event events/${found.id}? Only its ${known.event(draft.title, undefined) ? 'title' : 'day'} is the same.`,
    )
  const id = found?.same
    ? found.id
    : known.ids('event').has(briefId)
      ? `${briefId}-${event.date ?? 'webinar'}`
      : briefId
  const start =
    event.date !== undefined && event.start !== undefined ? `${event.date}T${event.start}` : undefined
  const end =
    event.date !== undefined && event.end !== undefined
      ? `${endDate(event.date, event.start, event.end)}T${event.end}`
      : undefined
  const [behalf] = draft.speakers.flatMap(({ role, onBehalfOf }) =>
    role !== 'speaker' && onBehalfOf !== undefined ? [onBehalfOf] : [],
  )
  if (event.organisers.length === 0 && behalf !== undefined) event.organisers.push(behalf)
  const missing: readonly [string, unknown, string][] = [
    ['title', draft.title, 'What was the event called?'],
    [
      'start',
      start,
      event.date === undefined
        ? 'The document gives no day of the event. When was it?'
        : `The document gives no time of day for ${event.date}. When did it begin?`,
    ],
    ['end', end, 'The document does not say when the event ended. When did it?'],
    ['zone', event.zone, 'In which time zone?'],
  ]
  for (const [field, value, question] of missing) if (value === undefined) work.ask(field, question, 'event')
  return {
    id,
    file: {
      path: `events/${event.date?.slice(0, 4) ?? 'drafts'}/${id}.yaml`,
      content: yamlOf({
        title: draft.title,
        start,
        end,
        zone: event.zone,
        zoneBasis: event.zone === undefined ? undefined : event.zoneBasis,
        mode: event.mode,
        organiser: event.organisers[0] === undefined ? undefined : organisationId(work, event.organisers[0]),
        coOrganisers: event.organisers.slice(1).map((name) => organisationId(work, name)),
        place: event.place,
        url: event.url,
        registration: event.registration,
        recording: event.recording === undefined ? undefined : { url: event.recording },
        speakers: speakersOf(work, people),
        language: draft.language,
        draft: true,
        review: reviewOf(work, 'event'),
      }),
    },
  }
}

/** An event that stands is never changed: what the document says otherwise is put to the editors. */
const askDifferences = (
  work: Work,
  id: string,
  held: { start: string | undefined; end: string | undefined; speakers: readonly string[] },
  people: readonly Settled[],
): void => {
  const { event } = work.draft
  if (event.date !== undefined && event.start !== undefined && held.start !== `${event.date}T${event.start}`)
    work.ask(
      'event',
      `events/${id} begins at ${held.start ?? 'an unknown time'}; the document says ${event.date}T${event.start}. Which is right?`,
    )
  const speaks = work.draft.speakers.flatMap(
    ({ name }) => people.find(({ mention }) => isSameName(mention.name, name)) ?? [],
  )
  const missing = [
    ...new Set(
      speaks
        .filter((one) => !held.speakers.includes(one.id))
        .map((one) => `${one.mention.name} (${one.mention.role ?? 'speaker'})`),
    ),
  ]
  if (missing.length > 0)
    work.ask('event', `events/${id} does not have ${missing.join(', ')}, whom the document names. Should it?`)
}

/** An end before the start is on the next day. */
const endDate = (date: string, start: string | undefined, end: string): string =>
  start !== undefined && end <= start ? Temporal.PlainDate.from(date).add({ days: 1 }).toString() : date

/** The name as printed, where the archive has the person under another. */
const billedAs = (work: Work, name: string): { billedAs?: string } => {
  const { exact } = work.known.person(name)
  const own = exact === undefined ? name : work.known.nameOf(exact)
  return own === name ? {} : { billedAs: name }
}

const speakersOf = (work: Work, people: readonly Settled[]) =>
  unite(work.draft.speakers).map((speaker) => ({
    person: people.find(({ mention }) => isSameName(mention.name, speaker.name))?.id,
    role: speaker.role ?? 'speaker',
    ...billedAs(work, speaker.name),
    ...(speaker.positions.length > 0 && {
      positions: speaker.positions.map((position) => positionOf(work, position)),
    }),
  }))
