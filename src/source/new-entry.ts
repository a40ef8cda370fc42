import { Document, isMap, isScalar, stringify } from 'yaml'
import { canBeDraft, openInDraft, openQuestions } from '../domain/open-in-draft.ts'
import { kinds, type Kind } from '../domain/kinds.ts'

/** The kinds of entry that an author begins; a page of the publication’s own is a maintainer’s. */
export const newKinds = ['commentary', 'brief', 'event', 'person', 'organisation', 'topic', 'term'] as const
export type NewKind = (typeof newKinds)[number]

/** What is known of an entry that is only begun. Ids, where other entries are named. */
export interface NewEntry {
  kind: NewKind
  id: string
  /** Its title, or its name. */
  title: string
  authors?: readonly string[]
  topics?: readonly string[]
  event?: string
}

/** The fields that most entries of a kind need sooner or later, in the order of their files. */
const usual: Readonly<Record<NewKind, readonly string[]>> = {
  commentary: ['title', 'summary', 'published', 'authors', 'topics'],
  brief: ['title', 'summary', 'published', 'event', 'topics', 'points', 'recommendations'],
  event: ['title', 'start', 'end', 'zone', 'organiser', 'speakers'],
  person: ['name', 'honorific', 'aliases', 'positions', 'bio'],
  organisation: ['name', 'acronym', 'aliases', 'kind', 'url'],
  topic: ['title', 'aliases', 'description', 'parent'],
  term: ['name', 'expansion', 'aliases', 'definition'],
}

/** What a field looks like that is more than a word. */
const examples: Readonly<Record<string, unknown>> = {
  authors: ['id-of-a-person'],
  topics: ['id-of-a-topic'],
  points: [{ id: 'sirens-fail', speaker: 'id-of-a-person', text: 'What was said, in a sentence.' }],
  recommendations: [{ id: 'fund-sirens', text: 'What should be done.', supportedBy: ['sirens-fail'] }],
  speakers: [{ person: 'id-of-a-person', role: 'speaker' }],
  positions: [{ title: 'Associate Professor', organisation: 'id-of-an-organisation' }],
  start: '2026-01-20T17:00',
  end: '2026-01-20T18:00',
  zone: 'Asia/Karachi',
  published: '2026-01-20',
  kind: 'university',
}

const exampleOf = (kind: Kind, field: string): unknown => {
  if (field !== 'aliases') return examples[field] ?? '…'
  return kind === 'person' ? [{ name: '…', kind: 'short' }] : ['…']
}

const descriptionOf = (kind: Kind, field: string): string => {
  const fields: Readonly<Record<string, { description?: string | undefined }>> = kinds[kind].schema.shape
  return fields[field]?.description ?? ''
}

/** Indents as a comment: `yaml` writes `#` before each line. */
const asComment = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n')

/** A field to fill in, as a comment: its words and what it may look like. */
const blank = (kind: Kind, field: string): string => {
  const example = stringify({ [field]: exampleOf(kind, field) }, { lineWidth: 0 })
  return asComment(`${descriptionOf(kind, field)}\n${example}`)
}

const valueOf = ({ kind, title, authors = [], topics = [], event }: NewEntry, field: string): unknown => {
  const values: Record<string, unknown> = {
    title,
    authors: authors.length > 0 ? authors : undefined,
    topics: topics.length > 0 ? topics : undefined,
    event,
    ...(!('title' in kinds[kind].schema.shape) && { name: title }),
  }
  return values[field]
}

/** The front matter: what is known as fields, the rest as comments beside their descriptions. */
const frontMatter = (entry: NewEntry): string => {
  const { kind } = entry
  const known = usual[kind].flatMap((field) => {
    const value = valueOf(entry, field)
    return value === undefined ? [] : [[field, value] as const]
  })
  const given = new Set(known.map(([field]) => field))
  const open: readonly (keyof typeof openQuestions)[] = canBeDraft(kind) ? openInDraft[kind] : []
  const draft = canBeDraft(kind) && {
    draft: true,
    review: open
      .filter((field) => !given.has(field))
      .map((field) => ({ field, question: openQuestions[field] })),
  }
  const document: Document = new Document({ ...Object.fromEntries(known), ...draft })
  const pairs = isMap(document.contents) ? document.contents.items : []
  const commentFor = (field: string, comment: string): void => {
    const key = pairs.map((pair) => pair.key).find((one) => isScalar(one) && one.value === field)
    if (isScalar(key)) Object.assign(key, { commentBefore: comment, spaceBefore: true })
  }
  const left: string[] = []
  for (const field of usual[kind]) {
    if (!given.has(field)) left.push(blank(kind, field))
    else commentFor(field, [...left.splice(0), asComment(descriptionOf(kind, field))].join('\n\n'))
  }
  const others = Object.keys(kinds[kind].schema.shape).filter(
    (field) => !usual[kind].includes(field) && field !== 'draft' && field !== 'review',
  )
  if (others.length > 0) left.push(asComment(`There are more fields: ${others.join(', ')}.`))
  if (draft) {
    left.push(asComment(descriptionOf(kind, 'draft')))
    commentFor('draft', left.splice(0).join('\n\n'))
    commentFor('review', asComment('Fill in the field, and take its question out.'))
  }
  if (left.length > 0) document.comment = left.join('\n\n')
  return document.toString({ lineWidth: 0 }).trimStart()
}

const bodies: Partial<Record<NewKind, string>> = {
  commentary: '{/* Write the text here. Headings begin at two hashes: ## What went wrong */}\n',
  brief: `## Executive summary

{/* The webinar in a paragraph or two. */}

## Discussion

{/* The points of the front matter stand here. */}

<Discussion />

## Recommendations

<Recommendations />

## Conclusion

{/* What follows from it. */}
`,
}

/**
 * The file with which an author begins: valid as it is, with what is known as fields, and what is not as comments that
 * explain it; for kinds that can be drafts, a draft with a question for each required field that it lacks.
 * @returns its path from the content folder, and its text
 */
export const newEntryFile = (entry: NewEntry): { path: string; text: string } => {
  const { folder, ending } = kinds[entry.kind]
  const yaml = frontMatter(entry)
  return {
    path: `${folder}/${canBeDraft(entry.kind) ? 'drafts/' : ''}${entry.id}${ending}`,
    text: ending === '.mdx' ? `---\n${yaml}---\n\n${bodies[entry.kind] ?? ''}` : yaml,
  }
}
