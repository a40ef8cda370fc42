import { lineOf, plain, type Block } from '../document.ts'
import type { DraftRecommendation } from '../draft.ts'
import { withoutStart } from '../inline.ts'
import { sectionsIn, type Section } from '../sections.ts'
import { looksLikeOrganisation } from '../vocabulary/organisations.ts'
import { countWords, endsSentence } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { addresseeOf, inferAddressees, statedIn } from './addressees.ts'

export const recommendations: Step = {
  name: 'recommendations',
  because: 'After the points, so that a speaker’s list under “Recommendations of Dr X” stays his or hers.',
  run: (work) => {
    const sections = sectionsIn(work.blocks).filter(({ name }) => name === 'recommendations')
    // “Way forward” heads recommendations where nothing else does; beside them its paragraphs are text.
    const lists = sections.filter(({ blocks }) =>
      blocks.some(({ type }) => type === 'item' || type === 'table'),
    )
    for (const section of lists.length > 0 ? lists : sections) take(work, section)
    inferAddressees(work)
  },
}

const groupLabel = /^(?:(?:recommendations?\s+)?(?:for|to)\s+(?:the\s+)?)(.{3,80}?)\s*[:：]?$/iu

const take = (work: Work, section: Section): void => {
  const hasItems = section.blocks.some(({ type }) => type === 'item')
  let group: string[] = []
  for (const block of section.blocks) {
    const line = lineOf(block)
    if (block.type === 'table') takeTable(work, block)
    else if (
      block.type === 'heading' ||
      (block.type === 'paragraph' && countWords(line) <= 12 && !endsSentence(line.replace(/[:：]$/, '')))
    ) {
      const named = groupLabel.exec(line)?.[1] ?? line.replace(/[:：]$/, '')
      const addressees = addresseeOf(work, named)
      group = addressees
      if (addressees.length > 0) {
        work.placeBefore(block, 'Recommendations')
        work.take(
          [block],
          'field',
          'recommendations.addressees',
          'heads the recommendations to one addressee',
        )
      } else if (block.type === 'heading' && heads(section, block)) titled(work, section, block, group)
    } else if (block.type === 'item' || block.inItem === true) add(work, block, group)
    else if (block.type === 'paragraph' && !hasItems && countWords(line) >= 8 && !/[:：]$/.test(line))
      add(work, block, group)
  }
}

/** A heading over one paragraph: the recommendation’s title and its text. */
const heads = (section: Section, heading: Block): boolean => {
  const next = section.blocks[section.blocks.indexOf(heading) + 1]
  return next?.type === 'paragraph' && !section.blocks.some(({ type }) => type === 'item')
}

const titled = (work: Work, section: Section, heading: Block, group: readonly string[]): void => {
  const next = section.blocks[section.blocks.indexOf(heading) + 1]
  if (next === undefined) return
  add(work, next, group)
  const made = work.draft.recommendations.at(-1)
  if (made) made.title = lineOf(heading)
  work.take(
    [heading],
    'field',
    `recommendations[${work.draft.recommendations.length - 1}].title`,
    'heads one recommendation',
  )
}

const add = (work: Work, block: Block, group: readonly string[]): void => {
  if (!work.blocks.includes(block)) return
  const { recommendations: list } = work.draft
  const last = list.at(-1)
  const goesOn = last !== undefined && (block.inItem === true || (block.type === 'item' && block.depth > 1))
  if (goesOn) {
    last.content = [...last.content, { type: 'text', value: ' ' }, ...block.content]
    last.lines = [...last.lines, ...block.lines]
  } else {
    const { title, content } = lead(block)
    list.push({ ...(title !== undefined && { title }), content, lines: block.lines, addressees: [] })
  }
  const made = list.at(-1)
  if (made) made.addressees = addressees(work, made, group)
  work.placeBefore(block, 'Recommendations')
  work.take(
    [block],
    'field',
    `recommendations[${list.length - 1}].text`,
    goesOn ? 'goes on with a recommendation' : 'a recommendation',
  )
}

const addressees = (
  work: Work,
  { content }: DraftRecommendation,
  group: readonly string[],
): DraftRecommendation['addressees'] => {
  const stated = statedIn(work, plain(content))
  return [...new Set(stated.length > 0 ? stated : group)].map((organisation) => ({
    organisation,
    basis: 'stated',
  }))
}

/** “**Build trust.** The text”: the bold beginning is a title, if text follows it. */
const lead = (block: Block): { title?: string; content: Block['content'] } => {
  const [first, ...rest] = block.content
  const strong = first?.type === 'strong' ? plain([first]).trim() : ''
  const after = plain(rest).trim()
  if (
    strong !== '' &&
    after !== '' &&
    countWords(strong) <= 14 &&
    (/[.:：]$/u.test(strong) || /^[.:：–—-]/u.test(after))
  )
    return {
      title: strong.replace(/\s*[.:：]$/u, ''),
      content: withoutStart(rest, /^[.:：–—-]\s*/u.exec(after)?.[0].length ?? 0),
    }
  const line = lineOf(block)
  const label = /^(\p{Lu}[^.:：]{3,70}?)[:：]\s+(?=\p{Lu})/u.exec(line)
  if (label?.[1] !== undefined && countWords(label[1]) <= 9 && !looksLikeOrganisation(label[1]))
    return { title: label[1], content: withoutStart(block.content, label[0].length) }
  return { content: block.content }
}

const takeTable = (work: Work, table: Block): void => {
  const [head, ...rows] = table.rows ?? []
  const titles = (head ?? []).map(({ content }) => plain(content).trim())
  const text = titles.findIndex((title) =>
    /^(?:policy )?(?:recommendations?|actions?|measures?|proposal|سفارش)$/iu.test(title),
  )
  const who = titles.findIndex((title) =>
    /^(?:addressees?|responsib(?:le|ility)(?: (?:body|party|actor|agency))?|lead(?: agency)?|actors?|by whom|to whom|addressed to|owner|implementing .*|institution|ذمہ دار)/iu.test(
      title,
    ),
  )
  if (text === -1) return
  for (const row of rows) {
    const cell = row[text]
    const lines = row.flatMap((one) => one.lines)
    if (cell === undefined || plain(cell.content).trim() === '') continue
    const named = who === -1 ? '' : plain(row[who]?.content ?? []).trim()
    const made: DraftRecommendation = { content: cell.content, lines, addressees: [] }
    const group = named
      .split(/\s*[;,/]\s*|\s+and\s+(?=\p{Lu})/u)
      .flatMap((one) => addresseeOf(work, one, true))
    made.addressees = addressees(work, made, group)
    if (group.length > 0) made.addressees = group.map((organisation) => ({ organisation, basis: 'stated' }))
    work.draft.recommendations.push(made)
    work.ledger.settle(
      lines,
      'field',
      `recommendations[${work.draft.recommendations.length - 1}]`,
      'a row of the table of recommendations',
    )
  }
  work.placeBefore(table, 'Recommendations')
  work.take([table], 'field', 'recommendations', 'the table of recommendations')
}
