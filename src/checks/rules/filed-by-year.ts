import type { Context } from '../context.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import type { Rule } from '../rule.ts'

interface Filed {
  source: SourceEntry
  /** `YYYY-MM-DD…`, if it is known yet. */
  date: string | undefined
  draft: boolean
}

const filed = (context: Context): Filed[] => [
  ...[...context.read('commentary'), ...context.read('brief')].map(({ source, data }) => ({
    source,
    date: data.published,
    draft: data.draft,
  })),
  ...context.read('event').map(({ source, data }) => ({ source, date: data.start, draft: data.draft })),
]

/** The folder below its kind’s in which an entry is looked for. */
const folderOf = ({ date, draft }: Filed, current: string): string =>
  date === undefined || (draft && current === 'drafts') ? 'drafts' : date.slice(0, 4)

export const filedByYear: Rule = {
  name: 'filed-by-year',
  severity: 'warning',
  alone: true,
  description:
    'Commentaries and briefs lie in the folder of the year they appear, events of the year they begin; undated drafts in `drafts/`.',
  *check(context) {
    for (const entry of filed(context)) {
      const { file } = entry.source
      const [kind = '', ...rest] = file.split('/')
      const name = rest.pop() ?? ''
      const current = rest.join('/')
      const right = folderOf(entry, current)
      if (current !== right)
        yield {
          file,
          message: `This lies in \`${[kind, ...rest].join('/')}/\`, where nobody who knows its date would look for it.`,
          fix: `Move it (and its pictures) to \`${kind}/${right}/${name}\`. Its address stays the same.`,
        }
    }
    for (const kind of ['person', 'organisation', 'topic', 'term', 'page'] as const) {
      for (const { file } of context.entries.filter((entry) => entry.kind === kind)) {
        const [folder = '', ...rest] = file.split('/')
        if (rest.length > 1)
          yield {
            file,
            message: `Files in \`${folder}/\` lie side by side, without folders of their own.`,
            fix: `Move it to \`${folder}/${rest.at(-1) ?? ''}\`. Its address stays the same.`,
          }
      }
    }
  },
}
