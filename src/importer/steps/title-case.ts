import { lineOf, type Block } from '../document.ts'
import { kickerLabels } from '../vocabulary/sections.ts'
import { folded, isCapitals } from '../words.ts'
import type { Work } from '../work.ts'

const small = new Set(
  'a an and as at but by for from in into nor of off on or over per so the to up via vs with'.split(' '),
)

/** Takes a block as the title. Capitals are typography: the true case is looked for in the rest of the document. */
export const setTitle = (work: Work, ...blocks: readonly Block[]): void => {
  const printed = blocks.map(lineOf).join(' ').replaceAll(/\s+/g, ' ')
  const labelled = /^(.{3,24}?)\s*[|:：]\s+(.+)$/u.exec(printed)
  const [label, own] =
    labelled && kickerLabels.test(labelled[1] ?? '') ? [labelled[1], labelled[2] ?? ''] : [undefined, printed]
  if (label !== undefined) work.draft.kicker ??= label
  work.draft.title = isCapitals(own) ? recased(work, own, blocks) : own
  work.take(
    blocks,
    'field',
    'title',
    blocks.includes(work.likelyTitle as Block) ? 'stands directly before the text' : 'the title',
  )
}

const recased = (work: Work, printed: string, own: readonly Block[]): string => {
  const elsewhere = work.raw.blocks.filter((block) => !own.includes(block)).map(lineOf)
  const wanted = folded(printed).replaceAll(/\s+/g, ' ')
  for (const line of elsewhere) {
    const at = folded(line).indexOf(wanted)
    const found = at === -1 ? undefined : line.slice(at, at + wanted.length)
    if (found !== undefined && folded(found) === wanted && !isCapitals(found)) return found
  }
  work.ask('title', `The title is printed in capitals (${printed}). Is its case right?`)
  return inTitleCase(printed, elsewhere.join(' '))
}

/** A word keeps its capitals if the text writes it so: an acronym. */
const inTitleCase = (printed: string, text: string): string => {
  const seen = new Set(text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [])
  let first = true
  return printed.replaceAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu, (word, offset: number) => {
    const lower = word.toLowerCase()
    const title = word.charAt(0) + lower.slice(1)
    const starts = first || /[:?!–—]\s*$/.test(printed.slice(0, offset))
    first = false
    if (seen.has(word) && !seen.has(lower) && !seen.has(title)) return word
    if (/['’]$/.test(printed.slice(0, offset)) && word.length <= 2) return lower
    return small.has(lower) && !starts ? lower : title
  })
}
