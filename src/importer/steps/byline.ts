import { datesIn, withoutDate, type StatedDate } from '../dates.ts'
import { readingTime } from '../vocabulary/chrome.ts'
import { looksLikeName } from '../vocabulary/people.ts'
import { parseNames } from '../people.ts'
import { looksLikeOrganisation } from '../vocabulary/organisations.ts'

const by =
  /^(?:by|(?:posted|published|written) by|words by|text by|authored by|authors?\s*[:：]|writer\s*[:：]|by\s*[:：]|تحریر\s*[:：]?|از\s*[:：]|مصنف(?:ہ|ین)?\s*[:：])\s*[:：]?\s*(?=\S)/iu
/** Desks and staffs that sign in the outlet's name. */
const desk =
  /^(?:the )?(?:[\p{L} ]{0,30})\b(?:staff|desk|editorial board|editors|newsroom|team|correspondent|monitor|web desk|news desk|bureau|editorial team|commentary)\b/iu

/** What one line near the title says about who, when and how long. */
export interface Byline {
  /** Persons as printed. */
  names: string[]
  /** An organisation or desk that signs. */
  organisation?: string
  /** A post that follows the name on the line. */
  positions?: string
  date?: StatedDate
  /** Whether it gives a reading time. */
  readingTime: boolean
  /** The section of the site it is filed in: “in Rivers”. */
  section?: string
  /** A name alone, without “By”: it could be a subtitle. */
  bare: boolean
}

/** A line of meta data; nothing if any part of it is something else. */
export const byline = (line: string): Byline | undefined => {
  const found: Byline = { names: [], readingTime: false, bare: false }
  const [date] = datesIn(line)
  const apart = (date === undefined ? line : cutOut(line, date)).replace(
    /(?<=[^\s|])\s+(?=(?:about )?\d+[\s-]*min(?:ute)?s?(?:[\s-]*read)?$)/iu,
    ' | ',
  )
  const parts = apart
    .split(/\s*[|•·∙／]\s*|\s+[–—/]\s+|\n/u)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (parts.length === 0 || line.length > 240) return undefined
  return parts.every((part) => addPart(found, part)) ? found : undefined
}

/** The date as a part of its own, with the words that introduce it. */
const cutOut = (line: string, { index, length }: StatedDate): string => {
  const before = line.slice(0, index)
  const label =
    /(?:published|posted|updated|last updated|first published|dated?|on)\s*(?:on)?\s*[:：]?\s*$/iu.exec(
      before,
    )
  const start = label ? label.index : index
  return `${line.slice(0, start)} | ${line.slice(start, index + length)} | ${line.slice(index + length)}`
}

const addPart = (found: Byline, part: string): boolean => {
  if (readingTime.test(part)) return (found.readingTime = true)
  const section = /^(?:in|under)\s+(\p{Lu}.{1,40})$/u.exec(part)?.[1]
  if (section !== undefined && (found.date || found.names.length > 0)) {
    found.section = section
    return true
  }
  const [date] = datesIn(part)
  const rest = date ? withoutDate(part, date) : part
  if (date) {
    // A later “Updated” is a change of the text, not its appearance.
    if (found.date === undefined || !/^(?:last )?(?:updated|modified)/iu.test(part)) found.date = date
    if (rest === '') return true
  }
  return addWho(found, rest.replace(/[,;\s]+$/u, '')) || (date !== undefined && readingTime.test(rest))
}

const addWho = (found: Byline, part: string): boolean => {
  const label = by.exec(part)
  const who = label ? part.slice(label[0].length) : part
  const names = parseNames(who)
  if (names) {
    found.names.push(...names)
    if (!label) found.bare = true
    return true
  }
  if (label && (desk.test(who) || looksLikeOrganisation(who))) {
    const head = /^([^,،(]+?)\s*[,،(]\s*(.+?)\)?$/u.exec(who)
    if (head?.[1] !== undefined && looksLikeName(head[1])) {
      found.names.push(head[1])
      found.positions = head[2] ?? ''
    } else found.organisation = who
    return true
  }
  const headed = /^([^,،(]+?)\s*[,،(]\s*(.+?)\)?$/u.exec(who)
  if (label && headed?.[1] !== undefined && looksLikeName(headed[1])) {
    found.names.push(headed[1])
    found.positions = headed[2] ?? ''
    return true
  }
  return false
}
