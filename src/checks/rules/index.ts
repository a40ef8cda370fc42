import type { Rule } from '../rule.ts'
import { authorExists } from './author-exists.ts'
import { datesInOrder } from './dates-in-order.ts'
import { digestHasSource } from './digest-has-source.ts'
import { entryExists } from './entry-exists.ts'
import { eventExists } from './event-exists.ts'
import { evidenceGiven } from './evidence-given.ts'
import { idUnique } from './id-unique.ts'
import { idValid } from './id-valid.ts'
import { organisationExists } from './organisation-exists.ts'
import { personExists } from './person-exists.ts'
import { pointExists } from './point-exists.ts'
import { recommendationExists } from './recommendation-exists.ts'
import { speakerExists } from './speaker-exists.ts'
import { topicExists } from './topic-exists.ts'

/** Every rule that looks at the content as a whole. What one file shows by itself is said when it is read. */
export const rules: readonly Rule[] = [
  // Files and ids
  idValid,
  idUnique,

  // What is named exists
  speakerExists,
  personExists,
  authorExists,
  organisationExists,
  topicExists,
  eventExists,
  entryExists,
  pointExists,
  recommendationExists,

  // What is said agrees
  datesInOrder,
  digestHasSource,
  evidenceGiven,
]
