import { lineOf, type Block } from '../document.ts'
import { unwrapped } from '../inline.ts'
import { sectionOf } from '../vocabulary/sections.ts'
import { countWords, endsSentence, isCapitals, isTitleCase } from '../words.ts'
import type { Step, Work } from '../work.ts'

export const subheads: Step = {
  name: 'subheads',
  because:
    'After the head is taken, whose lines look like subheads; before the pull quotes, which are longer lines without a full stop.',
  run: (work) => {
    work.blocks = work.blocks.map((block, index) => (isSubhead(work, block, index) ? promoted(block) : block))
  },
}

export const promoted = (block: Block): Block => ({
  ...block,
  type: 'heading',
  depth: 2,
  content: unwrapped(block.content),
})

/** A finite verb makes a sentence, and a subhead is seldom one. */
const verb =
  /\b(?:is|are|was|were|has|have|had|must|should|will|would|can|cannot|could|may|might|do|does|did|makes?|remains?|needs?|becomes?)\b/iu

const isSubhead = (work: Work, block: Block, index: number): boolean => {
  const line = lineOf(block)
  const next = work.blocks[index + 1]
  if (block.type !== 'paragraph' || block.inItem || line === '' || next === undefined) return false
  if (!['paragraph', 'item', 'table', 'quote', 'picture'].includes(next.type)) return false
  if (/[.۔;,]$/u.test(line) || /^["“”'‘«]/u.test(line) || /^\p{Ll}/u.test(line)) return false
  const words = countWords(line)
  if (words > 16 || words === 0) return false
  const marked =
    block.look.bold === true ||
    isCapitals(line) ||
    (block.look.size ?? 1) >= 1.08 ||
    /head/i.test(block.look.style ?? '')
  if (marked) return !(block.look.size !== undefined && block.look.size > 1.15 && words > 12)
  if (block.look.italic === true) return false
  if (sectionOf(line) !== undefined) return true
  // A colon introduces what follows; it heads nothing, unless the line is a title.
  if (/[:：]$/.test(line)) return isTitleCase(line) && words <= 8
  const leads =
    next.type === 'item' ||
    (countWords(lineOf(next)) > words && (endsSentence(lineOf(next)) || countWords(lineOf(next)) > 20))
  if (!leads) return false
  if (/\p{Script=Arabic}/u.test(line)) return words <= 9 && !/(?:ہے|ہیں|تھا|تھے|گا|گی)[!؟]?$/u.test(line)
  return (
    (isTitleCase(line) && words <= 14) ||
    (words <= (verb.test(line) ? 6 : 9) && !endsSentence(line)) ||
    (words <= 9 && /\?$/.test(line))
  )
}
