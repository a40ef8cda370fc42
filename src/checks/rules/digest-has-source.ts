import { inFrontMatter, type Rule } from '../rule.ts'

export const digestHasSource: Rule = {
  name: 'digest-has-source',
  severity: 'error',
  alone: true,
  description: 'A digest names the piece it is a digest of, and no authors of its own.',
  *check(context) {
    for (const kind of ['commentary', 'brief'] as const) {
      for (const { source, data } of context.read(kind)) {
        if (data.edition !== 'digest') continue
        if (data.source === undefined)
          yield inFrontMatter(source, ['edition'], {
            message: 'This is a digest, but it does not say of what; readers would take it for our own text.',
            fix: 'Add `source:` and under it, indented, `publisher: …`; `title`, `authors`, `url` and `published` as far as they are known.',
          })
        if (data.authors.length > 0)
          yield inFrontMatter(source, ['authors'], {
            message: 'A digest is our wording, so it has no authors; its page would say that they wrote it.',
            fix: `Move the authors of the original under \`source\`: \`authors: [${data.authors.join(', ')}]\`.`,
          })
      }
    }
  },
}
