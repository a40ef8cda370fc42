import { isPictureFile } from '../components/values.ts'
import { quoted } from '../problem.ts'
import type { Concern, Report } from './concern.ts'

/** Pictures are files beside the entry, and say what they show. */
export const pictures = (report: Report): Concern => ({
  visit: (node) => {
    if (node.type !== 'image') return
    const problem = isPictureFile(node.url)
    if (problem !== undefined)
      report('picture-is-local', node, `The picture ${quoted(node.url)} ${problem.problem}.`, problem.fix)
    if (node.alt === null || node.alt === undefined || node.alt.trim() === '')
      report(
        'picture-has-alt-text',
        node,
        'The picture says nothing to those who do not see it.',
        'Say between the brackets what it shows: `![A flooded street in Sukkur](…)`.',
      )
  },
})
