import { openInDraft, openQuestions, type DraftKind } from '../../domain/open-in-draft.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const draftReviewComplete: Rule = {
  name: 'draft-review-complete',
  severity: 'error',
  alone: true,
  description: 'What a draft lacks stands under `review`, so that nobody has to find out later.',
  *check(context) {
    for (const kind of Object.keys(openInDraft) as DraftKind[]) {
      for (const { source, data } of context.read(kind)) {
        if (!data.draft) continue
        const asked = new Set(data.review.map(({ field }) => field))
        const open = openInDraft[kind].filter((field) => !(field in data) && !asked.has(field))
        for (const field of open)
          yield inFrontMatter(source, ['draft'], {
            message: `This draft has no \`${field}\`, and no line under \`review\` asks for it.`,
            fix: `Add \`${field}\`, or under \`review:\` the lines \`- field: ${field}\` and \`  question: ${openQuestions[field]}\`.`,
          })
      }
    }
  },
}
