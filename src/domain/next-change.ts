import type { Temporal } from 'temporal-polyfill'
import type { Contents } from './entry.ts'
import { dateIn, startOfDay } from './event-time.ts'
import { timeOf } from './nodes/event.ts'

/**
 * The next moment at which readers see something else although nobody has changed the content: an embargo ends, or an
 * event is over.
 * @returns milliseconds since 1970; nothing when time alone changes nothing any more
 */
export const nextChange = (
  { publication: { zone }, commentary, brief, event }: Contents,
  now: Temporal.Instant,
): number | undefined => {
  const today = dateIn(now, zone)
  const published = [...commentary, ...brief].flatMap(({ data }) =>
    data.published === undefined || data.published < today
      ? []
      : startOfDay(data.published, zone).epochMilliseconds,
  )
  const over = event.flatMap(({ data }) => timeOf(data)?.end.epochMilliseconds ?? [])
  const moments = [...published, ...over].filter((moment) => moment > now.epochMilliseconds)
  return moments.length === 0 ? undefined : Math.min(...moments)
}
