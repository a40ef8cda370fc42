import type { Archive } from '../../domain/archive.ts'
import { statuses } from '../../domain/schema/recommendation.ts'
import { statusLabels } from '../../outputs/labels.ts'
import type { Facet } from './filter.ts'

/** One thing to narrow the ledger to: its page lists the recommendations that have it. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly count: number
}

/** Everything that the ledger can be narrowed to, in the order of names and of statuses; what has no recommendation is no choice. */
export const ledgerChoices = ({
  recommendations,
  organisations,
  topics,
  urls,
}: Archive): readonly { facet: Facet; label: string; choices: readonly Choice[] }[] => {
  const byStatus = Map.groupBy(recommendations, ({ status }) => status)
  const all = {
    addressee: organisations.map(({ id, name, addressed }) => ({
      id,
      name,
      href: urls.recommendationsTo(id),
      count: addressed.length,
    })),
    status: statuses.map((id) => ({
      id,
      name: statusLabels[id],
      href: urls.recommendationsOfStatus(id),
      count: byStatus.get(id)?.length ?? 0,
    })),
    topic: topics.map(({ id, title, recommendations: on }) => ({
      id,
      name: title,
      href: urls.recommendationsOnTopic(id),
      count: on.length,
    })),
  }
  const labels = { addressee: 'Addressee', status: 'Status', topic: 'Topic' }
  return (['addressee', 'status', 'topic'] as const).map((facet) => ({
    facet,
    label: labels[facet],
    choices: all[facet].filter(({ count }) => count > 0),
  }))
}
