import type { Kind } from './kinds.ts'

/** Fields that a published entry must have and a draft may lack. */
export const openInDraft = {
  commentary: ['title', 'summary', 'published'],
  brief: ['title', 'summary', 'published', 'event'],
  event: ['title', 'start', 'end', 'zone'],
} as const

/** The kinds that can be drafts. */
export type DraftKind = keyof typeof openInDraft

type OpenField = (typeof openInDraft)[DraftKind][number]

/** What to ask where a draft lacks such a field. */
export const openQuestions: Readonly<Record<OpenField, string>> = {
  title: 'What is its title?',
  summary: 'How is it summed up in one to three sentences?',
  published: 'On what day does it appear?',
  event: 'Which event does it report?',
  start: 'When does it begin?',
  end: 'When does it end?',
  zone: 'In which time zone are these times?',
}

export const canBeDraft = (kind: Kind): kind is DraftKind => Object.hasOwn(openInDraft, kind)

interface Question {
  field: string
  question: string
}

const isQuestion = (item: unknown): item is Question =>
  typeof item === 'object' && item !== null && 'field' in item && 'question' in item

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/**
 * A draft’s front matter as a form hands it over, with a question under `review` for each open field that was left
 * empty, and without our own questions for those that are filled in. What is no draft stays as it is.
 */
export const withOpenQuestions = (
  kind: DraftKind,
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  if (data['draft'] !== true) return { ...data }
  const open: readonly OpenField[] = openInDraft[kind]
  const lacking = open.filter((field) => isEmpty(data[field]))
  const review: readonly unknown[] = Array.isArray(data['review']) ? data['review'] : []
  const ours = open.map((field) => ({ field, question: openQuestions[field] }))
  const others = review.filter(
    (item) =>
      !(
        isQuestion(item) &&
        ours.some(({ field, question }) => item.field === field && item.question === question)
      ),
  )
  const asked = new Set(others.filter(isQuestion).map(({ field }) => field))
  const rest = Object.fromEntries(
    Object.entries(data).filter(([name]) => name !== 'review' && !lacking.some((field) => field === name)),
  )
  const questions = [...others, ...ours.filter(({ field }) => lacking.includes(field) && !asked.has(field))]
  return questions.length === 0 ? rest : { ...rest, review: questions }
}
