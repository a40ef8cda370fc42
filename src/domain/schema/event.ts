import { z } from 'zod'
import { entryFields } from './commentary.ts'
import {
  date,
  datedNote,
  field,
  id,
  language,
  line,
  localDateTime,
  offset,
  prose,
  redirectFrom,
  reference,
  webAddress,
  withdrawn,
  zone,
} from './fields.ts'
import { speaker } from './speaker.ts'

const recording = z.strictObject({
  url: field(webAddress(), 'Where the recording can be watched.', { standard: 'schema.org recordedIn' }),
  chapters: field(
    z
      .array(
        z.strictObject({
          at: field(offset(), 'When the chapter begins, `HH:MM:SS`.'),
          title: field(line(), 'What it is about.'),
        }),
      )
      .default([]),
    'Chapters of the recording, in order.',
    { standard: 'schema.org hasPart (Clip)' },
  ),
})

/** A webinar, or another event of the outlet. schema.org/Event; iCalendar VEVENT (RFC 5545 §3.6.1). */
export const event = z.strictObject({
  title: field(line(), 'The event’s title.', { standard: 'schema.org name; iCalendar SUMMARY' }),
  start: field(localDateTime(), 'When it begins on the clock of `zone`, `YYYY-MM-DDTHH:MM`.', {
    standard: 'schema.org startDate; iCalendar DTSTART',
  }),
  end: field(localDateTime(), 'When it ends on the clock of `zone`, `YYYY-MM-DDTHH:MM`.', {
    standard: 'schema.org endDate; iCalendar DTEND',
  }),
  zone: field(zone(), 'The time zone of `start` and `end`, IANA name: `Asia/Karachi`.', {
    standard: 'iCalendar TZID',
  }),
  zoneBasis: field(
    z.enum(['stated', 'inferred']).default('stated'),
    '`inferred` if the announcement named no zone.',
  ),
  announced: field(
    date().optional(),
    'The day on which it was announced. Feeds and calendars date it by this.',
    { standard: 'iCalendar CREATED' },
  ),
  series: field(id().optional(), 'The series it belongs to: an id that its events share.', {
    standard: 'schema.org superEvent',
  }),
  status: field(
    z.enum(['scheduled', 'moved', 'postponed', 'cancelled']).default('scheduled'),
    'Whether it takes place as announced.',
    { standard: 'schema.org eventStatus; iCalendar STATUS' },
  ),
  mode: field(z.enum(['online', 'in-person', 'mixed']).default('online'), 'How people attend.', {
    standard: 'schema.org eventAttendanceMode',
  }),
  organiser: field(reference('organisation').optional(), 'Who organises it: the id of an organisation.', {
    standard: 'schema.org organizer; iCalendar ORGANIZER',
  }),
  coOrganisers: field(z.array(reference('organisation')).default([]), 'Who organises it with them.', {
    standard: 'schema.org organizer',
  }),
  place: field(line().optional(), 'Where, for an event that people attend in person.', {
    standard: 'schema.org location; iCalendar LOCATION',
  }),
  url: field(webAddress().optional(), 'The event’s own page elsewhere, if it has one.', {
    standard: 'schema.org url; iCalendar URL',
  }),
  registration: field(webAddress().optional(), 'Where people register.', { standard: 'schema.org offers' }),
  recording: field(recording.optional(), 'The recording, once there is one.', {
    standard: 'schema.org recordedIn',
  }),
  speakers: field(
    z.array(speaker).default([]),
    'Who speaks, hosts and moderates, in the order of the bill. Never who attends.',
  ),
  language: field(language().optional(), 'The language it is held in, if not the publication’s.', {
    standard: 'schema.org inLanguage',
  }),
  summary: field(prose().optional(), 'What it is about, in one to three sentences.', {
    standard: 'schema.org description; iCalendar DESCRIPTION',
  }),
  changes: field(
    z.array(datedNote()).default([]),
    'Changes that people who noted the date should know of, oldest first.',
    { standard: 'iCalendar SEQUENCE' },
  ),
  redirectFrom: redirectFrom(),
  withdrawn: withdrawn(),
  draft: entryFields.draft,
  review: entryFields.review,
})
export type EventData = z.infer<typeof event>
