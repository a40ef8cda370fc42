import type { Archive } from '../../domain/archive.ts'
import { recordOf, type RecommendationRecord } from './record.ts'

type Column = readonly [
  name: string,
  value: (record: RecommendationRecord) => string | number | undefined,
  meaning: string,
]

const all = (values: readonly string[]): string => values.join('; ')

/** The columns of the table: name, value, and what it means. `docs/recommendations-csv.md` has the same list. */
export const columns: readonly Column[] = [
  ['key', ({ key }) => key, 'Its name for good, `<brief>/<id>`.'],
  ['url', ({ url }) => url, 'Its page.'],
  ['title', ({ title }) => title, 'A few words for lists; may be empty.'],
  ['text', ({ text }) => text, 'The recommendation, as plain text.'],
  [
    'status',
    ({ status }) => status,
    'What became of it: the status of the last line of its log, or `not-tracked`.',
  ],
  ['status_date', ({ log }) => log.at(-1)?.date, 'The day of that line.'],
  ['status_note', ({ log }) => log.at(-1)?.note, 'What that line says.'],
  ['evidence', ({ log }) => log.at(-1)?.evidence, 'Where it can be checked.'],
  ['addressees', ({ addressees }) => all(addressees.map(({ name }) => name)), 'Who should act.'],
  [
    'addressees_basis',
    ({ addressees }) => all(addressees.map(({ basis }) => basis)),
    'In the same order: `stated` in the text, or `inferred` by the editors.',
  ],
  ['topics', ({ topics }) => all(topics.map(({ name }) => name)), 'What it is about.'],
  ['kind', ({ kind }) => kind, 'The kind of action asked for.'],
  ['priority', ({ priority }) => priority, 'How pressing the brief says it is.'],
  [
    'supported_by',
    ({ supportedBy }) => all([...new Set(supportedBy.map(({ speaker }) => speaker.name))]),
    'Speakers on whose points it rests.',
  ],
  [
    'related_to',
    ({ relatedTo }) => all(relatedTo.map(({ key, relation }) => `${relation} ${key}`)),
    'Other recommendations, and how it stands to them.',
  ],
  ['review_on', ({ reviewOn }) => reviewOn, 'The day on which the editors mean to look again.'],
  ['brief', ({ brief }) => brief.id, 'The brief that makes it: its id.'],
  ['brief_title', ({ brief }) => brief.title, 'Its title.'],
  ['published', ({ brief }) => brief.published, 'The day the brief appeared.'],
  ['number', ({ number }) => number, 'Its place in the brief, from 1.'],
  ['event', ({ event }) => event?.title, 'The webinar that the brief reports.'],
  ['event_date', ({ event }) => event?.date, 'The day of the webinar.'],
  ['language', ({ language }) => language, 'The language of the text.'],
]

/**
 * A spreadsheet takes a cell that begins with one of these for a formula, and a formula can fetch and send. An
 * apostrophe before it makes it text (OWASP, CSV Injection). One that is there already gets a second, so that a reader of
 * the file can take the first away and has the value as it was.
 */
const inert = (value: string): string => (/^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value)

const cell = (value: string | number | undefined): string => {
  const text = typeof value === 'number' ? String(value) : inert(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const row = (values: readonly (string | number | undefined)[]): string => `${values.map(cell).join(',')}\r\n`

/** All recommendations as a table: CSV in UTF-8 with a line of names (RFC 4180). Several values are parted by `; `. */
export const recommendationsCsv = (archive: Archive): string => {
  const records = archive.recommendations.map((recommendation) => recordOf(archive, recommendation))
  return [
    row(columns.map(([name]) => name)),
    ...records.map((record) => row(columns.map(([, value]) => value(record)))),
  ].join('')
}
