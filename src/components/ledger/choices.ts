import type { Archive } from '../../domain/archive.ts'
import type { Most } from '../../domain/ledger.ts'
import { statusLabels } from '../../outputs/labels.ts'
import type { Facet } from './filter.ts'

/** One thing to narrow the ledger to: its page lists the recommendations that have it. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly count: number
}

export interface Choices {
  readonly facet: Facet
  readonly label: string
  readonly choices: readonly Choice[]
  /** The list of them all, where these are not all. */
  readonly all?: { readonly name: string; readonly href: string }
}

/** What the ledger can be narrowed to, in the order of names and of statuses; of many, those with the most recommendations. */
export const ledgerChoices = ({ ledger, urls }: Archive): readonly Choices[] => {
  const choicesOf = <T>({ items }: Most<T>, choiceOf: (of: T) => Omit<Choice, 'count'>): Choice[] =>
    items.map(({ of, count }) => ({ ...choiceOf(of), count }))
  return [
    {
      facet: 'addressee',
      label: 'Addressee',
      choices: choicesOf(ledger.addressees, ({ id, name }) => ({
        id,
        name,
        href: urls.recommendationsTo(id),
      })),
      ...(!ledger.addressees.isAll && { all: { name: 'All organisations', href: urls.organisations() } }),
    },
    {
      facet: 'status',
      label: 'Status',
      choices: choicesOf(ledger.statuses, (id) => ({
        id,
        name: statusLabels[id],
        href: urls.recommendationsOfStatus(id),
      })),
    },
    {
      facet: 'topic',
      label: 'Topic',
      choices: choicesOf(ledger.topics, ({ id, title }) => ({
        id,
        name: title,
        href: urls.recommendationsOnTopic(id),
      })),
      ...(!ledger.topics.isAll && { all: { name: 'All topics', href: urls.topics() } }),
    },
  ]
}
