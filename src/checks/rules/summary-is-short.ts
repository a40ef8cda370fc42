import { inFrontMatter, type Rule } from '../rule.ts'

const most = 500

export const summaryIsShort: Rule = {
  name: 'summary-is-short',
  severity: 'warning',
  alone: true,
  description: `A summary has at most ${most} characters.`,
  *check(context) {
    for (const kind of ['commentary', 'brief', 'event', 'page'] as const) {
      for (const { source, data } of context.read(kind)) {
        const { length } = data.summary ?? ''
        if (length > most)
          yield inFrontMatter(source, ['summary'], {
            message: `The summary has ${length} characters. It stands in lists, feeds and on share cards, which have room for ${most}.`,
            fix: 'Say it in one to three sentences; the rest belongs into the text.',
          })
      }
    }
  },
}
