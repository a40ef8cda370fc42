import type { Step } from '../work.ts'
import { after } from './after.ts'
import { captures } from './captures.ts'
import { chrome } from './chrome.ts'
import { contacts } from './contacts.ts'
import { doubts, language } from './doubts.ts'
import { eventHead } from './event-head.ts'
import { lists } from './lists.ts'
import { outside } from './outside.ts'
import { points } from './points.ts'
import { questions } from './questions.ts'
import { recommendations } from './recommendations.ts'
import { sectionHeads } from './section-heads.ts'
import { sentences } from './sentences.ts'
import { settleBody } from './settle-body.ts'
import { speakers } from './speakers.ts'
import { spellings } from './spellings.ts'
import { subheads } from './subheads.ts'
import { twice } from './twice.ts'

/** What the report of a webinar goes through, in this order; each step says why it stands where it stands. */
export const briefSteps: readonly Step[] = [
  language,
  outside,
  captures,
  chrome,
  twice,
  lists,
  after,
  contacts,
  sectionHeads,
  eventHead,
  speakers,
  points,
  recommendations,
  questions,
  subheads,
  spellings,
  sentences,
  doubts,
  settleBody,
]
