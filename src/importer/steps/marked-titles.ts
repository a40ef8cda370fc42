import { lineOf, type Block } from '../document.ts'
import { countWords } from '../words.ts'
import type { Work } from '../work.ts'

const hasTitleStyle = ({ look }: Block): boolean =>
  /(?<!sub)title|headline/i.test(look.style ?? '') || (look.size ?? 1) >= 1.6

/** What the format marks as title: by style or size, or else the first heading of the first level, if no paragraph precedes it. */
export const markedTitles = ({ blocks, likelyTitle }: Work): Block[] => {
  const styled = blocks.slice(0, 20).filter(hasTitleStyle)
  if (styled.length > 0) return styled.slice(0, 1)
  const first = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1)
  const isLate = blocks.slice(0, first).some((block) => countWords(lineOf(block)) > 40)
  return first === -1 || isLate || likelyTitle ? [] : blocks.slice(first, first + 1)
}
