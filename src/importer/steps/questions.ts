import { lineOf, type Block } from '../document.ts'
import { mapText } from '../inline.ts'
import { names } from '../mentions.ts'
import { sectionsIn } from '../sections.ts'
import type { Step, Work } from '../work.ts'

const name = String.raw`((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Engr|Syed|Amb|Gen|Col|Brig)\b\.?\s+)*\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’.-]*)){0,3})`
/** How reports name somebody of the audience. The first group is the name. */
const askers: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=\b(?:question|query|comment|asked|raised|posed|submitted)\s+(?:was\s+|were\s+)?(?:asked\s+|raised\s+|posed\s+)?(?:by|from)\s+)${name}`,
    'gu',
  ),
  new RegExp(String.raw`(?<=^(?:(?:Q|Question)\s*\d*\s*[.:)]?\s*)?\(?)${name}(?=\)?\s*[:：(–-])`, 'gu'),
  new RegExp(String.raw`(?<=^(?:Q|Question|Comment|Query)\s*\d*\s*[.:]?\s*\()${name}(?=\s*[,)])`, 'gu'),
  new RegExp(
    String.raw`(?<=(?:^|[.!?]\s+))${name}(?=(?:,[^,.]{2,60},)?\s+(?:asked|enquired|inquired|wanted to know|questioned|wondered|raised))`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<=(?:in (?:reply|response|answer) to|responding to|replying to|answering)\s+(?:a question (?:by|from)\s+)?)${name}`,
    'gu',
  ),
]

/** Words that begin an answer or a label and are nobody’s name. */
const noName =
  /^(?:Q|A|Question|Answer|Response|Reply|Speaker|Moderator|Host|Participant|Audience|The|One|Another|Both|Several|Answering|Asked|Note|How|What|Why|When|Which|Is|Are|Do|Does|Can|Could|Should|Will)\b/u

export const questions: Step = {
  name: 'questions',
  because:
    'When the speakers are known: whoever else asks a question was in the audience, and an audience’s names go nowhere.',
  run: (work) => {
    for (const section of sectionsIn(work.blocks))
      if (section.name === 'questions') for (const block of section.blocks) nameless(work, block)
  },
}

const nameless = (work: Work, block: Block): void => {
  const line = lineOf(block)
  const found = askers.flatMap((asker) => [...line.matchAll(asker)].map((match) => match[1] ?? ''))
  const audience = [...new Set(found)].filter(
    (one) =>
      one !== '' &&
      !noName.test(one) &&
      !work.draft.speakers.some((speaker) => names(one, speaker) || speaker.name.endsWith(one)),
  )
  if (audience.length === 0) return
  work.ledger.conceal(block.lines)
  work.ledger.settle(block.lines, 'dropped', '', 'the name of somebody in the audience')
  let content = block.content
  for (const one of audience)
    content = mapText(content, (text) =>
      text.replaceAll(one, (_, offset: number) => (offset === 0 ? 'A participant' : 'a participant')),
    )
  work.replace(block, { ...block, content })
}
