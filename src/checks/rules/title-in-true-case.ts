import { inFrontMatter, type Rule } from '../rule.ts'

export const titleInTrueCase: Rule = {
  name: 'title-in-true-case',
  severity: 'warning',
  alone: true,
  description: 'A title is not written in capitals, whatever its print looked like.',
  *check(context) {
    for (const kind of ['commentary', 'brief', 'event', 'page'] as const) {
      for (const { source, data } of context.read(kind)) {
        const words = data.title?.match(/\p{L}{4,}/gu) ?? []
        if (
          words.length < 3 ||
          words.some((word) => word !== word.toUpperCase() || word === word.toLowerCase())
        )
          continue
        yield inFrontMatter(source, ['title'], {
          message:
            'The title is all in capitals. Screen readers may spell it out, and lists and citations would shout.',
          fix: 'Write it as a sentence; capitals are a matter of the page’s design.',
        })
      }
    }
  },
}
