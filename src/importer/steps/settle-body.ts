import type { Step } from '../work.ts'

export const settleBody: Step = {
  name: 'body',
  because: 'Last: what no step has taken is the text.',
  run: ({ blocks, ledger }) => {
    for (const block of blocks) {
      if (block.type === 'placement') continue
      const as = {
        heading: 'a heading',
        'pull-quote': 'a pull quote',
        item: 'an item of a list',
        table: 'a table',
        footnote: 'a footnote',
        quote: 'a quotation',
        code: 'set as code',
        picture: 'a picture',
        paragraph: 'a paragraph',
      }[block.type]
      ledger.settle(block.lines, 'kept', 'body', as)
      for (const cell of block.rows?.flat() ?? []) ledger.settle(cell.lines, 'kept', 'body', as)
    }
  },
}
