import { namedFiles } from '../named-files.ts'
import type { Rule } from '../rule.ts'

export const fileIsUsed: Rule = {
  name: 'file-is-used',
  severity: 'warning',
  description: 'A picture or attachment is named by an entry.',
  *check(context) {
    if (context.others.length === 0) return
    const used = new Set(namedFiles(context.source.entries).map(({ path }) => path))
    for (const { path, kind } of context.others) {
      if (
        kind !== 'file' ||
        used.has(path) ||
        !/^[^/]+\/.*\.(?:jpe?g|png|webp|avif|pdf|csv|xlsx|docx)$/i.test(path)
      )
        continue
      yield {
        file: path,
        message: 'No entry names this file, so no reader sees it.',
        fix: 'Name it in its entry (`cover`, `<Figure src="…">`, `attachments`), or delete it.',
      }
    }
  },
}
