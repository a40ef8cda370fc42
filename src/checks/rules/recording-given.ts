import type { FrontMatter } from '../../domain/entry.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const recordingGiven: Rule = {
  name: 'recording-given',
  severity: 'warning',
  description: 'Where points say when they were made, the event says where its recording is.',
  *check(context) {
    for (const { source, data } of context.read('brief')) {
      const index = data.points.findIndex(({ at }) => at !== undefined)
      const event = data.event === undefined ? undefined : context.find('event', data.event)
      if (index === -1 || event?.entry === undefined) continue
      const { recording } = event.entry.data as FrontMatter<'event'>
      if (recording === undefined)
        yield inFrontMatter(source, ['points', index, 'at'], {
          message: `The event \`${event.id}\` names no recording, so this time leads nowhere.`,
          fix: `Add \`recording:\` and under it \`url: https://…\` to \`${event.file}\`, or take \`at\` out.`,
        })
    }
  },
}
