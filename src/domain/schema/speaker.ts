import { z } from 'zod'
import { field, line, positions, reference } from './fields.ts'

export const roles = ['speaker', 'moderator', 'host', 'co-host', 'remarks'] as const
export type Role = (typeof roles)[number]

/** Someone who spoke at an event, as he or she stood that day. schema.org/Role around a Person. */
export const speaker = z.strictObject({
  person: field(reference('person'), 'Who: the id of a person.', {
    standard: 'schema.org performer; iCalendar ATTENDEE',
  }),
  role: field(
    z.enum(roles),
    '`speaker`, `moderator`, `host`, `co-host`, or `remarks` for words of welcome or thanks.',
    { standard: 'schema.org roleName' },
  ),
  billedAs: field(
    line().optional(),
    'The name as it was printed that day, where it differs from the person’s own.',
    { standard: 'schema.org alternateName' },
  ),
  positions: field(
    positions().default([]),
    'The posts held that day. They stay as they are when the person moves on.',
  ),
})
export type SpeakerData = z.infer<typeof speaker>
