import type { Role } from '../domain/schema/speaker.ts'
import type { Mention } from './draft.ts'
import { isNearName, isSameName } from './name-match.ts'
import { idOf, personId } from './places.ts'
import type { Work } from './work.ts'

/** A person of the draft, held against the archive. */
export interface Settled {
  id: string
  mention: Mention
  /** Whether the archive has this person under this very name or an alias. */
  known: boolean
}

/** One who moderates is not listed again as host: the first of these counts. */
const ranks: readonly Role[] = ['moderator', 'speaker', 'co-host', 'host', 'remarks']

const rank = (role: Role | undefined): number => (role === undefined ? ranks.length : ranks.indexOf(role))

/** Mentions under one name as one: bios, titles and posts together, the weightier role. */
export const unite = (mentions: readonly Mention[]): Mention[] => {
  const united: Mention[] = []
  for (const mention of mentions) {
    const same = united.find((other) => isSameName(other.name, mention.name))
    if (same === undefined) united.push({ ...mention, positions: [...mention.positions] })
    else {
      if (mention.honorific !== undefined) same.honorific ??= mention.honorific
      if (mention.onBehalfOf !== undefined) same.onBehalfOf ??= mention.onBehalfOf
      if (mention.bio !== undefined) same.bio ??= mention.bio
      if (same.positions.length === 0) same.positions = [...mention.positions]
      if (mention.role !== undefined && rank(mention.role) < rank(same.role)) same.role = mention.role
    }
  }
  return united
}

/**
 * Everybody whom the entry or its event names, by id. Near names are asked about and never taken for one person.
 */
export const peopleOf = (work: Work): Settled[] => {
  const { draft, known } = work
  const mentions = unite([...draft.authors, ...draft.speakers])
  const settled = mentions.map((mention): Settled => {
    const { exact, near } = known.person(mention.name)
    if (exact === undefined)
      for (const other of near)
        ask(
          work,
          mention,
          `Is ${mention.name} the same person as ${other.name} (people/${other.id})? The names are near; they are kept apart.`,
        )
    return { id: exact ?? personId(known, mention.name), mention, known: exact !== undefined }
  })
  mentions.forEach((one, index) => {
    for (const other of mentions.slice(index + 1)) {
      if (isNearName(one.name, other.name) || sharesRareName(one, other))
        ask(
          work,
          one,
          `Are ${one.name} and ${other.name} one person? The document prints both; they are kept apart.`,
        )
    }
  })
  return settled
}

/** Two who host or moderate and share their first name are often one: surnames of marriage and of birth. */
const sharesRareName = (a: Mention, b: Mention): boolean => {
  const [one, other] = [a, b].map(({ name }) => name.split(' ')[0]?.toLowerCase() ?? '')
  const leads = [a, b].every(({ role }) => role === 'moderator' || role === 'host' || role === 'co-host')
  return leads && one === other && (one?.length ?? 0) >= 5
}

const ask = (work: Work, mention: Mention, question: string): void => {
  const isSpeaker = work.draft.speakers.some(({ name }) => isSameName(name, mention.name))
  work.ask(isSpeaker ? 'speakers' : 'authors', question, isSpeaker ? 'event' : 'entry')
}

export const organisationId = (work: Work, name: string): string =>
  work.known.organisation(name) ?? idOf(name.replace(/^the\s+/i, ''))
