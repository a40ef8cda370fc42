import { lineOf, type Block } from '../document.ts'
import { datesIn } from '../dates.ts'
import { inOneLine, unwrapped } from '../inline.ts'
import { isSameName } from '../name-match.ts'
import { cased, parsePositions } from '../people.ts'
import { parseName } from '../vocabulary/people.ts'
import { kickerLabels } from '../vocabulary/sections.ts'
import { countWords, endsSentence, isTitleCase, key } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { byline, type Byline } from './byline.ts'
import { setTitle } from './title-case.ts'

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

const hasTitleStyle = ({ look }: Block): boolean =>
  /(?<!sub)title|headline/i.test(look.style ?? '') || (look.size ?? 1) >= 1.6

/** What the format marks as title: by style or size, or else the first heading of the first level, if no paragraph precedes it. */
const markedTitles = ({ blocks, likelyTitle }: Work): Block[] => {
  const styled = blocks.slice(0, 20).filter(hasTitleStyle)
  if (styled.length > 0) return styled.slice(0, 1)
  const first = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1)
  const isLate = blocks.slice(0, first).some((block) => countWords(lineOf(block)) > 40)
  return first === -1 || isLate || likelyTitle ? [] : blocks.slice(first, first + 1)
}

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

const takeMeta = (work: Work, block: Block): boolean => {
  const line = lineOf(block)
  const { draft } = work
  if (markedTitles(work).includes(block)) return false
  if (work.draft.kind === 'commentary' && kickerLabels.test(line.trim()) && block !== work.likelyTitle) {
    draft.kicker = line
    work.take([block], 'field', 'kicker', 'a label above the title')
    return true
  }
  const meta = byline(lineOf(block))
  if (meta === undefined) return false
  if (meta.bare && !isByline(work, meta)) return false
  takeByline(work, block, meta)
  return true
}

/** A bare name is a byline if something else says so: a bio, an archive that knows the person, a date on the line or next to it. */
const isByline = (work: Work, { names, date }: Byline): boolean =>
  date !== undefined ||
  names.every((name) => {
    const bare = parseName(name)
    return (
      bare.titled ||
      work.draft.authors.some((author) => isSameName(author.name, bare.name)) ||
      work.known.person(bare.name).exact !== undefined ||
      (work.raw.metadata.authors ?? []).some((author) => isSameName(author, bare.name))
    )
  }) ||
  work.blocks.slice(0, 8).some((block) => byline(lineOf(block))?.date !== undefined) ||
  work.namelessBios.length > 0

const takeByline = (work: Work, block: Block, meta: Byline): void => {
  for (const printed of meta.names)
    addAuthor(work, printed, block, meta.names.length === 1 ? meta.positions : undefined)
  if (meta.names.length > 0) work.ledger.settle(block.lines, 'field', 'authors', 'byline')
  if (meta.organisation !== undefined) {
    const { names } = work.known.own
    const organisation = names.some((name) => key(meta.organisation ?? '').includes(key(name)))
      ? names[0]
      : meta.organisation
    if (organisation !== undefined) work.draft.organisations.push(organisation)
    work.ledger.settle(block.lines, 'field', 'authors', 'byline of an organisation')
  }
  if (meta.date && work.draft.published === undefined) {
    work.draft.published = meta.date.date
    work.ledger.settle(block.lines, 'field', 'published', 'date line')
    if (meta.date.otherwise !== undefined)
      work.ask(
        'published',
        `“${lineOf(block).slice(meta.date.index, meta.date.index + meta.date.length)}” is read as ${meta.date.date}; could it be ${meta.date.otherwise}?`,
      )
  }
  if (meta.section !== undefined) {
    work.draft.topics.push(meta.section)
    work.ledger.settle(block.lines, 'field', 'topics', 'the section of the site')
  }
  if (meta.readingTime)
    work.ledger.settle(block.lines, 'dropped', '', 'reading time: it is counted from the text')
  if (work.ledger.fatesOf(block.lines[0] ?? 0).length === 0)
    work.ledger.settle(block.lines, 'dropped', '', 'a second date of the page')
  work.blocks = work.blocks.filter((other) => other !== block)
}

const addAuthor = (work: Work, printed: string, block: Block, positions: string | undefined): void => {
  const { name: plainName, honorific } = parseName(printed)
  const name = cased(plainName)
  const held = work.draft.authors.find((author) => isSameName(author.name, name))
  const author = held ?? { name, positions: [], lines: block.lines }
  if (honorific !== undefined) author.honorific ??= honorific
  if (positions !== undefined && author.positions.length === 0)
    author.positions = parsePositions(positions, (one) => work.known.organisation(one) !== undefined)
  if (!held) work.draft.authors.push(author)
}

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

/** A date or byline that stands under the text. */
const takeFoot = (work: Work): void => {
  for (const block of work.blocks.slice(-4)) {
    const meta = byline(lineOf(block))
    if (meta === undefined || block.type === 'heading') continue
    const isOwn =
      meta.date !== undefined ||
      !meta.bare ||
      (work.draft.authors.length === 0 && work.blocks.at(-1) === block)
    if (
      isOwn &&
      (meta.names.length === 0 ||
        work.draft.authors.length === 0 ||
        meta.names.every((name) =>
          work.draft.authors.some((author) => isSameName(author.name, parseName(name).name)),
        ))
    )
      takeByline(work, block, meta)
  }
}

/** What the file says of itself counts where its text is silent; people see it less, so it is asked about. */
const fromMetadata = (work: Work): void => {
  const { draft, raw } = work
  const { published, authors, description, title } = raw.metadata
  if (draft.title === undefined && title !== undefined) {
    draft.title = title.replace(/\s+[|–—]\s+[^|–—]{2,40}$/u, '')
    work.ask('title', `The title “${draft.title}” is not in the text: the file names it. Is it right?`)
  }
  if (draft.published === undefined && published !== undefined) {
    const date = datesIn(published.slice(0, 10))[0]?.date ?? datesIn(published)[0]?.date
    if (date !== undefined) draft.published = date
  }
  if (draft.authors.length === 0 && draft.organisations.length === 0) {
    const named = (authors ?? []).filter((name) => byline(`By ${name}`)?.names.length === 1)
    for (const name of named) draft.authors.push({ ...parseName(name), positions: [], lines: [] })
    if (named.length > 0)
      work.ask('authors', `No byline: the file itself names ${named.join(', ')}. Is that right?`)
  }
  if (
    draft.summary === undefined &&
    description !== undefined &&
    description.length < 500 &&
    !/…$|\.\.\.$|\[…\]$/.test(description)
  )
    draft.summary = [{ type: 'text', value: description }]
}

const finishAuthors = (work: Work): void => {
  for (const { block, bio } of work.namelessBios) {
    const [author] = work.draft.authors
    if (author && work.draft.authors.length === 1)
      author.bio = author.bio ? [...author.bio, { type: 'text', value: ' ' }, ...bio] : bio
    else work.ask('authors', `Whose bio is this? “${lineOf(block)}”`)
  }
}
