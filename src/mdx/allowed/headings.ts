import { components } from '../components/index.ts'
import { phrasingText } from '../phrasing-text.ts'
import { isComponent } from '../tree.ts'
import type { Concern, Report } from './concern.ts'

const marks = (depth: number): string => `\`${'#'.repeat(depth)}\``

/** Headings begin below the title and skip no level, so that they make a table of contents. */
export const headings = (report: Report): Concern => {
  let above = 1
  return {
    visit: (node, ancestors) => {
      const refuse = (message: string, fix: string) => report('headings-in-order', node, message, fix)
      if (isComponent(node) && components.get(node.name ?? '')?.placing && above === 1)
        refuse(`No heading stands above \`<${node.name} />\`.`, `Write one, such as \`## ${node.name}\`.`)
      if (node.type !== 'heading') return
      if (ancestors.length > 1)
        return refuse(
          'A heading cannot stand inside something else.',
          'Write it as `**words**`, or put it outside.',
        )
      if (phrasingText(node).trim() === '')
        refuse('This heading has no words.', 'Write some, or take it away.')
      if (node.depth === 1)
        refuse(
          'The title is the only heading of the first level, and it is in the front matter.',
          'Write `##`.',
        )
      else if (node.depth > above + 1)
        refuse(
          `This heading is ${marks(node.depth)}, but ${above === 1 ? 'none stands above it' : `the one above it is ${marks(above)}`}.`,
          `Write ${marks(above + 1)}.`,
        )
      above = Math.max(node.depth, 2)
    },
  }
}
