import type { Medium } from '../../source/media.ts'
import { at } from '../../domain/diagnostic.ts'
import type { Finding, Rule } from '../rule.ts'

/** What a file of each ending holds. XLSX and DOCX are ZIP archives (ECMA-376). */
const contents: Readonly<Record<string, Medium['type']>> = {
  pdf: 'pdf',
  csv: 'text',
  xlsx: 'zip',
  docx: 'zip',
}

const mostBytes = 25 * 2 ** 20

export const attachmentIsADocument: Rule = {
  name: 'attachment-is-a-document',
  severity: 'error',
  description: 'A file that readers can fetch is a PDF, CSV, XLSX or DOCX, and holds what its name says.',
  *check(context): Iterable<Finding> {
    for (const { entry, name, path, place, use } of context.namedFiles) {
      const medium = context.source.media.get(path)
      if (use !== 'attachment' || medium === undefined) continue
      const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
      const where = { file: entry.file, ...at(place()) }
      if (!Object.hasOwn(contents, ending))
        yield {
          ...where,
          message: `\`${name}\` is of a type that is not offered to readers: it could harm the machine that opens it.`,
          fix: 'Offer it as PDF, CSV, XLSX or DOCX.',
        }
      else if (contents[ending] !== medium.type)
        yield {
          ...where,
          message: `\`${name}\` does not hold what its ending says, so readers could not open it.`,
          fix: 'Export it again, and check that it opens.',
        }
      else if (medium.size > mostBytes)
        yield {
          ...where,
          message: `\`${name}\` has ${(medium.size / 2 ** 20).toFixed(1)} MB, too much for readers on a phone.`,
          fix: `Make it smaller: ${mostBytes / 2 ** 20} MB is the most.`,
        }
    }
  },
}
