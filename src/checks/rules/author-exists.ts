import { referenceRule } from '../references.ts'

export const authorExists = referenceRule(
  'author-exists',
  'Every author has a file in `people/` or `organisations/`.',
  ({ kinds }) => kinds.join() === 'person,organisation',
  'so the piece would stand without its author',
)
