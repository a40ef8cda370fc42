import { datesIn } from '../dates.ts'
import { lineOf, plain, type Block } from '../document.ts'
import { parseMention, parseNames } from '../people.ts'
import { labelAlone, labelled, mixedWords, onlineWords, type Label } from '../vocabulary/labels.ts'
import { leadingRole, parseName, roleOf } from '../vocabulary/people.ts'
import { kindLabels, sectionOf } from '../vocabulary/sections.ts'
import { countWords, endsSentence, isCapitals } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { personBlock } from './person-block.ts'
import { setTitle } from './title-case.ts'
import { dateInText, inferZone, takeWhen } from './event-when.ts'

export const eventHead: Step = {
  name: 'event head',
  because:
    'The head ends where the first section begins, so headings are known by now; the people come after, since a title may look like a name.',
  run: (work) => {
    const head = headOf(work.blocks)
    for (const block of head) if (block.type === 'table') takeTable(work, block)
    for (const block of head.filter((one) => work.blocks.includes(one))) takeLine(work, block)
    takeTitle(work, head)
    dateInText(work, head)
    const all = work.raw.lines.map(({ text }) => text).join('\n')
    const { event } = work.draft
    event.mode ??= mixedWords.test(all)
      ? 'mixed'
      : onlineWords.test(all)
        ? 'online'
        : event.place === undefined
          ? 'online'
          : 'in-person'
    inferZone(work)
  },
}

const headOf = (blocks: readonly Block[]): Block[] => {
  const end = blocks.findIndex((block) => {
    const line = lineOf(block)
    return (
      (sectionOf(line) !== undefined && !kindLabels.test(line)) ||
      (countWords(line) > 35 && endsSentence(line))
    )
  })
  return blocks.slice(0, end === -1 ? blocks.length : Math.max(end, 0))
}

const takeTable = (work: Work, table: Block): void => {
  const rows = table.rows ?? []
  if (
    !rows.every((row) => row.length === 2) ||
    !rows.some(([first]) => first && labelAlone(plain(first.content)) !== undefined)
  )
    return
  for (const [name, value] of rows) {
    if (name === undefined || value === undefined) continue
    const label = labelAlone(plain(name.content))
    const text = plain(value.content).trim()
    const lines = [...name.lines, ...value.lines]
    if (label !== undefined && takeLabelled(work, label, text, lines, value.content)) continue
    const role = roleOf(plain(name.content))
    if (role === undefined)
      work.ledger.settle(lines, 'dropped', '', 'a detail of the event that no field holds')
    else {
      for (const one of text.split(/\s*[;\n]\s*/u)) {
        const mention = parseMention(one, lines, (other) => work.known.organisation(other) !== undefined)
        if (mention) work.draft.speakers.push({ ...mention, role: mention.role ?? role })
      }
      work.ledger.settle(lines, 'field', 'event.speakers', 'a role in the table of the event')
    }
  }
  work.blocks = work.blocks.filter((block) => block !== table)
}

const takeLine = (work: Work, block: Block): void => {
  const line = lineOf(block)
  if (kindLabels.test(line)) return work.take([block], 'field', 'kind', 'says what kind of document this is')
  const label = labelled(line)
  if (label && takeLabelled(work, label.label, label.rest, block.lines, block.content)) {
    work.blocks = work.blocks.filter((one) => one !== block)
    return
  }
  if (leadingRole(line) === undefined && takeWhen(work, line, block.lines))
    work.blocks = work.blocks.filter((one) => one !== block)
}

