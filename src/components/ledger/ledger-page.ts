import { statusLabels } from '../../outputs/labels.ts'
import type { Ledger, LedgerRow } from '../../outputs/recommendations/ledger.ts'
import { addressOf, facets, filterLedger, queryIn, type Facet, type LedgerQuery } from './filter.ts'

const perPage = 50

const form = document.querySelector<HTMLFormElement>('#ledger-filter')
const output = document.querySelector<HTMLElement>('#ledger-results')
const listing = document.querySelector<HTMLElement>('#ledger-listing')

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const namesOf = (ledger: Ledger, facet: Facet): [string, string][] =>
  facet === 'addressee'
    ? ledger.addressees
    : facet === 'topic'
      ? ledger.topics
      : ledger.statuses.map((status) => [status, statusLabels[status]])

const start = (filter: HTMLFormElement, results: HTMLElement, list: HTMLElement): void => {
  const base = filter.dataset['base'] ?? '/'
  const selects = new Map(
    [...facets, 'sort' as const].map((name) => [name, filter.elements.namedItem(name) as HTMLSelectElement]),
  )
  let loading: Promise<Ledger> | undefined
  const load = (): Promise<Ledger> =>
    (loading ??= fetch(`${base}recommendations/ledger.json`).then(
      (response) => response.json() as Promise<Ledger>,
    ))

  const item = (ledger: Ledger, [id, words, brief, status]: LedgerRow): HTMLLIElement => {
    const [briefId = '', title = '', published = ''] = ledger.briefs[brief] ?? []
    const label = ledger.statuses[status]
    return make(
      'li',
      {},
      make(
        'p',
        { className: 'title' },
        make('a', { href: `${base}recommendations/${briefId}/${id}/` }, words),
      ),
      make(
        'p',
        { className: 'meta' },
        `${label === undefined ? '' : statusLabels[label]} · ${published.slice(0, 4)} · `,
        make('a', { href: `${base}briefs/${briefId}/` }, title),
      ),
    )
  }

  const show = async (query: LedgerQuery): Promise<void> => {
    const ledger = await load()
    const { rows, counts } = filterLedger(ledger, query)
    for (const facet of facets) {
      const names = namesOf(ledger, facet).filter(
        ([id]) => (counts[facet].get(id) ?? 0) > 0 || id === query[facet],
      )
      selects
        .get(facet)
        ?.replaceChildren(
          make('option', { value: '' }, 'Any'),
          ...names.map(([id, name]) =>
            make(
              'option',
              { value: id, selected: id === query[facet] },
              `${name} (${counts[facet].get(id) ?? 0})`,
            ),
          ),
        )
    }
    const sort = selects.get('sort')
    if (sort) sort.value = query.sort
    const isAll = addressOf(query) === ''
    list.hidden = !isAll
    results.hidden = isAll
    const tracked = rows.filter(([, , , status]) => ledger.statuses[status] !== 'not-tracked').length
    const items = make('ol', { className: 'recommendations unnumbered' })
    const more = make('button', { className: 'button', type: 'button' }, 'More')
    const grow = () => {
      items.append(
        ...rows.slice(items.children.length, items.children.length + perPage).map((row) => item(ledger, row)),
      )
      more.hidden = items.children.length >= rows.length
    }
    more.addEventListener('click', grow)
    grow()
    const count = make(
      'p',
      {},
      `${rows.length} ${rows.length === 1 ? 'recommendation' : 'recommendations'}, ${tracked} tracked.`,
    )
    count.setAttribute('role', 'status')
    results.replaceChildren(count, items, more)
  }

  const asked = (): LedgerQuery =>
    queryIn(new URLSearchParams([...selects].map(([name, select]) => [name, select.value])))

  filter.hidden = false
  filter.addEventListener('change', () => {
    const query = asked()
    const address = addressOf(query)
    history.replaceState(null, '', address === '' ? location.pathname : `?${address}`)
    void show(query)
  })
  // The file is fetched when a reader reaches for the filters, or arrives with some in the address.
  filter.addEventListener('focusin', () => void show(asked()), { once: true })
  filter.addEventListener('pointerenter', () => void load(), { once: true })
  const arrived = queryIn(new URLSearchParams(location.search))
  if (addressOf(arrived) !== '') void show(arrived)
}

if (form && output && listing) start(form, output, listing)
