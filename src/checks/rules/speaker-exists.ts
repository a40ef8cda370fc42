import { referenceRule } from '../references.ts'

export const speakerExists = referenceRule(
  'speaker-exists',
  'Everyone who is named at an event or at a point has a file in `people/`.',
  ({ kinds, path }) => kinds.join() === 'person' && path[0] !== 'distinctFrom',
  'so readers would not learn who spoke',
)
