import { eventTime } from '../../domain/event-time.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const timeExists: Rule = {
  name: 'time-exists',
  severity: 'error',
  alone: true,
  description: 'An event begins and ends at times that the clock of its zone shows.',
  *check(context) {
    for (const { source, data } of context.read('event')) {
      const { start, end, zone } = data
      if (start === undefined || end === undefined || zone === undefined) continue
      const shown = eventTime({ start, end, zone })
      for (const field of ['start', 'end'] as const) {
        const clock = shown[field].toPlainDateTime().toString({ smallestUnit: 'minute' })
        if (clock !== data[field])
          yield inFrontMatter(source, [field], {
            message: `Clocks in ${zone} are put forward that day and never show ${data[field] ?? ''}.`,
            fix: `Ask the organiser; \`${field}: ${clock}\` is the same moment after the change.`,
          })
      }
    }
  },
}
