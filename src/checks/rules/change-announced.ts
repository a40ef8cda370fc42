import { inFrontMatter, type Rule } from '../rule.ts'

const happened = {
  moved: 'has been moved',
  postponed: 'has been postponed',
  cancelled: 'has been cancelled',
} as const

export const changeAnnounced: Rule = {
  name: 'change-announced',
  severity: 'warning',
  alone: true,
  description: 'An event that was moved, postponed or cancelled says so under `changes`, with the day.',
  *check(context) {
    for (const { source, data } of context.read('event')) {
      if (data.status === 'scheduled' || data.changes.length > 0) continue
      yield inFrontMatter(source, ['status'], {
        message: `This event ${happened[data.status]}, but \`changes\` is empty: calendars that hold the old date take over a change only when \`changes\` has a line for it.`,
        fix: `Add \`changes:\` with \`- date: ${context.today}\` and \`  note: …\`.`,
      })
    }
  },
}
