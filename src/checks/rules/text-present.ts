import type { Rule } from '../rule.ts'

export const textPresent: Rule = {
  name: 'text-present',
  severity: 'warning',
  description: 'What is published has a text.',
  *check(context) {
    for (const kind of ['commentary', 'brief', 'page'] as const) {
      for (const { source } of context.read(kind)) {
        const { body, bodyText, file } = source
        if (body === undefined || body.facts.words > 0 || body.problems.length > 0) continue
        const state = context.visibilityOf(source)
        if (state !== 'published' && state !== 'embargoed') continue
        yield {
          file,
          ...(bodyText !== undefined && { position: { line: bodyText.firstLine, column: 1 } }),
          message: 'There is nothing below the front matter, so readers would see an empty page.',
          fix: 'Write the text below the second `---`, or say `draft: true` while there is none.',
        }
      }
    }
  },
}
