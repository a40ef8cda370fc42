import { diffArrays } from 'diff'
import type { RecommendationData } from '../../domain/schema/recommendation.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import type { Past } from '../past.ts'
import { type Finding, inFrontMatter, type Rule } from '../rule.ts'

type Log = RecommendationData['log']
type Line = Log[number]

const fields = ['date', 'status', 'note', 'evidence', 'corrects'] as const

const differingField = (a: Line, b: Line) => fields.find((name) => a[name] !== b[name])

const inWords = ({ date, status }: Line): string => `“${date}: ${status}”`

const onRecord = 'What readers were told stays on the record.'
const addInstead =
  'A wrong line is put right by a new one at the end, with `corrects: <its date>`; the wrong one stays.'

/** A stretch of a log that is not as it was. */
interface Altered {
  removed: Line[]
  added: Line[]
  /** The place of its first line in the log as it is. */
  at: number
  /** Whether it is followed by lines that are as they were. */
  isWithin: boolean
}

const alteredIn = (then: Log, now: Log): Altered[] => {
  const comparator = (a: Line, b: Line) => differingField(a, b) === undefined
  const found: Altered[] = []
  let at = 0
  let open: Altered | undefined
  for (const { value, removed, added } of diffArrays([...then], [...now], { comparator })) {
    if (removed || added) {
      open ??= { removed: [], added: [], at, isWithin: false }
      open[removed ? 'removed' : 'added'].push(...value)
    } else if (open !== undefined) {
      found.push({ ...open, isWithin: true })
      open = undefined
    }
    if (!removed) at += value.length
  }
  return open === undefined ? found : [...found, open]
}

/** A log against what it was: what is not kept, and what was put in between. */
function* logFindings(source: SourceEntry, index: number, then: Log, now: Log): Iterable<Finding> {
  const path = ['recommendations', index, 'log'] as const
  for (const { removed, added, at, isWithin } of alteredIn(then, now)) {
    for (const [offset, line] of added.entries()) {
      const old = removed[offset]
      const field = old && differingField(old, line)
      if (old !== undefined && field !== undefined) {
        const said = old[field] === undefined ? 'was not there' : `was \`${old[field]}\``
        yield inFrontMatter(source, [...path, at + offset, field], {
          message: `This line of the log was published as ${inWords(old)}, and its \`${field}\` ${said}. ${onRecord}`,
          fix: `Put it back. ${addInstead}`,
        })
      } else if (isWithin)
        yield inFrontMatter(source, [...path, at + offset], {
          message: 'This line was put before one that is older: readers have seen the log without it.',
          fix: 'Put it at the end. Its `date` is the day on which it was found out.',
        })
    }
    for (const line of removed.slice(added.length))
      yield inFrontMatter(source, isWithin ? [...path, at + added.length] : path, {
        message: `The line ${inWords(line)} of this log is gone. ${onRecord}`,
        fix: `Put it back${isWithin ? ' before this one' : ''}. ${addInstead}`,
      })
  }
}

const looksLike = (a: RecommendationData, b: RecommendationData): boolean =>
  a.text === b.text ||
  (a.log.length > 0 && JSON.stringify(a.log) === JSON.stringify(b.log.slice(0, a.log.length)))

const lines = (log: Log): string => (log.length === 1 ? 'a line' : `${log.length} lines`)

function* briefFindings(now: SourceEntry, then: readonly RecommendationData[]): Iterable<Finding> {
  if (now.entry?.kind !== 'brief') return
  const { recommendations } = now.entry.data
  for (const old of then) {
    const index = recommendations.findIndex(({ id }) => id === old.id)
    const found = recommendations[index]
    if (found !== undefined) {
      yield* logFindings(now, index, old.log, found.log)
      continue
    }
    const renamed = recommendations.findIndex(
      (one) => looksLike(old, one) && !then.some(({ id }) => id === one.id),
    )
    yield inFrontMatter(now, renamed === -1 ? ['recommendations'] : ['recommendations', renamed, 'id'], {
      message: `The recommendation \`${old.id}\` has ${lines(old.log)} of log on the record, and it is gone from this brief.`,
      fix:
        renamed === -1
          ? 'Put it back. One that no longer holds gets a new line in its log: `status: overtaken`, with `evidence`.'
          : `If this is it under a new id, write \`id: ${old.id}\` again: its id is its address for good.`,
    })
  }
}

const goneBrief = (old: SourceEntry, { probablyNow }: Past, logs: number): Finding => {
  const renamed = probablyNow(old)
  return {
    file: renamed?.file ?? old.file,
    message: `The brief \`${old.file}\` is gone, and with it the logs of ${logs === 1 ? 'a recommendation' : `${logs} recommendations`}.`,
    fix:
      renamed === undefined
        ? `Put it back. A brief that must not be read any longer is withdrawn: \`withdrawn:\` with \`date\` and \`note\`.`
        : `If this is it under a new id, let the old address lead here: \`npm run new -- redirect brief/${old.id} brief/${renamed.id}\`.`,
  }
}

export const logIsAppendOnly: Rule = {
  name: 'log-is-append-only',
  severity: 'error',
  description:
    'The log of a recommendation is only added to: no line of it is changed, removed or put before an older one.',
  *check(context) {
    const { past } = context
    if (past === undefined) return
    for (const { source: old, data } of past.then.all('brief')) {
      const logged = data.recommendations.filter(({ log }) => log.length > 0)
      if (logged.length === 0) continue
      const now = past.after(old)
      // A withdrawn brief may lose its text: that is what withdrawal is for.
      if (now === undefined) yield goneBrief(old, past, logged.length)
      else if (now.digest !== old.digest && context.visibilityOf(now) !== 'withdrawn')
        yield* briefFindings(now, logged)
    }
  },
}
