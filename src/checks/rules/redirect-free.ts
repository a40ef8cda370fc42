import { buildFolderOf } from '../site-files.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`)

export const redirectFree: Rule = {
  name: 'redirect-free',
  severity: 'error',
  description: 'An old address leads to one page, and no page lies there now.',
  *check(context) {
    const kinds = ['commentary', 'brief', 'event', 'person', 'organisation'] as const
    if (kinds.every((kind) => context.read(kind).every(({ data }) => data.redirectFrom.length === 0))) return
    const taken = new Map<string, string>()
    for (const kind of kinds) {
      for (const { source, data } of context.all(kind)) {
        for (const [index, written] of data.redirectFrom.entries()) {
          const old = withSlash(written)
          const other = taken.get(old)
          const folder = buildFolderOf(old)
          // A file of the site and a folder cannot have one name.
          const living = context.site.pageAt(old) ?? context.site.pageAt(old.replace(/\/$/, ''))
          if (folder !== undefined)
            yield inFrontMatter(source, ['redirectFrom', index], {
              message: `\`${old}\` lies in a folder that the build fills by itself, \`${folder}\`, so it cannot lead here.`,
              fix: 'Remove the line: no page ever lay there.',
            })
          else if (living !== undefined)
            yield inFrontMatter(source, ['redirectFrom', index], {
              message: `A page lies at \`${old}\` (${living.entry?.file ?? 'one of the site’s own'}), so it cannot lead here as well.`,
              fix:
                living.entry === source
                  ? 'Remove the line: this is the address of this page.'
                  : 'Remove the line, or correct the address.',
            })
          else if (other !== undefined)
            yield inFrontMatter(source, ['redirectFrom', index], {
              message: `\`${old}\` leads to ${other} already, and it can lead to one page only.`,
              fix: 'Keep the line in the file that took the old page’s place.',
            })
          else taken.set(old, source.file)
        }
      }
    }
  },
}
