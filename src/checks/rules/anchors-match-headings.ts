import { atPath } from '../../source/source-entry.ts'
import { nearestId } from '../meant-id.ts'
import type { Rule } from '../rule.ts'

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const anchorsMatchHeadings: Rule = {
  name: 'anchors-match-headings',
  severity: 'error',
  alone: true,
  description: 'Each fixed anchor names a heading of the body, word for word.',
  *check(context) {
    for (const kind of ['commentary', 'brief', 'page'] as const) {
      for (const { source, data } of context.read(kind)) {
        const headings = source.body?.headings.map(({ text }) => text) ?? []
        for (const [id, words] of Object.entries(data.anchors)) {
          const place = { file: source.file, ...atPath(source, ['anchors', id]) }
          if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
            yield {
              ...place,
              message: `\`${id}\` cannot stand in an address.`,
              fix: 'Use lower-case letters, digits and single hyphens.',
            }
          if (headings.includes(collapsed(words))) continue
          const meant = nearestId(words, headings)
          yield {
            ...place,
            message: `No heading of this entry reads “${words}”, so links to \`#${id}\` would lead to the top of the page.`,
            fix:
              meant === undefined
                ? `Write the heading as it stands now${headings.length === 0 ? '' : `: ${headings.map((heading) => `“${heading}”`).join(', ')}`}.`
                : `Did you mean \`${id}: ${meant}\`?`,
          }
        }
      }
    }
  },
}
