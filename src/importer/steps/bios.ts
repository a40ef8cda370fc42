import { lineOf, type Block } from '../document.ts'
import type { Mention } from '../draft.ts'
import { trimStart, unwrapped, withoutStart } from '../inline.ts'
import { isSameName } from '../name-match.ts'
import { cased } from '../people.ts'
import { personPlace } from '../places.ts'
import { bioLabels, bioVerbs, inlineBioLabel, namelessBio } from '../vocabulary/bios.ts'
import { looksLikeName, parseName } from '../vocabulary/people.ts'
import { countWords } from '../words.ts'
import type { Step, Work } from '../work.ts'
import { byline } from './byline.ts'

export const bios: Step = {
  name: 'bios',
  because:
    'Before the title and byline: a name that a bio begins with tells a byline from a subtitle, and a bio in the head of a page is no paragraph.',
  run: (work) => {
    labelled(work)
    unlabelled(work)
  },
}

const isBioLength = (block: Block): boolean =>
  countWords(lineOf(block)) >= 4 && countWords(lineOf(block)) <= 200

const labelled = (work: Work): void => {
  for (const block of [...work.blocks]) {
    const line = lineOf(block)
    const inline = inlineBioLabel.exec(line)
    if (inline) {
      take(work, block, withoutStart(block.content, inline[0].length))
    } else if (bioLabels.test(line)) {
      const start = work.blocks.indexOf(block) + 1
      const following = work.blocks.slice(start, start + 4)
      const end = following.findIndex(
        (next) => next.type === 'heading' || !isBioLength(next) || !speaksOfPerson(work, next),
      )
      const texts = following.slice(0, end === -1 ? undefined : end)
      // Under a label of its own the first paragraph is a bio, however it begins.
      const own = texts.length === 0 && following[0] && isBioLength(following[0]) ? [following[0]] : texts
      if (own.length === 0) continue
      work.take([block], 'field', 'people', 'label of the author’s bio')
      for (const text of own) take(work, text, text.content)
    }
  }
}

/** A bio without label stands first or last. */
const unlabelled = (work: Work): void => {
  const { blocks } = work
  const names = blocks.slice(0, 12).flatMap((block) => byline(lineOf(block))?.names ?? [])
  const outer = [...blocks.slice(-5), ...blocks.slice(0, 6)]
  for (const block of new Set(outer)) {
    const line = lineOf(block)
    if (block.type !== 'paragraph' || !isBioLength(block) || countWords(line) > 120) continue
    const name = nameOf(line)
    const isAuthors = name !== undefined && names.some((other) => isSameName(parseName(other).name, name))
    const last = blocks.indexOf(block) >= blocks.length - 3 && blocks.indexOf(block) > 2
    const speaks =
      name !== undefined &&
      /\b(?:is|was|are) (?:an?|the|currently|associated|senior|based)\b|\b(?:holds|serves as|works (?:at|as|for)|teaches)\b/iu.test(
        line,
      )
    if (
      namelessBio.test(line) ||
      isAuthors ||
      (last && speaks && countWords(line) <= 80 && (block.look.italic === true || names.length === 0))
    )
      take(work, block, block.content)
  }
}

const speaksOfPerson = (work: Work, block: Block): boolean =>
  nameOf(lineOf(block)) !== undefined ||
  namelessBio.test(lineOf(block)) ||
  work.draft.authors.some(({ name }) => lineOf(block).includes(name))

/** The name with which a bio begins. */
const nameOf = (bio: string): string | undefined => {
  const head = bio.split(bioVerbs, 1)[0]?.trim() ?? ''
  return head !== bio && looksLikeName(head) ? parseName(head).name : undefined
}

const take = (work: Work, block: Block, content: Block['content']): void => {
  const line = lineOf({ content })
  const name = nameOf(line)
  const known = work.draft.authors.find((author) => name !== undefined && isSameName(author.name, name))
  const bio = trimStart(unwrapped(content))
  const { honorific } = parseName(line.split(bioVerbs, 1)[0] ?? '')
  if (known) known.bio = known.bio ? [...known.bio, { type: 'text', value: ' ' }, ...bio] : bio
  else if (name === undefined) work.namelessBios.push({ block, bio })
  else {
    const author: Mention = {
      name: cased(name),
      ...(honorific !== undefined && { honorific }),
      positions: [],
      bio,
      lines: block.lines,
    }
    work.draft.authors.push(author)
  }
  if (name !== undefined) {
    work.ledger.settle(block.lines, 'field', 'authors', 'the bio names the author')
    work.take([block], 'field', `${personPlace(work.known, name)} bio`, 'the author’s bio')
  } else work.take([block], 'field', 'people bio', 'a bio that leaves the name to the byline')
}
