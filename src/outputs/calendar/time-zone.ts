import type { Temporal } from 'temporal-polyfill'
import type { EventTime } from '../../domain/event-time.ts'
import { component, type Component } from './component.ts'
import { property, text } from './content-line.ts'

/** `20260120T170000`: a time on the clock, without its zone. */
export const localTime = (time: Temporal.ZonedDateTime | Temporal.PlainDateTime): string =>
  `${time.toString().slice(0, 19).replace(/[-:]/g, '')}`

/** `+0500`, `+002020` */
const utcOffset = (nanoseconds: number): string => {
  const seconds = Math.abs(nanoseconds) / 1e9
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const digits = parts.map((part) => String(part).padStart(2, '0'))
  return `${nanoseconds < 0 ? '-' : '+'}${(digits[2] === '00' ? digits.slice(0, 2) : digits).join('')}`
}

/** From a change of the clocks on. @param change the first moment after it */
const observance = (change: Temporal.ZonedDateTime): Component => {
  const before = change.subtract({ nanoseconds: 1 }).offsetNanoseconds
  const after = change.offsetNanoseconds
  const onset = change.toPlainDateTime().subtract({ nanoseconds: after - before })
  return component(after > before ? 'DAYLIGHT' : 'STANDARD', [
    property('DTSTART', localTime(onset)), // on the clock as it was before the change
    property('TZOFFSETFROM', utcOffset(before)),
    property('TZOFFSETTO', utcOffset(after)),
  ])
}

const unchanged = (time: Temporal.ZonedDateTime): Component =>
  component('STANDARD', [
    property('DTSTART', '19700101T000000'),
    property('TZOFFSETFROM', utcOffset(time.offsetNanoseconds)),
    property('TZOFFSETTO', utcOffset(time.offsetNanoseconds)),
  ])

/**
 * The definition of a zone for some events in it (RFC 5545 §3.6.5): the changes of the clocks that decide what their
 * times mean, one by one. They come from the same time zone data as the times on the pages.
 * @param times at least one, all in the same zone
 */
export const timeZone = (times: readonly [EventTime, ...EventTime[]]): Component => {
  const observances: Component[] = []
  // Looking for a change takes milliseconds: it is done once for all events between two of them.
  let next: Temporal.ZonedDateTime | null | undefined
  for (const { start, end } of times.toSorted(
    (a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds,
  )) {
    if (next === undefined || (next !== null && next.epochMilliseconds <= start.epochMilliseconds)) {
      // From just after the start, so that a change at that very moment counts as before it.
      const last = start.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
      observances.push(last === null ? unchanged(start) : observance(last))
      next = start.getTimeZoneTransition('next')
    }
    while (next !== null && next.epochMilliseconds <= end.epochMilliseconds) {
      observances.push(observance(next))
      next = next.getTimeZoneTransition('next')
    }
  }
  return component('VTIMEZONE', [text('TZID', times[0].start.timeZoneId)], observances)
}
