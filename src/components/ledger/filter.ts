import type { Ledger, LedgerRow } from '../../outputs/recommendations/ledger.ts'

/** What a reader asks of the ledger; the page's address carries it. Ids; empty for any. */
export interface LedgerQuery {
  addressee: string
  status: string
  topic: string
  sort: 'newest' | 'oldest' | 'status'
}

export const facets = ['addressee', 'status', 'topic'] as const
export type Facet = (typeof facets)[number]

const sorts: readonly string[] = ['newest', 'oldest', 'status'] satisfies LedgerQuery['sort'][]
const isSort = (text: string): text is LedgerQuery['sort'] => sorts.includes(text)

export const queryIn = (address: URLSearchParams): LedgerQuery => {
  const sort = address.get('sort') ?? ''
  return {
    addressee: address.get('addressee') ?? '',
    status: address.get('status') ?? '',
    topic: address.get('topic') ?? '',
    sort: isSort(sort) ? sort : 'newest',
  }
}

export const addressOf = (query: LedgerQuery): string => {
  const address = new URLSearchParams()
  for (const facet of facets) if (query[facet] !== '') address.set(facet, query[facet])
  if (query.sort !== 'newest') address.set('sort', query.sort)
  return address.toString()
}

/** The ids under which a row stands in a facet. */
const idsOf = (ledger: Ledger, [, , , status, addressees, topics]: LedgerRow, facet: Facet): string[] => {
  switch (facet) {
    case 'addressee':
      return addressees.flatMap((place) => ledger.addressees[place]?.[0] ?? [])
    case 'status':
      return [ledger.statuses[status] ?? '']
    case 'topic':
      return topics.flatMap((place) => ledger.topics[place]?.[0] ?? [])
  }
}

const publishedOf = (ledger: Ledger, [, , brief]: LedgerRow): string => ledger.briefs[brief]?.[2] ?? ''

/** Rows that fit a query, in its order, and how many would fit each other choice of one facet. */
export const filterLedger = (
  ledger: Ledger,
  query: LedgerQuery,
): { rows: LedgerRow[]; counts: Record<Facet, Map<string, number>> } => {
  const fits = (row: LedgerRow, but?: Facet): boolean =>
    facets.every(
      (facet) => facet === but || query[facet] === '' || idsOf(ledger, row, facet).includes(query[facet]),
    )
  const counts = {
    addressee: new Map<string, number>(),
    status: new Map<string, number>(),
    topic: new Map<string, number>(),
  }
  for (const row of ledger.rows) {
    for (const facet of facets) {
      if (!fits(row, facet)) continue
      for (const id of idsOf(ledger, row, facet)) counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1)
    }
  }
  // The ledger comes newest first, and sorting is stable.
  const rows = ledger.rows.filter((row) => fits(row))
  if (query.sort === 'oldest')
    rows.sort((a, b) => publishedOf(ledger, a).localeCompare(publishedOf(ledger, b)))
  if (query.sort === 'status') rows.sort((a, b) => b[3] - a[3])
  return { rows, counts }
}
