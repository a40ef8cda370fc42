import { lineOf, type Block } from '../document.ts'
import { inOneLine, unwrapped } from '../inline.ts'
import { countWords, endsSentence, isTitleCase, key } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { byline } from './byline.ts'
import { setTitle } from './title-case.ts'
import { markedTitles } from './marked-titles.ts'
import { finishAuthors, fromMetadata, takeFoot, takeMeta } from './front-byline.ts'

/** More words than this before the title, and it is no title any more. */
const headWords = 130

export const front: Step = {
  name: 'front',
  because:
    'When chrome, copies and bios are gone, the first lines are the head. Before the subheads, which would take a title for one.',
  run: (work) => {
    const head = headOf(work)
    const left = head.filter((block) => !takeMeta(work, block))
    takeTitles(work, left)
    takeFoot(work)
    fromMetadata(work)
    finishAuthors(work)
  },
}

const isTitleLike = (block: Block): boolean =>
  (block.type === 'heading' || block.type === 'paragraph') &&
  lineOf(block) !== '' &&
  countWords(lineOf(block)) <= 30 &&
  !/[.۔;,]$/u.test(lineOf(block))

/** The first blocks, up to the last that is surely of the head. */
const headOf = (work: Work): Block[] => {
  const { blocks, likelyTitle } = work
  const marked = markedTitles(work)
  const isMarkedTitle = (block: Block) => marked.includes(block)
  let words = 0
  let last = -1
  for (const [index, block] of blocks.slice(0, 16).entries()) {
    const line = lineOf(block)
    const meta = byline(line)
    if (index === 0 && isTitleLike(block)) last = 0
    const bareName = block.type !== 'heading' && index <= 4 && words <= 60 && !/\p{Script=Arabic}/u.test(line)
    if (meta && (!meta.bare || meta.date || bareName) && words <= headWords) last = index
    else if (isMarkedTitle(block) && words <= headWords) last = index
    else if (last === index - 1 && isTitleLike(block) && last < 4 && !beginsSection(blocks, index, marked))
      last = index
    else if (/^\p{L}+\.?\s+(?:19|20)\d\d$/u.test(line) && last === index - 1) last = index
    words += isTitleLike(block) ? 0 : countWords(line)
    if (words > headWords) break
  }
  const head = blocks.slice(0, last + 1)
  return likelyTitle && blocks.includes(likelyTitle) && !head.includes(likelyTitle) ? [likelyTitle] : head
}

/** A second heading under the title, directly before a paragraph, is the first subhead where the format has headings. */
const beginsSection = (blocks: readonly Block[], index: number, marked: readonly Block[]): boolean =>
  blocks[index]?.type === 'heading' &&
  marked.some((title) => blocks.indexOf(title) < index) &&
  !isSubtitle(blocks[index])

const isSubtitle = (block: Block | undefined): boolean =>
  /sub-?title|standfirst|\bdek\b|\bdeck\b|lede|excerpt|summary|subhead/i.test(block?.look.style ?? '')

/** What is left of the head: kicker, title, subtitle, standfirst, in this order if all are there. */
const takeTitles = (work: Work, left: readonly Block[]): void => {
  const lines = left.filter((block) => isTitleLike(block))
  const marked = markedTitles(work).filter((block) => lines.includes(block))
  const wanted = key((work.raw.metadata.title ?? '').replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/u, ''))
  const title =
    (work.likelyTitle && lines.includes(work.likelyTitle) ? work.likelyTitle : undefined) ??
    lines.find((block) => wanted !== '' && key(lineOf(block)) === wanted) ??
    marked[0] ??
    byLooks(lines)
  if (title === undefined) return
  const at = lines.indexOf(title)
  const before = lines.slice(0, at)
  const after = left.slice(left.indexOf(title) + 1)
  setTitle(work, title)
  for (const block of before) {
    if (work.draft.kicker === undefined) {
      work.draft.kicker = lineOf(block)
      work.take([block], 'field', 'kicker', 'a line above the title')
    } else work.drop([block], 'a second label above the title')
  }
  const standfirst = after.find((block) => block.type !== 'heading' || block.depth > 1)
  if (standfirst && isStandfirst(work, standfirst, left)) {
    work.draft.summary = inOneLine(unwrapped(standfirst.content))
    work.take([standfirst], 'field', 'summary', 'a standfirst under the title')
  }
}

const isStandfirst = (work: Work, block: Block, left: readonly Block[]): boolean => {
  const words = countWords(lineOf(block))
  if (words > 70 || words < 4 || block.type === 'item') return false
  const next = work.blocks[work.blocks.indexOf(block) + 1]
  return (
    isSubtitle(block) || left.includes(block) || (block.look.italic === true && next?.type === 'paragraph')
  )
}

/**
 * Of lines without markup the last two count, since a site’s name and menu stand before them. Of two titles the first is the
 * kicker, but a sentence after a title is its subtitle.
 */
const byLooks = (lines: readonly Block[]): Block | undefined => {
  const [first, second] = lines.slice(-2)
  if (first === undefined || second === undefined) return first
  const [a, b] = [lineOf(first), lineOf(second)]
  if (isTitleCase(a) && !isTitleCase(b) && countWords(b) >= countWords(a)) return first
  if (endsSentence(b) && !/[?!]$/.test(b)) return first
  return countWords(b) >= countWords(a) ? second : first
}
