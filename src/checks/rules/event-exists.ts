import { referenceRule } from '../references.ts'

export const eventExists = referenceRule(
  'event-exists',
  'The event that a brief reports has a file in `events/`.',
  ({ kinds }) => kinds.join() === 'event',
  'so the brief would have no date, no speakers and no bill',
)
