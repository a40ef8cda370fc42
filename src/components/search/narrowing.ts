import { facets, type Facet } from '../../outputs/search/facets.ts'
import { element, make } from './elements.ts'
import type { Counts } from './engine.ts'
import { sorts, type Query } from './query.ts'
import { said, valueOf } from './said.ts'

/** The part of the form that narrows and sorts a search. */
export const narrowing = (onChange: () => void) => {
  const panel = element('search-narrow', HTMLDetailsElement)
  const sort = element('search-sort', HTMLSelectElement)
  const clear = element('search-clear', HTMLButtonElement)
  const selects = facets.map((facet) => ({ facet, select: element(`narrow-${facet}`, HTMLSelectElement) }))

  const mark = () => {
    const chosen = selects.filter(({ select }) => select.value !== '').length
    element('search-chosen', HTMLElement).textContent = chosen === 0 ? '' : said.chosen(chosen)
    clear.hidden = chosen === 0 && sort.value === 'relevance'
  }
  const fill = (
    { facet, select }: (typeof selects)[number],
    chosen: string,
    values: readonly (readonly [string, number | undefined])[],
  ) => {
    select.replaceChildren(
      make('option', { value: '' }, said.any),
      ...values.map(([value, count]) =>
        make(
          'option',
          { value, selected: value === chosen },
          count === undefined ? valueOf(facet, value) : `${valueOf(facet, value)} (${count})`,
        ),
      ),
    )
  }

  for (const select of [sort, ...selects.map(({ select: one }) => one)])
    select.addEventListener('change', onChange)
  panel.addEventListener('toggle', () => panel.open && onChange())
  clear.addEventListener('click', () => {
    for (const { select } of selects) select.value = ''
    sort.value = 'relevance'
    onChange()
    panel.querySelector('summary')?.focus()
  })

  return {
    isOpen: () => panel.open,
    read: (): Pick<Query, 'filters' | 'sort'> => {
      mark()
      return {
        filters: Object.fromEntries(
          selects.flatMap(({ facet, select }) => (select.value === '' ? [] : [[facet, [select.value]]])),
        ),
        sort: sorts.find((value) => value === sort.value) ?? 'relevance',
      }
    },
    write: (query: Query) => {
      sort.value = query.sort
      for (const one of selects) {
        const { facet } = one
        const [chosen = ''] = query.filters[facet] ?? []
        fill(one, chosen, chosen === '' ? [] : [[chosen, undefined]])
      }
      if (Object.keys(query.filters).length > 0) panel.open = true
      mark()
    },
    offer: (counts: Counts) => {
      for (const one of selects) {
        const { facet, select } = one
        const chosen = select.value
        const values = [...(counts[facet] ?? [])]
        if (chosen !== '' && !values.some(([value]) => value === chosen)) values.push([chosen, 0])
        values.sort(inOrder(facet))
        fill(one, chosen, values)
        const label = select.closest('label')
        if (label !== null) label.hidden = values.length === 0
      }
    },
  }
}

const inOrder =
  (facet: Facet) =>
  ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
    facet === 'year' ? b.localeCompare(a) : valueOf(facet, a).localeCompare(valueOf(facet, b))
