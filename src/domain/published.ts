import { startOfDay } from './event-time.ts'
import type { Temporal } from 'temporal-polyfill'

/** Why an entry is, or is not, before readers. */
export type Visibility = 'published' | 'draft' | 'embargoed' | 'in-review' | 'withdrawn'

/** The fields that decide it; kinds that lack one cannot be held back by it. */
export interface Publishable {
  readonly draft?: boolean | undefined
  readonly published?: string | undefined
  readonly review?: readonly unknown[] | undefined
  readonly withdrawn?: unknown
}

/**
 * The one rule for drafts, embargoes, open questions and withdrawals. Only what was public can be withdrawn: a draft, or
 * an entry under embargo, that says so stays what it is and leaves no notice.
 * @param now the moment of the build
 * @param zone the publication's zone, in which days begin
 */
export const visibility = (data: Publishable, now: Temporal.Instant, zone: string): Visibility => {
  if (data.draft === true) return 'draft'
  const isEmbargoed =
    data.published !== undefined && now.epochMilliseconds < startOfDay(data.published, zone).epochMilliseconds
  if (data.withdrawn !== undefined && !isEmbargoed) return 'withdrawn'
  if ((data.review?.length ?? 0) > 0) return 'in-review'
  return isEmbargoed ? 'embargoed' : 'published'
}
