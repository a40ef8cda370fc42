import { datesIn, latestDateIn } from '../dates.ts'
import { lineOf, type Block } from '../document.ts'
import { isSameName } from '../name-match.ts'
import { cased, parsePositions } from '../people.ts'
import { parseName } from '../vocabulary/people.ts'
import { kickerLabels } from '../vocabulary/sections.ts'
import { countWords, key } from '../words.ts'
import type { Work } from '../work.ts'
import { byline, type Byline } from './byline.ts'
import { markedTitles } from './marked-titles.ts'

export const takeMeta = (work: Work, block: Block): boolean => {
  const line = lineOf(block)
  const { draft } = work
  if (markedTitles(work).includes(block)) return false
  if (work.draft.kind === 'commentary' && kickerLabels.test(line.trim()) && block !== work.likelyTitle) {
    draft.kicker = line
    work.take([block], 'field', 'kicker', 'a label above the title')
    return true
  }
  const meta = byline(lineOf(block))
  const month = countWords(line) <= 3 ? latestDateIn(line) : undefined
  if (month?.length === 7 && draft.published === undefined) {
    work.ask('published', `The document is dated ${line}. On which day did it appear?`)
    work.take([block], 'field', 'review', 'a month without its day')
    return true
  }
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
/** A date or byline that stands under the text. */
export const takeFoot = (work: Work): void => {
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
export const fromMetadata = (work: Work): void => {
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

export const finishAuthors = (work: Work): void => {
  for (const { block, bio } of work.namelessBios) {
    const [author] = work.draft.authors
    if (author && work.draft.authors.length === 1)
      author.bio = author.bio ? [...author.bio, { type: 'text', value: ' ' }, ...bio] : bio
    else work.ask('authors', `Whose bio is this? “${lineOf(block)}”`)
  }
}
