import { lineOf, type Block } from './document.ts'
import { kindLabels, sectionOf, type SectionName } from './vocabulary/sections.ts'

/** A part of a report: its heading and what stands under it, up to the next section’s. */
export interface Section {
  name: SectionName | 'other' | 'head'
  heading?: Block
  blocks: Block[]
}

/**
 * The sections of a report. A heading that names no section stays within the one it stands in, unless it is of the same
 * level as a section’s heading and that section is one of text.
 */
export const sectionsIn = (blocks: readonly Block[]): Section[] => {
  const sections: Section[] = [{ name: 'head', blocks: [] }]
  for (const block of blocks) {
    const current = sections.at(-1)
    const name =
      block.type === 'heading' && !kindLabels.test(lineOf(block)) ? sectionOf(lineOf(block)) : undefined
    if (name !== undefined) sections.push({ name, heading: block, blocks: [] })
    else current?.blocks.push(block)
  }
  return sections
}
