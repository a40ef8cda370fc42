import { lineOf, type Block } from '../document.ts'
import { captureSigns, chatLine } from '../vocabulary/captures.ts'
import { looksLikeName } from '../vocabulary/people.ts'
import { sectionOf } from '../vocabulary/sections.ts'
import { countWords, endsSentence } from '../words.ts'
import type { Step, Work } from '../work.ts'

const attendance =
  /^\W*(?:list of )?(?:participants?|attendees?|attended by|in attendance|also present|شرکا(?:ء)?)\s*(?:\(\d+\))?\s*[:：]/iu

const isSign = (line: string): boolean =>
  countWords(line) <= 25 &&
  !/[.!?۔]["”’)]?$/u.test(line.replace(/\.{2,}/g, '')) &&
  captureSigns.some((sign) => sign.test(line))

/** Display names one after the other: nearly every word begins with a capital, and nothing is a sentence. */
const isNames = (line: string): boolean => {
  const words = line.split(/\s+/)
  if (endsSentence(line.replace(/(?:\.{3}|…)$/, '')) || words.length > 60) return false
  return words.filter((word) => /^[\p{Lu}\p{Script=Arabic}]/u.test(word)).length / words.length >= 0.5
}

const isText = (block: Block): boolean => {
  const line = lineOf(block)
  return (
    block.type === 'picture' ||
    (countWords(line) >= 9 && /[.!?۔]["”’)]?$/u.test(line) && !chatLine.test(line))
  )
}

/** The blocks of a section: from its heading to the next. */
const sectionFrom = (blocks: readonly Block[], start: number): Block[] => {
  const next = blocks.findIndex(
    (block, index) => index > start && (block.type === 'heading' || sectionOf(lineOf(block)) !== undefined),
  )
  return blocks.slice(start, next === -1 ? undefined : next)
}

export const captures: Step = {
  name: 'captures',
  because:
    'First of those that read words: names of participants are concealed before anything can take one for a speaker or an author.',
  run: (work) => {
    const blocks = [...work.blocks]
    blocks.forEach((block, index) => {
      const section = sectionOf(lineOf(block))
      if (section !== 'captures' && section !== 'participants') return
      const within = sectionFrom(blocks, index)
      const signs = within.filter((one) => isSign(lineOf(one)) || chatLine.test(lineOf(one))).length
      const residue = within.filter((one) => !isText(one))
      // “Highlights” can also head points in words; then it has sentences and no signs of meeting software.
      if (section === 'captures' && signs === 0 && within.some(isText) && residue.length < within.length / 2)
        return
      work.drop([block], 'heading of what was dropped')
      conceal(
        work,
        residue.filter((one) => one !== block),
        section === 'captures' ? 'screen captures or chat' : 'list of participants',
      )
    })
    const chats = work.blocks.filter((block) => chatLine.test(lineOf(block)))
    if (chats.length >= 2) conceal(work, chats, 'screen captures or chat')
    const left = work.blocks
    const signs = left.map((block) => isSign(lineOf(block)))
    if (signs.filter(Boolean).length >= 2)
      conceal(
        work,
        left.filter((_, index) => nearSign(left, signs, index)),
        'screen captures or chat',
      )
    conceal(
      work,
      work.blocks.filter((block) => attendance.test(lineOf(block))),
      'list of participants',
    )
  },
}

/** A sign itself, or names that touch one, with nothing but names between. */
const nearSign = (blocks: readonly Block[], signs: readonly boolean[], index: number): boolean => {
  if (signs[index]) return true
  for (const step of [-1, 1]) {
    for (let at = index; ; at += step) {
      const block = blocks[at]
      if (block === undefined || block.type === 'heading') break
      if (signs[at]) return true
      const line = lineOf(block)
      if (!isNames(line) || block.type === 'item' || (looksLikeName(line) && block.look.bold)) break
    }
  }
  return false
}

const conceal = (work: Work, blocks: readonly Block[], reason: string): void => {
  for (const block of blocks) work.ledger.conceal(block.lines)
  work.drop(blocks, reason)
}
