import { dateIn } from './event-time.ts'
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
export const visibilityAt = (now: Temporal.Instant, zone: string): ((data: Publishable) => Visibility) => {
  const today = dateIn(now, zone)
  return ({ draft, published, review, withdrawn }) => {
    if (draft === true) return 'draft'
    const isEmbargoed = published !== undefined && today < published
    if (withdrawn !== undefined && !isEmbargoed) return 'withdrawn'
    if ((review?.length ?? 0) > 0) return 'in-review'
    return isEmbargoed ? 'embargoed' : 'published'
  }
}

/** The same, for one entry. */
export const visibility = (data: Publishable, now: Temporal.Instant, zone: string): Visibility =>
  visibilityAt(now, zone)(data)
