import { lineOf, type Block } from '../document.ts'
import { kindLabels, sectionOf } from '../vocabulary/sections.ts'
import { countWords } from '../words.ts'
import type { Step } from '../work.ts'
import { promoted } from './subheads.ts'

/** A section’s name alone on a line heads the section, whatever the line looks like. */
export const sectionHeads: Step = {
  name: 'section heads',
  because: 'Before everything that asks in which section a line stands.',
  run: (work) => {
    work.blocks = work.blocks.map((block) =>
      isHead(block) ? { ...promoted(block), content: withoutColon(block) } : block,
    )
  },
}

const isHead = (block: Block): boolean => {
  const line = lineOf(block)
  if (block.type !== 'paragraph' && !(block.type === 'item' && block.marker !== '')) return false
  return countWords(line) <= 9 && sectionOf(line) !== undefined && !kindLabels.test(line)
}

const withoutColon = (block: Block): Block['content'] => [
  { type: 'text', value: lineOf(block).replace(/\s*[:：]$/u, '') },
]
