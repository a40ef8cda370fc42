import type { Archive } from './archive.ts'
import type { Organisation } from './nodes/organisation.ts'
import type { Recommendation } from './nodes/recommendation.ts'
import type { Topic } from './nodes/topic.ts'
import { statuses, type Status } from './schema/recommendation.ts'

/** Something that recommendations have in common, with the number of them. */
export interface Counted<T> {
  readonly of: T
  readonly count: number
}

/** Those with the most recommendations, in the order of their list, and whether others are left out. */
export interface Most<T> {
  readonly items: readonly Counted<T>[]
  readonly isAll: boolean
}

/** The ledger of recommendations at a glance. */
export interface LedgerSummary {
  readonly addressees: Most<Organisation>
  readonly statuses: Most<Status>
  readonly topics: Most<Topic>
}

/** How many addressees and topics the ledger’s pages offer: each of its pages has them, and the archive has more each year. */
const most = 20

const mostOf = <T>(all: readonly T[], countOf: (item: T) => number): Most<T> => {
  const counted = all.map((of) => ({ of, count: countOf(of) })).filter(({ count }) => count > 0)
  const chosen = new Set(counted.toSorted((a, b) => b.count - a.count).slice(0, most))
  return { items: counted.filter((item) => chosen.has(item)), isAll: chosen.size === counted.length }
}

export const ledgerSummaryOf = ({ recommendations, organisations, topics }: Archive): LedgerSummary => {
  const byStatus = Map.groupBy(recommendations, ({ status }) => status)
  return {
    addressees: mostOf(organisations, ({ addressed }) => addressed.length),
    statuses: mostOf(statuses, (status) => byStatus.get(status)?.length ?? 0),
    topics: mostOf(topics, ({ recommendations: on }) => on.length),
  }
}

/** How many of some recommendations somebody keeps track of. */
export const trackedOf = (recommendations: readonly Recommendation[]): number =>
  recommendations.filter(({ status }) => status !== 'not-tracked').length
