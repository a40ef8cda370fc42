import { lineOf, type Block } from '../document.ts'
import { endsSentence, key } from '../words.ts'
import type { Step, Work } from '../work.ts'

/** Shorter lines may well stand twice for a reason. */
const longEnough = 12

/** The start of a paragraph, cut: “… a small reminder of […]”. */
const cutOff = /\s*(?:\[?(?:…|\.{3,})\]?|read more|continue reading)[\s\p{P}]*$/iu

export const twice: Step = {
  name: 'twice',
  because:
    'After the chrome, which would break the runs; before titles and subheads are looked for, since the second copy shows where the title stands.',
  run: (work) => {
    const blocks = [...work.blocks]
    const keys = blocks.map((block) => (block.type === 'table' ? '' : key(lineOf(block))))
    const first = new Map<string, number>()
    const copies = new Map<number, number>()
    keys.forEach((one, index) => {
      const original = first.get(one)
      if (one.split(' ').length < longEnough) return
      if (original === undefined) first.set(one, index)
      else copies.set(index, original)
    })
    // Short lines between two copied ones are copied too: the subheads of a body that stands twice.
    for (const [copy, original] of [...copies]) {
      for (const step of [-1, 1]) {
        for (
          let by = step;
          keys[copy + by] === keys[original + by] &&
          keys[copy + by] !== '' &&
          !copies.has(copy + by) &&
          copy + by !== original;
          by += step
        )
          copies.set(copy + by, original + by)
      }
    }
    noteTitle(work, blocks, copies)
    for (const [copy, original] of copies) merge(work, blocks[copy], blocks[original])
    mergeExcerpts(work)
  },
}

const merge = (work: Work, copy: Block | undefined, original: Block | undefined): void => {
  if (copy && original)
    work.take([copy], 'merged', `line ${original.lines[0] ?? ''}`, 'the same text stands twice')
}

/** The line directly before the second copy of a body is its title. */
const noteTitle = (work: Work, blocks: readonly Block[], copies: ReadonlyMap<number, number>): void => {
  if (copies.size < 3) return
  const before = blocks[Math.min(...copies.keys()) - 1]
  if (before && !endsSentence(lineOf(before)) && lineOf(before).length < 200) work.likelyTitle = before
}

const mergeExcerpts = (work: Work): void => {
  const whole = work.blocks.map((block) => [block, key(lineOf(block))] as const)
  for (const block of work.blocks) {
    if (!cutOff.test(lineOf(block))) continue
    const start = key(lineOf(block).replace(cutOff, ''))
    const from = whole.find(
      ([other, text]) => other !== block && start.split(' ').length > 7 && text.startsWith(start),
    )
    if (from) merge(work, block, from[0])
  }
}
