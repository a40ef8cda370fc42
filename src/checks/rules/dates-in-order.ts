import { edtfOrder } from '../../domain/edtf.ts'
import type { Path } from '../../domain/marked-fields.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import { type Finding, inFrontMatter, type Rule } from '../rule.ts'

/** Dated lines that do not follow each other in time. */
function* outOfOrder(source: SourceEntry, path: Path, lines: readonly { date: string }[]): Iterable<Finding> {
  let latest = ''
  for (const [index, { date }] of lines.entries()) {
    if (date < latest)
      yield inFrontMatter(source, [...path, index, 'date'], {
        message: `${date} stands after ${latest}; readers take the last line for the newest.`,
        fix: 'Put the lines in the order of their dates, oldest first.',
      })
    if (date > latest) latest = date
  }
}

/** Dated lines that are older than what they are about. */
function* tooEarly(
  source: SourceEntry,
  path: Path,
  lines: readonly { date: string }[],
  published: string | undefined,
): Iterable<Finding> {
  for (const [index, { date }] of lines.entries()) {
    if (published !== undefined && date < published)
      yield inFrontMatter(source, [...path, index, 'date'], {
        message: `This is dated ${date}, but the entry was published on ${published}: nothing can be corrected or changed for readers before they could read it.`,
        fix: 'Correct whichever of the two dates is wrong.',
      })
  }
}

/** Whether a date that may be vague is later than a day, however it is meant. */
const isAfter = (edtf: string, day: string): boolean => edtfOrder(edtf) > Date.parse(day)

export const datesInOrder: Rule = {
  name: 'dates-in-order',
  severity: 'error',
  description:
    'What ends later than it begins, what comes after something is dated after it, and lists of dated lines run from old to new.',
  *check(context) {
    for (const { source, data } of context.read('event')) {
      const { start, end, recording, changes, announced } = data
      if (start !== undefined && end !== undefined && end <= start)
        yield inFrontMatter(source, ['end'], {
          message: `The event ends (${end}) ${end === start ? 'at the moment it begins' : `before it begins (${start})`}, so no calendar could show it.`,
          fix: 'Correct `start` or `end`. An event that goes on after midnight ends on the next day.',
        })
      yield* outOfOrder(source, ['changes'], changes)
      const [first] = [
        ...changes.map(({ date }) => date),
        ...(start === undefined ? [] : [start.slice(0, 10)]),
      ].sort()
      if (announced !== undefined && first !== undefined && first < announced)
        yield inFrontMatter(source, ['announced'], {
          message: `The event was announced on ${announced}, after ${first === start?.slice(0, 10) ? 'it began' : 'it was changed'} (${first}).`,
          fix: 'Correct whichever of the two dates is wrong.',
        })
      let latest = ''
      for (const [index, { at }] of (recording?.chapters ?? []).entries()) {
        if (at <= latest)
          yield inFrontMatter(source, ['recording', 'chapters', index, 'at'], {
            message: `This chapter begins at ${at}, not after the one above it (${latest}).`,
            fix: 'Put the chapters in the order of the recording.',
          })
        latest = at
      }
    }
    for (const kind of ['commentary', 'brief'] as const) {
      for (const { source, data } of context.read(kind)) {
        for (const field of ['corrections', 'changes'] as const) {
          yield* outOfOrder(source, [field], data[field])
          yield* tooEarly(source, [field], data[field], data.published)
        }
        const { published, source: original, incidents } = data
        if (published === undefined) continue
        if (original?.published !== undefined && isAfter(original.published, published))
          yield inFrontMatter(source, ['source', 'published'], {
            severity: 'warning',
            message: `The original is dated ${original.published}, after its digest (${published}).`,
            fix: 'Correct whichever of the two dates is wrong.',
          })
        for (const [index, { date }] of incidents.entries()) {
          if (isAfter(date, published))
            yield inFrontMatter(source, ['incidents', index, 'date'], {
              severity: 'warning',
              message: `This is dated ${date}, after the text that tells of it was published (${published}).`,
              fix: 'Correct whichever of the two dates is wrong, usually the year.',
            })
        }
      }
    }
    for (const { source, data } of context.read('brief')) {
      const event = data.event === undefined ? undefined : context.find('event', data.event)
      const start = event?.entry?.kind === 'event' ? event.entry.data.start : undefined
      if (start !== undefined && data.published !== undefined && data.published < start.slice(0, 10))
        yield inFrontMatter(source, ['published'], {
          severity: 'warning',
          message: `The brief is dated ${data.published}, before the event that it reports (${start.slice(0, 10)}).`,
          fix: 'Correct whichever of the two dates is wrong.',
        })
      for (const [index, { log }] of data.recommendations.entries())
        yield* outOfOrder(source, ['recommendations', index, 'log'], log)
    }
  },
}
