import { lineOf, type Block } from '../document.ts'
import type { Mention } from '../draft.ts'
import { withoutStart } from '../inline.ts'
import { names } from '../mentions.ts'
import { isSameName } from '../name-match.ts'
import { sectionsIn, type Section } from '../sections.ts'
import { leadingRole, looksLikeName, parseName } from '../vocabulary/people.ts'
import { countWords } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { personBlock } from './person-block.ts'
import { addSpeaker, makesPoints, roleInHeading } from './speakers.ts'

export const points: Step = {
  name: 'points',
  because:
    'When the bill is known: headings with a speaker’s name and sentences that begin with one are then told from other headings and lists.',
  run: (work) => {
    for (const section of sectionsIn(work.blocks)) {
      if (section.name === 'recommendations' || section.name === 'questions') continue
      scan(work, section)
    }
    for (const section of sectionsIn(work.blocks)) if (section.name === 'discussion') attribute(work, section)
    place(work)
  },
}

/** The sections where a name over a paragraph means that the person said it. */
const isDiscussion = ({ name }: Section): boolean => name === 'discussion' || name === 'people'

const scan = (work: Work, section: Section): void => {
  let current: Mention | undefined
  let depth = 7
  const { blocks } = section
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined || !work.blocks.includes(block)) continue
    const person =
      current && block.type === 'item' ? undefined : personBlock(work, block, blocks[at + 1], false)
    if (person && stands(section, blocks, at + person.blocks.length, person.mention)) {
      current = meet(work, person.mention, section)
      depth = block.type === 'heading' ? block.depth : 7
      const heads = section.name === 'thanks' || section.name === 'conclusion'
      if (heads) {
        // The text under the name stays in the body, and so does the name over it.
        work.ledger.settle(
          person.blocks.flatMap(({ lines }) => [...lines]),
          'field',
          'event.speakers',
          'names who spoke',
        )
        if (person.blocks[1]) work.blocks = work.blocks.filter((one) => one !== person.blocks[1])
        current = undefined
      } else work.take(person.blocks, 'field', 'event.speakers', 'names who made the points')
      at += person.blocks.length - 1
    } else if (block.type === 'heading') {
      if (block.depth <= depth) current = undefined
    } else if (current && (block.type === 'item' || block.type === 'paragraph' || block.type === 'quote')) {
      // Outside a discussion only a list belongs to the name over it.
      if (block.type !== 'item' && !block.inItem && !isDiscussion(section)) {
        if (work.draft.points.some(({ speaker }) => speaker === current)) current = undefined
        continue
      }
      addPoint(work, block, moderatorIn(work, lineOf(block), current) ?? current)
    }
  }
}

/** Under the hosts’ names reports also tell what the moderator said; that it was the moderator, the words say. */
const moderatorIn = (work: Work, line: string, current: Mention): Mention | undefined => {
  const meant = speakerIn(work, line, undefined)
  return meant?.role === 'moderator' && current.role !== 'speaker' ? meant : undefined
}

/** Whether a name here is a person of the event at all: the head and the discussion have them, running text has not. */
const stands = (section: Section, blocks: readonly Block[], next: number, mention: Mention): boolean =>
  isDiscussion(section) ||
  section.name === 'head' ||
  section.name === 'thanks' ||
  mention.role !== undefined ||
  mention.positions.length > 0 ||
  makesPoints(blocks, next)

const meet = (work: Work, mention: Mention, section: Section): Mention => {
  const held = work.draft.speakers.find((other) => isSameName(other.name, mention.name))
  const inHeading =
    section.name === 'thanks'
      ? 'remarks'
      : section.heading && section.name === 'people'
        ? roleInHeading(lineOf(section.heading))
        : undefined
  const role = mention.role ?? held?.role ?? inHeading ?? 'speaker'
  const own = { ...mention, role }
  addSpeaker(work, own)
  return held ?? own
}

