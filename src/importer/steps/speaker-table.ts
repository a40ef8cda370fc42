import { plain, type Block } from '../document.ts'
import { parseMention, parsePositions } from '../people.ts'
import { roleOf } from '../vocabulary/people.ts'
import type { Role } from '../../domain/schema/speaker.ts'
import type { Work } from '../work.ts'

const columns = {
  name: /^(?:(?:full |speaker[’']?s?[’']? )?names?|speakers?|panell?ists?|participant|person|نام)$/iu,
  role: /^(?:roles?|role in (?:the )?(?:webinar|event)|capacity|as|function|کردار)$/iu,
  position:
    /^(?:designation|positions?|post|title|job title|designation (?:and|&) (?:organi[sz]ation|affiliation)|current position|profession|عہدہ)$/iu,
  organisation:
    /^(?:organi[sz]ation|affiliations?|institut(?:e|ion)|designation\/organi[sz]ation|department|ادارہ)$/iu,
} as const
type Column = keyof typeof columns

/** Takes a table of speakers: a head row with a column of names and one of roles, posts or houses. */
export const takeSpeakerTable = (work: Work, table: Block, role: Role | undefined): boolean => {
  const [head, ...rows] = table.rows ?? []
  const kinds = (head ?? []).map(({ content }) =>
    (Object.keys(columns) as Column[]).find((column) =>
      columns[column].test(
        plain(content)
          .trim()
          .replace(/[:：]$/, ''),
      ),
    ),
  )
  if (!kinds.includes('name') || kinds.filter((kind) => kind !== undefined).length < 2) return false
  const knows = (name: string) => work.known.organisation(name) !== undefined
  for (const row of rows) {
    const cell = (column: Column): string => {
      const found = row[kinds.indexOf(column)]
      return kinds.includes(column) && found ? plain(found.content).trim() : ''
    }
    const lines = row.flatMap((one) => one.lines)
    const mention = parseMention(cell('name'), lines, knows)
    if (mention === undefined) {
      work.ledger.settle(lines, 'dropped', '', 'a row of the table of speakers that names nobody')
      continue
    }
    const stated = [cell('position'), cell('organisation')].filter((value) => value !== '').join(', ')
    const own = roleOf(cell('role')) ?? mention.role ?? role
    work.draft.speakers.push({
      ...mention,
      positions:
        mention.positions.length > 0 ? mention.positions : stated === '' ? [] : parsePositions(stated, knows),
      ...(own && { role: own }),
    })
    work.ledger.settle(lines, 'field', 'event.speakers', 'a row of the table of speakers')
  }
  work.take([table], 'field', 'event.speakers', 'the table of speakers')
  return true
}
