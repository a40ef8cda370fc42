import { lineOf, plain, textOf, type Block } from '../document.ts'
import { datesIn, withoutDate } from '../dates.ts'
import { withoutStart } from '../inline.ts'
import { disclaimer, seeAlsoLabels, tagLabels } from '../vocabulary/chrome.ts'
import { countWords } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { byline } from './byline.ts'

const firstPublished =
  /^\W*(?:this (?:article|piece|op-?ed|commentary|essay|column) )?(?:was )?(?:originally |first )?(?:published|appeared)\s+(?:in|by|on|at)\s+(?:the\s+)?(.+)$/iu
const correction =
  /^(?:correction|corrections|clarification|تصحیح)\s*(?:\((.{4,40})\)|,\s*(.{4,40}?))?\s*[:：]\s*(?=\S)/iu
/** A closing mark of journalism, or a line of signs. */
const endMark = /^\W*(?:ends?|###|-\s*30\s*-|the end|ختم شد)\W*$/iu

/** Lines around a text that are no chrome, since they belong to this very text, and no body either. */
export const after: Step = {
  name: 'after',
  because:
    'Before bios and title: labels make these lines certain, and what is certain goes first. After the lists of other pieces, so that “Also see” is this text’s own.',
  run: (work) => {
    const blocks = [...work.blocks]
    blocks.forEach((block, index) => {
      const line = lineOf(block)
      if (block.type === 'table' || line === '') return
      const label = seeAlsoLabels.exec(line)
      if (label && countWords(line) < 40)
        return seeAlso(work, block, line.slice(label[0].length), blocks[index + 1])
      const tags = tagLabels.exec(line)
      if (tags && line.length < 300) return topics(work, block, line.slice(tags[0].length))
      if (disclaimer.test(line) && countWords(line) < 90)
        return work.drop([block], 'disclaimer: the publication holds its own for all entries')
      if (endMark.test(line) && index > blocks.length / 2) return work.drop([block], 'mark of the end')
      const first = firstPublished.exec(line)
      if (first?.[1] !== undefined && countWords(line) < 30 && byline(line) === undefined)
        return source(work, block, first[1])
      if (correction.test(line)) corrected(work, block, line)
    })
  },
}

const seeAlso = (work: Work, block: Block, rest: string, next: Block | undefined): void => {
  const { seeAlso: list } = work.draft
  const add = (one: Block, title: string): void => {
    const bare = title.replace(/^[“"']|[”"']$/gu, '').trim()
    if (bare === '') return
    if (!list.includes(bare)) list.push(bare)
    work.take([one], 'field', 'seeAlso', 'names another piece to read')
  }
  if (rest !== '') add(block, rest)
  else if (next && countWords(lineOf(next)) < 30) {
    work.take([block], 'field', 'seeAlso', 'label of the next line')
    add(next, lineOf(next))
  }
}

const topics = (work: Work, block: Block, rest: string): void => {
  const names = rest.split(/\s*[,،|#•·]\s*/u).filter((name) => name !== '')
  work.draft.topics.push(...names)
  work.take([block], 'field', 'topics', 'tags of the page')
}

/** “First published in The Harbour Review, 4 May 2026”. */
const source = (work: Work, block: Block, rest: string): void => {
  const [date] = datesIn(rest)
  const publisher = (date ? withoutDate(rest, date) : rest).replace(/\s+on$/u, '').replace(/[.\s]+$/u, '')
  if (publisher === '' || publisher.length > 80) return
  const link =
    textOf(block) &&
    block.content.flatMap((node) => ('children' in node ? [node] : [])).find((node) => node.type === 'link')
  work.draft.source = {
    publisher,
    ...(date && { published: date.date }),
    ...(link && typeof link === 'object' && link.url.startsWith('https:') && { url: link.url }),
  }
  work.take([block], 'field', 'source', 'says where it appeared first')
}

const corrected = (work: Work, block: Block, line: string): void => {
  const [date] = datesIn(line)
  const label = correction.exec(line)
  if (date === undefined || label === null) {
    work.ask(
      'corrections',
      `The document has a correction without a date (“${line.slice(0, 80)}”). It stands in the body; when was it made?`,
    )
    return
  }
  const note = withoutStart(block.content, label[0].length)
  work.draft.corrections.push({ date: date.date, note: plain(note) === '' ? block.content : note })
  work.take([block], 'field', 'corrections', 'a dated correction')
}
