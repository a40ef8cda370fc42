import type { FrontMatter } from '../../domain/entry.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const pointSpeakerSpoke: Rule = {
  name: 'point-speaker-spoke',
  severity: 'error',
  description: 'Who made a point is among the speakers of the event.',
  *check(context) {
    for (const { source, data } of context.read('brief')) {
      const event = data.event === undefined ? undefined : context.find('event', data.event)
      if (event?.entry === undefined) continue
      const { speakers } = event.entry.data as FrontMatter<'event'>
      const spoke = new Set(speakers.map(({ person }) => person))
      for (const [index, { speaker }] of data.points.entries()) {
        if (spoke.has(speaker) || context.find('person', speaker) === undefined) continue
        yield inFrontMatter(source, ['points', index, 'speaker'], {
          message: `\`${speaker}\` is not among the speakers of the event \`${event.id}\`, so the point would be put into a stranger’s mouth.`,
          fix: `Name who made the point${spoke.size === 0 ? '' : ` (${[...spoke].map((id) => `\`${id}\``).join(', ')})`}, or add \`- person: ${speaker}\` with a \`role\` to \`speakers\` in \`${event.file}\`.`,
        })
      }
    }
  },
}
