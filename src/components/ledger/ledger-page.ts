import { status as statusLabels } from '../../domain/words/english/values.ts'
import type { Ledger, LedgerRow } from '../../outputs/recommendations/ledger.ts'
import { addressOf, facets, filterLedger, queryIn, type Facet, type LedgerQuery } from './filter.ts'

const perPage = 50

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const recommendations = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'recommendation' : 'recommendations'}`

const namesOf = (ledger: Ledger, facet: Facet): readonly [id: string, name: string][] =>
  facet === 'addressee'
    ? ledger.addressees
    : facet === 'topic'
      ? ledger.topics
      : ledger.statuses.map((status) => [status, statusLabels[status]])

/** One recommendation, as the list of the page has it, without its text. */
const item = (base: string, ledger: Ledger, row: LedgerRow): HTMLLIElement => {
  const [id, words, brief, status, addressees] = row
  const [briefId = '', title = '', published = ''] = ledger.briefs[brief] ?? []
  const label = ledger.statuses[status]
  const names = addressees.flatMap((place) => ledger.addressees[place]?.[1] ?? [])
  return make(
    'li',
    {},
    make('p', { className: 'title' }, make('a', { href: `${base}recommendations/${briefId}/${id}/` }, words)),
    make(
      'p',
      { className: 'meta' },
      names.length === 0 ? '' : `To ${names.join(', ')} · `,
      `${label === undefined ? '' : statusLabels[label]} · ${published.slice(0, 4)} · `,
      make('a', { href: `${base}briefs/${briefId}/` }, title),
    ),
  )
}

/** The rows as a list that grows by a page at a time. */
const listOf = (rows: readonly LedgerRow[], itemOf: (row: LedgerRow) => HTMLLIElement): HTMLElement[] => {
  const items = make('ol', { className: 'recommendations unnumbered' })
  const more = make('button', { className: 'button', type: 'button' })
  const grow = (): HTMLLIElement | undefined => {
    const shown = items.children.length
    const added = rows.slice(shown, shown + perPage).map(itemOf)
    items.append(...added)
    const left = rows.length - items.children.length
    more.hidden = left === 0
    more.textContent = `Show ${Math.min(perPage, left)} more`
    return added[0]
  }
  more.addEventListener('click', () => grow()?.querySelector('a')?.focus())
  grow()
  return [items, more]
}

const start = (
  form: HTMLFormElement,
  results: HTMLElement,
  listing: HTMLElement,
  line: HTMLElement,
): void => {
  const base = form.dataset['base'] ?? '/'
  const whole = line.textContent
  const selects = new Map(
    [...facets, 'sort' as const].map((name) => [name, form.elements.namedItem(name) as HTMLSelectElement]),
  )
  const pager = listing.parentElement?.querySelector<HTMLElement>(':scope > .pager')
  let loading: Promise<Ledger> | undefined
  const load = (): Promise<Ledger> =>
    (loading ??= fetch(`${base}recommendations/ledger.json`).then(async (response) => {
      if (!response.ok) throw new Error(response.statusText)
      return (await response.json()) as Ledger
    }))

  const showChoices = (ledger: Ledger, query: LedgerQuery, counts: Record<Facet, Map<string, number>>) => {
    for (const facet of facets) {
      const count = (id: string) => counts[facet].get(id) ?? 0
      const choices = namesOf(ledger, facet)
        .filter(([id]) => count(id) > 0 || id === query[facet])
        .map(([id, name]) => make('option', { value: id }, `${name} (${count(id)})`))
      const select = selects.get(facet)
      select?.replaceChildren(make('option', { value: '' }, 'Any'), ...choices)
    }
    for (const [name, select] of selects) select.value = query[name]
  }

  /** What is asked for last; answers to what was asked before come too late. */
  let asked = ''
  const show = async (query: LedgerQuery): Promise<void> => {
    const address = addressOf(query)
    asked = address
    const ledger = await load()
    if (asked !== address) return
    const { rows, counts } = filterLedger(ledger, query)
    showChoices(ledger, query, counts)
    const isWhole = address === ''
    listing.hidden = !isWhole
    if (pager) pager.hidden = !isWhole
    results.hidden = isWhole
    results.replaceChildren(...(isWhole ? [] : listOf(rows, (row) => item(base, ledger, row))))
    const tracked = rows.filter(([, , , status]) => ledger.statuses[status] !== 'not-tracked').length
    const part =
      rows.length === ledger.rows.length
        ? recommendations(rows.length)
        : `${rows.length.toLocaleString('en-GB')} of ${recommendations(ledger.rows.length)}`
    line.textContent = isWhole ? whole : `${part}, ${tracked.toLocaleString('en-GB')} tracked.`
  }
  const showOrSay = (query: LedgerQuery): void => {
    show(query).catch(() => {
      loading = undefined
      line.textContent = `${whole} The filters could not be loaded; the lists by addressee, status and topic have all of it.`
    })
  }

  const inAddress = (): LedgerQuery => queryIn(new URLSearchParams(location.search))
  /** The filter that has a step of its own in the history: going through its choices adds no more steps. */
  let stepped: EventTarget | null = null
  const ask = (query: LedgerQuery, by: EventTarget | null): void => {
    const address = addressOf(query)
    const to = address === '' ? location.pathname : `?${address}`
    if (by !== null && stepped === by) history.replaceState(null, '', to)
    else history.pushState(null, '', to)
    stepped = by
    showOrSay(query)
  }

  line.setAttribute('role', 'status')
  form.addEventListener('change', ({ target }) => {
    const values = [...selects].map(([name, select]) => [name, select.value])
    ask(queryIn(new URLSearchParams(values)), target)
  })
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    ask(queryIn(new URLSearchParams()), null)
  })
  /** The page has only the choices with the most recommendations; the ledger has all. */
  const fill = async (): Promise<void> => {
    const [query, ledger] = [inAddress(), await load()]
    if (asked === '' && addressOf(query) === '')
      showChoices(ledger, query, filterLedger(ledger, query).counts)
  }
  form.addEventListener('focusout', () => (stepped = null))
  for (const reach of ['focusin', 'pointerenter'] as const)
    form.addEventListener(reach, () => void fill().catch(() => (loading = undefined)), { once: true })
  addEventListener('popstate', () => showOrSay(inAddress()))
  if (addressOf(inAddress()) !== '') showOrSay(inAddress())
}

const element = (id: string) => document.querySelector<HTMLElement>(`#${id}`)
const form = document.querySelector<HTMLFormElement>('#ledger-filter')
const [results, listing, line] = ['ledger-results', 'ledger-listing', 'ledger-count'].map(element)
if (form && results && listing && line) start(form, results, listing, line)
