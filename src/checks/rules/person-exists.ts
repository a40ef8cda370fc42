import { referenceRule } from '../references.ts'

export const personExists = referenceRule(
  'person-exists',
  'Everyone that a person is told apart from has a file in `people/`.',
  ({ path }) => path[0] === 'distinctFrom',
  'so this line tells nobody apart',
)
