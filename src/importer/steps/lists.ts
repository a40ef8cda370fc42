import { lineOf, type Block } from '../document.ts'
import { listMarker } from '../readers/list-marker.ts'
import { withoutStart } from '../inline.ts'
import { countWords, endsSentence } from '../words.ts'
import type { Step } from '../work.ts'

/** “1. Background” alone before a paragraph is a numbered heading. */
const isNumberedHeading = (block: Block, next: Block | undefined): boolean =>
  countWords(lineOf(block)) <= 10 &&
  !endsSentence(lineOf(block)) &&
  (next === undefined || listMarker(lineOf(next)) === undefined) &&
  next?.type !== 'item'

export const lists: Step = {
  name: 'lists',
  because:
    'Before the steps that read items: a list that was typed with its bullets is a list like any other.',
  run: (work) => {
    work.blocks = work.blocks.map((block, index, all) => {
      if (block.type !== 'paragraph') return block
      const typed = listMarker(lineOf(block))
      if (typed === undefined) return block
      const before = all[index - 1]
      const goesOn = before !== undefined && (listMarker(lineOf(before))?.marker ?? '') !== ''
      if (typed.marker !== '' && !goesOn && isNumberedHeading(block, all[index + 1])) return block
      // A dash may also open a line of dialogue or a signature; alone it makes no list.
      const neighbours = [all[index - 1], all[index + 1]].filter((other) => other !== undefined)
      const alone = !neighbours.some(
        (other) => other.type === 'item' || listMarker(lineOf(other)) !== undefined,
      )
      if (alone && /^[–—*+-]/.test(lineOf(block))) return block
      const skipped = lineOf(block).length - typed.rest.length
      return {
        ...block,
        type: 'item',
        depth: 1,
        marker: typed.marker,
        content: withoutStart(block.content, skipped),
      }
    })
  },
}
