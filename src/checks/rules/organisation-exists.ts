import { referenceRule } from '../references.ts'

export const organisationExists = referenceRule(
  'organisation-exists',
  'Every organisation that is named has a file in `organisations/`.',
  ({ kinds }) => kinds.join() === 'organisation',
  'so its name and its page would be missing',
)
