import { lineOf, type RawDocument } from './document.ts'
import type { DraftKind } from './draft.ts'
import { kindLabels, sectionOf } from './vocabulary/sections.ts'

/** What each sign of a webinar's report counts for; a report has several, a commentary that mentions a webinar one. */
const enough = 3

/** Whether a document is a commentary or the brief report of a webinar, by what its short lines say. */
export const kindOf = ({ blocks }: RawDocument): DraftKind => {
  let score = 0
  const seen = new Set<string>()
  for (const block of blocks) {
    const line = lineOf(block)
    if (line === '' || line.length > 120) continue
    const section = sectionOf(line)
    if (section !== undefined && !seen.has(section) && (block.type === 'heading' || line.length < 60)) {
      seen.add(section)
      score += {
        recommendations: 1,
        discussion: 2,
        people: 2,
        questions: 2,
        thanks: 2,
        captures: 1,
        participants: 2,
        framework: 1,
        summary: 1,
        conclusion: 0,
        contacts: 0,
      }[section]
    }
    if (!seen.has('label') && kindLabels.test(line)) {
      seen.add('label')
      score += 2
    }
    if (
      !seen.has('role') &&
      /^\W*(?:moderators?|co-?hosts?|panell?ists?|(?:keynote |guest )?speakers?|host(?:ed by)?|moderated by|مقررین|میزبان|ناظم)\s*[:：]/iu.test(
        line,
      )
    ) {
      seen.add('role')
      score += 2
    }
  }
  return score >= enough ? 'brief' : 'commentary'
}