const addPoint = (work: Work, block: Block, speaker: Mention, content = block.content): void => {
  const { points: list } = work.draft
  const last = list.at(-1)
  const goesOn =
    (block.type === 'item' && block.depth > 1 && last?.speaker === speaker) || block.inItem === true
  if (goesOn && last) {
    last.content = [...last.content, { type: 'text', value: ' ' }, ...content]
    last.lines = [...last.lines, ...block.lines]
  } else list.push({ speaker, content, lines: block.lines })
  work.placeBefore(block, 'Discussion')
  work.take([block], 'field', `points[${list.length - 1}].text`, `a point of ${speaker.name}`)
}

/** Items that stand under no name: the words themselves may say whose they are. Others stay in the body. */
const attribute = (work: Work, section: Section): void => {
  let last: Mention | undefined
  const items = section.blocks.filter(
    (block) => work.blocks.includes(block) && (block.type === 'item' || block.type === 'paragraph'),
  )
  for (const block of items) {
    const line = lineOf(block)
    if (countWords(line) < 6) continue
    const label = /^(.{3,70}?)\s*(?:[:：]|\s[–—-])\s+/u.exec(line)
    const named =
      label?.[1] !== undefined && looksLikeName(label[1].replace(/\s*\([^)]*\)$/, '')) ? label[1] : undefined
    const speaker = named === undefined ? speakerIn(work, line, last) : bySpokenName(work, named, block)
    if (speaker === undefined) {
      if (block.depth > 1 && last) addPoint(work, block, last)
      continue
    }
    last = speaker
    addPoint(
      work,
      block,
      speaker,
      named === undefined ? block.content : withoutStart(block.content, label?.[0].length ?? 0),
    )
  }
}

const bySpokenName = (work: Work, printed: string, block: Block): Mention => {
  const { name, honorific } = parseName(printed.replace(/\s*\([^)]*\)$/, ''))
  const held = work.draft.speakers.find((one) => names(name, one) || one.name.endsWith(` ${name}`))
  if (held) return held
  const made: Mention = {
    name,
    ...(honorific !== undefined && { honorific }),
    positions: [],
    role: 'speaker',
    lines: block.lines,
  }
  addSpeaker(work, made)
  return made
}

/** Who a sentence says made the point: a speaker named at its beginning, “the moderator”, or “he” after a point of somebody’s. */
const speakerIn = (work: Work, line: string, last: Mention | undefined): Mention | undefined => {
  const { speakers } = work.draft
  const start = line.split(/\s+/).slice(0, 14).join(' ')
  const named = speakers.find((one) => names(start, one))
  if (named) return named
  const role = /^the\s+/i.test(line) ? leadingRole(line.replace(/^the\s+/i, ''))?.role : undefined
  const ofRole = role === undefined || role === 'speaker' ? [] : speakers.filter((one) => one.role === role)
  if (ofRole[0]) return ofRole[0]
  const moderators = speakers.filter((one) => one.role === 'moderator')
  if (/\b(?:moderator|moderation)\b/i.test(start) && moderators[0]) return moderators[0]
  return last && /^(?:he|she|they|the speaker)\b/i.test(line) ? last : undefined
}

/** Headings over points that are now in the front matter, with nothing left under them, give way to one. */
const place = (work: Work): void => {
  const isPlacement = (block: Block | undefined) => block?.type === 'placement' && block.name === 'Discussion'
  work.blocks = work.blocks.filter((block, index) => {
    if (
      block.type !== 'heading' ||
      roleInHeading(lineOf(block)) === undefined ||
      isPlacement(work.blocks[index + 1])
    )
      return true
    const next = work.blocks[index + 1]
    const empty = next === undefined || (next.type === 'heading' && next.depth <= block.depth)
    if (empty) work.ledger.settle(block.lines, 'field', 'event.speakers', 'heading of the speakers')
    return !empty
  })
}
