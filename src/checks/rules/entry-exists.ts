import { referenceRule } from '../references.ts'

export const entryExists = referenceRule(
  'entry-exists',
  'Every commentary or brief that is named has a file.',
  ({ kinds }) => kinds.join() === 'commentary,brief',
  'so the link would lead nowhere',
)
