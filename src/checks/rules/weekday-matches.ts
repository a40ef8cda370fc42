import { Temporal } from 'temporal-polyfill'
import { at } from '../../domain/diagnostic.ts'
import type { Finding, Rule } from '../rule.ts'
import { datesWithWeekday, type WrittenDate } from '../written-dates.ts'

/** The calendar day that a text names, if there is such a day. */
const dayOf = ({ year, month, day }: WrittenDate): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

const weekdayOf = (date: Temporal.PlainDate): string => date.toLocaleString('en-GB', { weekday: 'long' })

const inWords = (date: Temporal.PlainDate): string =>
  `${weekdayOf(date)} ${date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`

const judge = (written: WrittenDate): Pick<Finding, 'message' | 'fix'> | undefined => {
  const date = dayOf(written)
  const words = written.words.replaceAll('*', '').replace(/\s+/g, ' ')
  if (date === undefined) return { message: `There is no such day as ${words}.`, fix: 'Look the date up.' }
  if (date.dayOfWeek === written.weekdayNumber) return undefined
  const ahead = (written.weekdayNumber - date.dayOfWeek + 7) % 7
  const nearest = date.add({ days: ahead > 3 ? ahead - 7 : ahead })
  return {
    message: `“${words}” cannot be: that day is a ${weekdayOf(date)}. Readers cannot tell whether the weekday or the date is wrong.`,
    fix: `Write “${inWords(date)}” or, if the weekday is right, “${inWords(nearest)}”.`,
  }
}

export const weekdayMatches: Rule = {
  name: 'weekday-matches',
  severity: 'error',
  alone: true,
  description: 'A weekday that stands beside a date is the weekday of that date.',
  *check(context) {
    for (const { entry, words, placeOf } of context.texts) {
      if (!/\d{4}/.test(words)) continue
      for (const written of datesWithWeekday(words)) {
        const wrong = judge(written)
        if (wrong !== undefined) yield { file: entry.file, ...at(placeOf(written.index)), ...wrong }
      }
    }
  },
}