/** @returns whether the value was understood, and so the line is settled */
const takeLabelled = (
  work: Work,
  label: Label,
  value: string,
  lines: readonly number[],
  content: Block['content'],
): boolean => {
  const { draft } = work
  const field = (to: string): true => {
    work.ledger.settle(lines, 'field', to, 'a labelled line of the head')
    return true
  }
  const link =
    content.flatMap((node) => (node.type === 'link' ? [node.url] : []))[0] ?? /https:\/\/\S+/.exec(value)?.[0]
  switch (label) {
    case 'title':
      if (value === '' || draft.title !== undefined) return false
      work.labelledTitle = { value, lines }
      return true
    case 'when':
      return takeWhen(work, value, lines)
    case 'place':
      if (onlineWords.test(value)) return takePlatform(work, value) && field('event.mode')
      draft.event.place = value
      return field('event.place')
    case 'platform':
      return takePlatform(work, value) ? field('event.mode') : false
    case 'organiser':
      if (parseNames(value) && parseName(value).titled) return false
      draft.event.organisers.unshift(...organisations(value))
      return field('event.organiser')
    case 'partner':
      draft.event.organisers.push(...organisations(value))
      return field('event.coOrganisers')
    case 'registration':
    case 'recording':
    case 'url':
      if (link === undefined || !link.startsWith('https:')) return false
      draft.event[label] = link
      return field(`event.${label}`)
    case 'authors': {
      const mention = parseMention(value, lines)
      const names = parseNames(value)
      if (names) draft.authors.push(...names.map((name) => ({ ...parseName(name), positions: [], lines })))
      else if (mention) draft.authors.push(mention)
      else return false
      return field('authors')
    }
    case 'published': {
      const [date] = datesIn(value)
      if (date === undefined) return false
      draft.published = date.date
      return field('published')
    }
  }
}

const organisations = (value: string): string[] =>
  value
    .split(/\s*;\s*|\s+in collaboration with\s+|\s+and\s+(?=the\s|\p{Lu})/u)
    .map((name) => name.replace(/[.,\s]+$/u, '').replace(/^the\s+/i, ''))
    .filter((name) => name !== '')

const takePlatform = (work: Work, value: string): boolean => {
  const mode = mixedWords.test(value)
    ? 'mixed'
    : onlineWords.test(value)
      ? 'online'
      : /in[- ]person/i.test(value)
        ? 'in-person'
        : undefined
  if (mode !== undefined) work.draft.event.mode = mode
  return mode !== undefined
}

const takeTitle = (work: Work, head: readonly Block[]): void => {
  const left = head.filter(
    (block) => work.blocks.includes(block) && (block.type === 'heading' || block.type === 'paragraph'),
  )
  const could = left.filter(
    (block) =>
      countWords(lineOf(block)) >= 2 &&
      countWords(lineOf(block)) <= 40 &&
      !isPerson(work, block) &&
      leadingRole(lineOf(block)) === undefined,
  )
  if (work.labelledTitle) {
    work.draft.title = work.labelledTitle.value
    work.ledger.settle(work.labelledTitle.lines, 'field', 'title', 'a labelled line of the head')
    return
  }
  const weight = (block: Block): number =>
    (block.type === 'heading' ? 10 - block.depth : 0) +
    (/title/i.test(block.look.style ?? '') ? 20 : 0) +
    (block.look.size ?? 1) * 4 +
    (block.look.bold ? 1 : 0) +
    (isCapitals(lineOf(block)) ? 1 : 0) +
    Math.min(countWords(lineOf(block)), 8) / 4
  const title = could.sort((a, b) => weight(b) - weight(a))[0]
  if (title === undefined) {
    const named = work.raw.metadata.title
    if (named !== undefined && work.raw.blocks.some((block) => lineOf(block) === named))
      work.draft.title = named
    return
  }
  const next = work.blocks[work.blocks.indexOf(title) + 1]
  // A title that ends in a colon, or a line of the same looks: one title in two lines.
  const goesOn =
    next &&
    head.includes(next) &&
    could.includes(next) &&
    (/[:：]$/.test(lineOf(title)) ||
      (next.type === title.type &&
        isCapitals(lineOf(title)) &&
        isCapitals(lineOf(next)) &&
        next.depth === title.depth &&
        next.type === 'heading'))
  if (goesOn) setTitle(work, title, next)
  else setTitle(work, title)
}

const isPerson = (work: Work, block: Block): boolean => {
  const mention = personBlock(work, block, undefined, false)?.mention
  return (
    mention !== undefined &&
    (mention.positions.length > 0 ||
      parseName(lineOf(block)).titled ||
      work.known.person(mention.name).exact !== undefined)
  )
}
