import type { Role } from '../../domain/schema/speaker.ts'
import { lineOf, textOf, type Block } from '../document.ts'
import type { Mention } from '../draft.ts'
import { parseMention } from '../people.ts'
import { parseMentions, rolesInText } from '../mentions.ts'
import { sectionsIn, type Section } from '../sections.ts'
import { leadingRole, roleOf } from '../vocabulary/people.ts'
import { headingWords } from '../vocabulary/sections.ts'
import { countWords, endsSentence } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { personBlock } from './person-block.ts'
import { takeSpeakerTable } from './speaker-table.ts'

export const speakers: Step = {
  name: 'speakers',
  because: 'Before the points, which need to know who could have made them.',
  run: (work) => {
    for (const section of sectionsIn(work.blocks)) {
      const role = section.heading && roleInHeading(lineOf(section.heading))
      for (const block of section.blocks)
        if (block.type === 'table' && section.name !== 'recommendations') takeSpeakerTable(work, block, role)
      takeLabels(work, section, role)
      if (section.name === 'people') takeBill(work, section, role)
    }
    for (const block of work.blocks) {
      const found = rolesInText(
        lineOf(block),
        block.lines,
        (name) => work.known.organisation(name) !== undefined,
      )
      // “Ms Finnegan thanked the speakers”: a last name alone is of somebody who was named in full.
      const isShort = ({ name }: Mention) =>
        !name.includes(' ') && work.draft.speakers.some((one) => one.name.endsWith(` ${name}`))
      for (const mention of found.filter((one) => !isShort(one))) {
        addSpeaker(work, mention)
        work.ledger.settle(block.lines, 'field', 'event.speakers', 'the text says who had which role')
      }
    }
  },
}

export const roleInHeading = (heading: string): Role | undefined => {
  const words = headingWords(heading)
  return (
    roleOf(words) ??
    roleOf(words.replace(/^(?:our|the|guest|keynote|distinguished|featured|list of|about the)\s+/iu, '')) ??
    leadingRole(`${words} x`)?.role
  )
}

export const addSpeaker = (work: Work, mention: Mention): void => {
  work.draft.speakers.push(mention)
}

/** “Moderator: Ms X, Y”, or the label on one line and the people on the next ones. */
const takeLabels = (work: Work, section: Section, of: Role | undefined): void => {
  const { blocks } = section
  const knows = (name: string) => work.known.organisation(name) !== undefined
  blocks.forEach((block, index) => {
    if (!work.blocks.includes(block) || block.type === 'table') return
    const line = textOf(block)
    const lead = leadingRole(line)
    if (lead && /[:：]|\s[–—-]\s|\bby\s/u.test(line.slice(0, line.length - lead.rest.length))) {
      const mentions = parseMentions(lead.rest, block.lines, knows)
      if (mentions) {
        for (const mention of mentions) addSpeaker(work, { ...mention, role: mention.role ?? lead.role })
        work.take([block], 'field', 'event.speakers', 'a label names the role')
      }
      return
    }
    const alone = roleOf(line)
    if (alone === undefined || countWords(line) > 4) return
    for (let at = index + 1; at < blocks.length;) {
      const next = blocks[at]
      if (next === undefined || !work.blocks.includes(next) || roleOf(lineOf(next)) !== undefined) break
      const person = personBlock(work, next, blocks[at + 1], true)
      if (person === undefined) break
      addSpeaker(work, { ...person.mention, role: person.mention.role ?? alone })
      work.take(person.blocks, 'field', 'event.speakers', 'named under a role')
      if (work.blocks.includes(block)) work.take([block], 'field', 'event.speakers', 'a role’s label')
      at += person.blocks.length
    }
  })
  void of
}

/** A section that lists people. Sentences under a name are that person’s profile. */
const takeBill = (work: Work, section: Section, role: Role | undefined): void => {
  const left = section.blocks.filter((block) => work.blocks.includes(block))
  const found: Mention[] = []
  for (let at = 0; at < left.length; at += 1) {
    const block = left[at]
    if (block === undefined) break
    const person = personBlock(work, block, left[at + 1], true)
    const last = found.at(-1)
    if (person) {
      if (block.type !== 'item' && makesPoints(left, at + person.blocks.length)) break
      const mention = { ...person.mention, role: person.mention.role ?? role ?? 'speaker' }
      found.push(mention)
      addSpeaker(work, mention)
      work.take(person.blocks, 'field', 'event.speakers', 'named among the speakers')
      at += person.blocks.length - 1
    } else if (
      last &&
      block.type === 'paragraph' &&
      endsSentence(lineOf(block)) &&
      countWords(lineOf(block)) < 160
    ) {
      last.bio = last.bio ? [...last.bio, { type: 'text', value: ' ' }, ...block.content] : block.content
      work.take([block], 'field', 'people bio', `the profile of ${last.name}`)
    }
  }
  const nothingLeft = section.blocks.every((block) => !work.blocks.includes(block))
  if (section.heading && nothingLeft)
    work.take([section.heading], 'field', 'event.speakers', 'heading of the speakers')
}

/** Two and more sentences in a list under a name are what he or she said. */
export const makesPoints = (blocks: readonly Block[], start: number): boolean => {
  const run = blocks.slice(start, start + 2)
  return (
    run.length > 0 &&
    run.every(
      (block) =>
        block.type === 'item' &&
        countWords(lineOf(block)) >= 8 &&
        parseMention(textOf(block), []) === undefined,
    )
  )
}
