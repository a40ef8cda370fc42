import { lineOf, type Block } from '../document.ts'
import { bioLabels } from '../vocabulary/bios.ts'
import { chromeLines, listsOfOthers, readersComments, siteSections } from '../vocabulary/chrome.ts'
import { kickerLabels } from '../vocabulary/sections.ts'
import { countWords, key } from '../words.ts'
import type { Step, Work } from '../work.ts'

const isLong = (block: Block): boolean => countWords(lineOf(block)) > 25

/** Where a list of other pieces ends: it is made of titles, each with a teaser at most. Two paragraphs running are text. */
const endOfList = (blocks: readonly Block[], start: number): number => {
  let lastTitle = start
  let before: 'title' | 'teaser' = 'teaser'
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined || bioLabels.test(lineOf(block))) return at
    if (isLong(block) || /[.۔]$/u.test(lineOf(block))) {
      if (before === 'teaser') return at === start ? start : lastTitle
      before = 'teaser'
    } else {
      if (before === 'teaser') lastTitle = at
      before = 'title'
    }
  }
  return blocks.length
}

export const chrome: Step = {
  name: 'chrome',
  because:
    'Before anything asks what a line means: a menu has names, dates and titles of its own. After the captures, whose words are a menu’s too.',
  run: (work) => {
    for (const block of work.blocks) {
      const found = chromeLines.find(({ is }) => is.test(lineOf(block)))
      if (found && block.type !== 'table') work.drop([block], found.reason)
    }
    dropMenu(work)
    dropSeries(work)
    dropComments(work)
    for (;;) {
      const at = work.blocks.findIndex((block) => listsOfOthers.test(lineOf(block)))
      const label = work.blocks[at]
      if (label === undefined) break
      const end = endOfList(work.blocks, at + 1)
      const others = work.blocks.slice(at + 1, end)
      work.drop([label], 'label of a list of other pieces')
      work.drop(others, `title, teaser or date under “${lineOf(label)}”`)
    }
  },
}

/** Two and more names of sections on lines before the text; the last, next to the title, may be its kicker. */
const dropMenu = (work: Work): void => {
  const text = work.blocks.findIndex(
    (block) => isLong(block) || (block.type === 'heading' && block.depth === 1),
  )
  const menu = work.blocks
    .slice(0, text === -1 ? 0 : text)
    .filter((block) => block.type !== 'heading' && siteSections.test(lineOf(block)))
  const last = menu.at(-1)
  const isKicker = last !== undefined && kickerLabels.test(lineOf(last))
  if (menu.length >= 2) work.drop(isKicker ? menu.slice(0, -1) : menu, 'navigation')
}

/** A series’ label away from the head, and the sentence that presents the series. */
const dropSeries = (work: Work): void => {
  const text = work.blocks.findIndex(isLong)
  work.blocks.forEach((block, index) => {
    const line = lineOf(block)
    if (text === -1 || index <= text || !kickerLabels.test(line)) return
    work.drop([block], 'label of the series')
    const stem = key(line).replace(/(?:y|ies|s)$/, '')
    const next = work.blocks.find(
      (other) => key(lineOf(other)).startsWith(stem) && seriesBlurb.test(lineOf(other)),
    )
    if (next) work.drop([next], 'presents the series, not this text')
  })
}
const seriesBlurb =
  /^.{2,60}?(?:,| is| are)\s+(?:an?|the|our)\s+(?:[\w-]+ )?(?:collection|series|column|platform|section|space|forum|selection)\b/iu

const dropComments = (work: Work): void => {
  const at = work.blocks.findIndex((block, index) => index > 3 && readersComments.test(lineOf(block)))
  if (at === -1) return
  const comments = work.blocks.slice(at)
  for (const block of comments.slice(1)) work.ledger.conceal(block.lines)
  work.drop(comments, 'readers’ comments')
}
