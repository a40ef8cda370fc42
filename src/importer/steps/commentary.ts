import type { Step } from '../work.ts'
import { after } from './after.ts'
import { bios } from './bios.ts'
import { captures } from './captures.ts'
import { chrome } from './chrome.ts'
import { doubts, language } from './doubts.ts'
import { front } from './front.ts'
import { lists } from './lists.ts'
import { outside } from './outside.ts'
import { pullQuotes } from './pull-quotes.ts'
import { sentences } from './sentences.ts'
import { settleBody } from './settle-body.ts'
import { subheads } from './subheads.ts'
import { twice } from './twice.ts'

/** What a commentary goes through, in this order; each step says why it stands where it stands. */
export const commentarySteps: readonly Step[] = [
  language,
  outside,
  captures,
  chrome,
  twice,
  lists,
  after,
  bios,
  front,
  subheads,
  pullQuotes,
  sentences,
  doubts,
  settleBody,
]
