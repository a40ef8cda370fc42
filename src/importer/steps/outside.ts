import type { Step } from '../work.ts'

export const outside: Step = {
  name: 'outside',
  because:
    'The reader knows the page: what it saw to lie outside the text must not be taken for a title or a paragraph.',
  run: (work) => {
    for (const block of work.blocks) {
      if (block.outside === undefined) continue
      if (block.outside === 'front matter')
        work.take([block], 'field', 'metadata', 'front matter of the file')
      else work.drop([block], block.outside)
      if (/comment/.test(block.outside)) work.ledger.conceal(block.lines)
    }
  },
}
