import { lineOf, plain, textOf, type Block } from '../document.ts'
import type { Mention } from '../draft.ts'
import { isSameName } from '../name-match.ts'
import { parseMention, parsePositions, withoutRoles } from '../people.ts'
import { looksLikeOrganisation } from '../vocabulary/organisations.ts'
import { looksLikeName, parseName, postWords, roleOf } from '../vocabulary/people.ts'
import { sectionOf } from '../vocabulary/sections.ts'
import { countWords } from '../words.ts'
import type { Work } from '../work.ts'

const finite =
  /\b(?:is|are|was|were|has|have|had|holds?|should|must|will|would|can|could|serves|works|teaches|argued|said|noted)\b/u
const urduPosts = /ڈائریکٹر|پروفیسر|سربراہ|محقق|صحافی|تجزیہ کار|سابق|ایڈیٹر|مشیر|سیکریٹری|چیئرمین|رکن|صدر/u

/** Whether a text states posts: short, without a verb, with a post or a house in it. */
export const statesPositions = (text: string, knows: (name: string) => boolean): boolean => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (
    line === '' ||
    countWords(line) > 45 ||
    finite.test(line) ||
    /[.!?۔]$/u.test(line.replace(/\b(?:Ltd|Inc|Dept|Govt)\.$/i, ''))
  )
    return false
  if (sectionOf(line) !== undefined) return false
  return (
    postWords.test(line) ||
    urduPosts.test(line) ||
    looksLikeOrganisation(line) ||
    knows(line) ||
    roleOf(line) !== undefined
  )
}

/**
 * Reads a block that names a person, as bills and headings do: “**Dr X** Professor, Y”, “Dr X, Professor, Y”, a name alone.
 * @param next the block after it, whose posts make a bare name a person’s
 * @param among whether it stands where names are expected
 */
export const personBlock = (
  work: Work,
  block: Block,
  next: Block | undefined,
  among: boolean,
): { mention: Mention; blocks: Block[] } | undefined => {
  if (!['heading', 'paragraph', 'item'].includes(block.type)) return undefined
  const knows = (name: string) => work.known.organisation(name) !== undefined
  const text = boldFirst(block)
  if (countWords(text) > 60 || (/[.۔]$/u.test(text) && countWords(text) > 9)) return undefined
  const mention = parseMention(text, block.lines, knows)
  if (mention === undefined) return undefined
  const rest = text.slice(text.search(/[\n,،(|–—:]/u) + 1)
  if (
    mention.positions.length > 0 &&
    !statesPositions(rest.replace(/\)?[.\s]*$/u, ''), knows) &&
    !(among && !finite.test(rest))
  )
    return undefined
  if (/title/i.test(block.look.style ?? '')) return undefined
  const nextText =
    next &&
    (next.type === 'paragraph' ||
      next.type === 'heading' ||
      (next.type === 'item' && among && block.type !== 'item'))
      ? textOf(next)
      : ''
  const stated =
    mention.positions.length === 0 &&
    mention.onBehalfOf === undefined &&
    nextText !== '' &&
    next !== undefined &&
    parseMention(boldFirst(next), [], knows) === undefined &&
    statesPositions(nextText, knows) &&
    !looksLikeName(nextText.split('\n')[0] ?? '')
  const titled = parseName(text.replace(/^.*?[:：]\s*/u, '')).titled || mention.honorific !== undefined
  const isExpected =
    among ||
    titled ||
    stated ||
    mention.role !== undefined ||
    (mention.positions.length > 0 && block.type !== 'item') ||
    work.known.person(mention.name).exact !== undefined ||
    work.draft.speakers.some(({ name }) => isSameName(name, mention.name))
  if (!isExpected) return undefined
  if (!stated) return { mention, blocks: [block] }
  const { role, ...posts } = withoutRoles(parsePositions(nextText, knows))
  const stands = mention.role ?? role ?? roleOf(nextText)
  return {
    mention: {
      ...mention,
      ...posts,
      ...(stands && { role: stands }),
      lines: [...block.lines, ...next.lines],
    },
    blocks: [block, next],
  }
}

/** The text with the name, set in bold, on a line of its own: a name over two lines is one name. */
const boldFirst = (block: Block): string => {
  const [first] = block.content
  const strong = first?.type === 'strong' ? plain([first]).replaceAll(/\s+/g, ' ').trim() : ''
  if (strong === '' || !looksLikeName(strong.replace(/[,:：]$/u, ''))) return textOf(block)
  const rest = plain(block.content.slice(1)).replace(/^[\s,:：–—|-]+/u, '')
  return rest === '' ? strong : `${strong.replace(/[,:：]$/u, '')}\n${rest}`
}

export const isBareSection = (block: Block): boolean =>
  block.type === 'heading' && sectionOf(lineOf(block)) !== undefined
