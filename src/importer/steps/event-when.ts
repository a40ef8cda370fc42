import { datesIn, weekdayFits, weekdayName } from '../dates.ts'
import { lineOf, type Block } from '../document.ts'
import { timeIn, zoneIn } from '../times.ts'
import { zonePlaces } from '../vocabulary/zones.ts'
import { countWords } from '../words.ts'
import type { Work } from '../work.ts'

/** A line of date, time and zone, and no more than such words beside them. */
export const takeWhen = (work: Work, line: string, lines: readonly number[]): boolean => {
  const { event } = work.draft
  const [date] = datesIn(line)
  const rest = date
    ? `${line.slice(0, date.index)} ${' '.repeat(0)}${line.slice(date.index + date.length)}`
    : line
  const time = timeIn(rest)
  const beside = rest
    .replaceAll(/[\p{P}\p{S}\d۰-۹]/gu, ' ')
    .replaceAll(
      /\b(?:am|pm|a|p|m|hrs|hours|h|to|till|until|from|at|on|date|time|and|utc|gmt|noon|midnight|pkt|pst|ist|local|pakistan|standard|th|st|nd|rd|held|islamabad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|webinar|online|zoom|via)\b|بجے|سے|تک|شام|صبح|دوپہر|بروز|بتاریخ|وقت|تاریخ|پاکستانی?|معیاری|کے مطابق/giu,
      ' ',
    )
  if ((date === undefined && time === undefined) || countWords(beside) > 3) return false
  if (date && event.date === undefined) {
    event.date = date.date
    work.ledger.settle(lines, 'field', 'event.start', 'the day of the event')
    if (!weekdayFits(date))
      work.ask(
        'start',
        `The document calls ${date.date} another weekday than ${weekdayName(date.date)}, which it is. Which is right, the day or its name?`,
        'event',
      )
    if (date.otherwise !== undefined)
      work.ask('start', `The day is read as ${date.date}; could it be ${date.otherwise}?`, 'event')
  }
  if (time && event.start === undefined) {
    event.start = time.start
    if (time.end !== undefined) event.end = time.end
    work.ledger.settle(
      lines,
      'field',
      time.end === undefined ? 'event.start' : 'event.end',
      'the time of the event',
    )
    if (time.unsure !== undefined) work.ask('start', time.unsure, 'event')
    const zone = zoneIn(line, work.known.zone)
    if (zone) Object.assign(event, { zone: zone.zone, zoneBasis: 'stated' })
  }
  work.ledger.settle(lines, 'field', 'event.start', 'a date line of the head')
  return true
}

/** A day named within a sentence: “Report of the round table of 2 December 2025”, “held on …”. A line of the head is used up by it. */
export const dateInText = (work: Work, head: readonly Block[]): void => {
  const { event } = work.draft
  if (event.date !== undefined) return
  const blocks = work.blocks.filter(
    (block) =>
      head.includes(block) ||
      /\b(?:webinar|seminar|round ?table|dialogue|session|event|discussion)\b.{0,160}\b(?:held|took place|convened|hosted|organi[sz]ed|on)\b|ویبینار/iu.test(
        lineOf(block),
      ),
  )
  for (const block of blocks) {
    const line = lineOf(block)
    const [date] = datesIn(line)
    if (date === undefined) continue
    event.date = date.date
    if (!weekdayFits(date))
      work.ask(
        'start',
        `The document calls ${date.date} another weekday than ${weekdayName(date.date)}, which it is. Which is right, the day or its name?`,
        'event',
      )
    const time = timeIn(line.slice(date.index + date.length)) ?? timeIn(line.slice(0, date.index))
    if (time && event.start === undefined)
      Object.assign(event, { start: time.start, ...(time.end !== undefined && { end: time.end }) })
    const zone = zoneIn(line, work.known.zone)
    if (time && zone && event.zone === undefined)
      Object.assign(event, { zone: zone.zone, zoneBasis: 'stated' })
    work.ledger.settle(block.lines, 'field', 'event.start', 'the day of the event')
    if (head.includes(block) && countWords(line) <= 16)
      work.blocks = work.blocks.filter((one) => one !== block)
    return
  }
}

/** The zone of a time without one: where the outlet’s address or telephone lies. */
export const inferZone = (work: Work): void => {
  const { event } = work.draft
  if (event.zone !== undefined || event.date === undefined) return
  const place = zonePlaces.find(({ is }) => is.test(`${event.place ?? ''}\n${work.contactText}`))
  event.zone = place?.zone ?? work.known.zone
  event.zoneBasis = 'inferred'
  work.ask(
    'zone',
    `The document names no time zone. ${event.zone} is inferred from ${place ? 'the address in it' : 'the publication’s own zone'}. Is it right?`,
    'event',
  )
}
