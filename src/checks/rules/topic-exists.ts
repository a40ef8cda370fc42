import { referenceRule } from '../references.ts'

export const topicExists = referenceRule(
  'topic-exists',
  'Every topic that is named has a file in `topics/`.',
  ({ kinds }) => kinds.join() === 'topic',
  'so readers of that topic would not find it',
)
