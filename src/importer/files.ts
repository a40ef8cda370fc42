import { stringify } from 'yaml'
import { idFrom } from '../domain/id.ts'
import { isReservedId } from '../domain/reserved-ids.ts'
import { bodyOf } from './body.ts'
import type { Mention } from './draft.ts'
import { eventOf } from './event-file.ts'
import { organisationId, peopleOf, type Settled } from './people-in-draft.ts'
import { pictureFiles } from './pictures.ts'
import { idOf, shortId } from './places.ts'
import { fieldText } from './safe-inline.ts'
import type { Work } from './work.ts'
import { isSameName } from './name-match.ts'
import { kindOfOrganisation } from './vocabulary/organisations.ts'

/** A file to write, its path from the folder that is laid out as `content/`. */
export interface OutFile {
  path: string
  content: string | Uint8Array
}

export const yamlOf = (data: Record<string, unknown>): string =>
  stringify(
    Object.fromEntries(
      Object.entries(data).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
    {
      lineWidth: 110,
      defaultStringType: 'PLAIN',
    },
  )

/** The id of an entry: its title’s first part, or its file’s name where there is no title to make one of. */
export const entryId = (title: string | undefined, fileName: string): string => {
  const name = shortId(fileName.replace(/\.[^.]*$/, '')) || 'imported'
  if (title === undefined) return name
  const [head = ''] = title.split(/\s*[:—]\s+/)
  const short = title.length > 48 && head.split(/\s+/).length >= 3 ? head : title
  return shortId(idFrom(short).replace(/^(?:the|an?)-(?=.+-)/, '')) || name
}

/**
 * A finished draft as files: the entry, the event of a brief, people and organisations that the archive lacks, pictures.
 * @param fileName the document's own name
 */
export const filesOf = async (work: Work, fileName: string): Promise<OutFile[]> => {
  const { draft, known } = work
  const wanted = entryId(draft.title, fileName)
  const id = isReservedId(draft.kind, wanted) ? `${wanted}-${draft.kind}` : wanted
  const people = peopleOf(work)
  const twin = draft.title === undefined ? undefined : known.entry(draft.title)
  if (twin !== undefined)
    work.ask('title', `The archive has an entry of this title (${twin}). Which of the two should stay?`)
  const event = draft.kind === 'brief' ? eventOf(work, id, people) : undefined
  const folder = draft.kind === 'brief' ? 'briefs' : 'commentaries'
  const path = `${folder}/${draft.published?.slice(0, 4) ?? 'drafts'}/${id}`
  const pictures = await pictureFiles(work, path)
  const body = bodyOf(work.blocks, pictures.names)
  const bios = people.flatMap((person) => personFile(work, person))
  const front = frontMatterOf(work, people, event?.id)
  const organisations = organisationFiles(work)
  return [
    {
      path: `${path}.mdx`,
      content: `---\n${yamlOf({ ...front, draft: true, review: reviewOf(work, 'entry') })}---\n\n${body}`,
    },
    ...(event?.file ? [event.file] : []),
    ...bios,
    ...organisations.filter(
      ({ path: one }) => !known.ids('organisation').has(one.slice('organisations/'.length, -'.yaml'.length)),
    ),
    ...pictures.files,
  ]
}

export const reviewOf = (work: Work, of: 'entry' | 'event') =>
  work.draft.questions
    .filter((question) => question.of === of)
    .map(({ field, question }) => ({ field, question }))

const idIn = (people: readonly Settled[], { name }: Mention): string =>
  people.find(({ mention }) => isSameName(mention.name, name))?.id ?? idOf(name)

const frontMatterOf = (
  work: Work,
  people: readonly Settled[],
  event: string | undefined,
): Record<string, unknown> => {
  const { draft, known } = work
  const authors = [
    ...draft.authors.map((author) => idIn(people, author)),
    ...draft.organisations.map((name) => organisationId(work, name)),
  ]
  const topics = [...new Set(draft.topics.flatMap((name) => known.topic(name) ?? []))]
  const unknown = draft.topics.filter((name) => known.topic(name) === undefined)
  if (unknown.length > 0)
    work.ask(
      'topics',
      `The document is tagged ${unknown.map((name) => `“${name}”`).join(', ')}, which are no topics here. Which fit?`,
    )
  return {
    title: draft.title,
    kicker: draft.kicker,
    summary: draft.summary && fieldText(draft.summary),
    published: draft.published,
    authors: [...new Set(authors)],
    event,
    topics,
    language: draft.language,
    source: draft.source,
    seeAlso: draft.seeAlso.map((title) => known.entry(title) ?? { title }),
    corrections: draft.corrections.map(({ date, note }) => ({ date, note: fieldText(note) })),
    points: pointsOf(work, people),
    recommendations: recommendationsOf(work),
  }
}

/** Ids within the brief: the first words that tell the text apart. */
const innerIds = (texts: readonly string[], prefix: string): string[] => {
  const used = new Set<string>()
  return texts.map((text, index) => {
    const words = idFrom(text)
      .split('-')
      .filter(
        (word) =>
          !/^(?:the|a|an|of|to|and|in|is|are|be|been|has|have|that|with|for|on|by|as|its?|should|must|from|was|were|will)$/.test(
            word,
          ),
      )
    const long = words.slice(0, 5).join('-')
    const id =
      long === '' || used.has(long) || isReservedId('recommendation', long) ? `${prefix}-${index + 1}` : long
    used.add(id)
    return id
  })
}

const pointsOf = ({ draft }: Work, people: readonly Settled[]) => {
  const texts = draft.points.map(({ content }) => fieldText(content))
  const ids = innerIds(texts, 'point')
  return draft.points.map(({ speaker }, index) => ({
    id: ids[index],
    speaker: idIn(people, speaker),
    text: texts[index],
  }))
}

const recommendationsOf = (work: Work) => {
  const { recommendations } = work.draft
  const texts = recommendations.map(({ content }) => fieldText(content))
  const ids = innerIds(
    recommendations.map(({ title }, index) => title ?? texts[index] ?? ''),
    'recommendation',
  )
  return recommendations.map(({ title, addressees }, index) => ({
    id: ids[index],
    ...(title !== undefined && { title }),
    text: texts[index],
    ...(addressees.length > 0 && {
      addressees: addressees.map(({ organisation, basis }) => ({
        organisation: organisationId(work, organisation),
        basis,
      })),
    }),
  }))
}

/** A new person's file. One whom the archive has is never changed: a bio that came along is put to the editors. */
const personFile = (work: Work, { id, mention, known }: Settled): OutFile[] => {
  const bio = mention.bio && fieldText(mention.bio)
  if (known) {
    if (bio !== undefined)
      work.ask(
        'authors',
        `The document has this about ${mention.name}; people/${id} stays as it is. Should it say so too? ${bio}`,
      )
    return []
  }
  const isAuthor = work.draft.authors.some(({ name }) => isSameName(name, mention.name))
  const positions = isAuthor ? mention.positions : []
  const urdu = /\p{Script=Arabic}/u.test(mention.name)
  if (urdu)
    work.ask('people', `What is ${mention.name} in Latin letters? people/${id} has the name in Urdu only.`)
  return [
    {
      path: `people/${id}.yaml`,
      content: yamlOf({
        name: mention.name,
        honorific: mention.honorific,
        nativeName: urdu ? { text: mention.name, language: 'ur' } : undefined,
        positions: positions.map((position) => positionOf(work, position)),
        bio,
      }),
    },
  ]
}

export const positionOf = (work: Work, { title, organisation, former }: Mention['positions'][number]) => ({
  title,
  ...(organisation !== undefined && { organisation: organisationId(work, organisation) }),
  ...(former && { former }),
})

const organisationFiles = (work: Work): OutFile[] => {
  const { draft } = work
  const writesEvent = draft.event.organisers
  const names = [
    ...draft.organisations,
    ...[...draft.authors, ...draft.speakers].flatMap(({ positions }) =>
      positions.flatMap(({ organisation }) => organisation ?? []),
    ),
    ...draft.recommendations.flatMap(({ addressees }) => addressees.map(({ organisation }) => organisation)),
    ...writesEvent,
  ]
  const unique = new Map(names.map((name) => [organisationId(work, name), name.replace(/^the\s+/i, '')]))
  return [...unique].map(([id, name]) => ({
    path: `organisations/${id}.yaml`,
    content: yamlOf({ name, kind: kindOfOrganisation(name) }),
  }))
}
