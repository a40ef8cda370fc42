import { loadPagefind, type Answer, type FilterCounts, type Pagefind, type Result } from './pagefind.ts'
import { addressOf, filterNames, isEmpty, queryIn, type Query } from './query.ts'

const perPage = 10

const element = <T extends Element>(id: string, type: new () => T): T => {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`#${id} is missing from the search page`)
  return found
}

const form = element('search', HTMLFormElement)
const input = element('search-words', HTMLInputElement)
const status = element('search-status', HTMLElement)
const list = element('search-results', HTMLOListElement)
const more = element('search-more', HTMLButtonElement)

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** Pagefind's excerpt as nodes: text and `<mark>`, whatever else its HTML may hold. */
const excerptNodes = (html: string): (Node | string)[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? make('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  )

const resultItem = ({ url, meta, excerpt }: Result): HTMLLIElement =>
  make(
    'li',
    {},
    make('p', { className: 'meta when' }, [meta.kind, meta.date].filter(Boolean).join(' · ')),
    make('h2', {}, make('a', { href: url }, meta.title ?? url)),
    make('p', {}, ...excerptNodes(excerpt)),
  )

let pagefind: Promise<Pagefind> | undefined
const load = () => (pagefind ??= loadPagefind(form.dataset['base'] ?? '/'))

const selects = filterNames.map((name) => ({ name, select: element(`search-${name}`, HTMLSelectElement) }))

const readForm = (): Query => ({
  words: input.value,
  filters: Object.fromEntries(
    selects.flatMap(({ name, select }) => (select.value === '' ? [] : [[name, [select.value]]])),
  ),
})

const offer = (counts: FilterCounts, query: Query): void => {
  for (const { name, select } of selects) {
    const chosen = query.filters[name]?.[0] ?? ''
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || value === chosen,
    )
    values.sort(([a], [b]) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b)))
    select.replaceChildren(
      make('option', { value: '' }, 'Any'),
      ...values.map(([value, count]) =>
        make('option', { value, selected: value === chosen }, `${value} (${count})`),
      ),
    )
  }
}

let asked = 0

const show = async (answer: Answer, from: number, turn: number): Promise<void> => {
  const results = await Promise.all(answer.results.slice(from, from + perPage).map(({ data }) => data()))
  if (turn !== asked) return
  if (from === 0) list.replaceChildren()
  list.append(...results.map(resultItem))
  more.hidden = from + perPage >= answer.results.length
  more.onclick = () => void show(answer, from + perPage, turn)
}

const run = async (query: Query): Promise<void> => {
  const turn = ++asked
  try {
    const engine = await load()
    if (isEmpty(query)) {
      offer(await engine.filters(), query)
      list.replaceChildren()
      more.hidden = true
      status.textContent = ''
      return
    }
    const answer = await engine.search(query.words.trim() === '' ? null : query.words, {
      filters: query.filters,
    })
    if (turn !== asked) return
    offer(answer.filters, query)
    const { length } = answer.results
    status.textContent =
      length === 0
        ? 'Nothing found. Try fewer or other words, or take a filter away.'
        : `${length} ${length === 1 ? 'result' : 'results'}`
    await show(answer, 0, turn)
  } catch {
    status.textContent = 'The search could not be loaded. The lists below lead to every article.'
  }
}

const update = (): void => {
  const query = readForm()
  const address = addressOf(query)
  history.replaceState(null, '', address === '' ? location.pathname : `?${address}`)
  void run(query)
}

const restore = (): void => {
  const query = queryIn(new URLSearchParams(location.search))
  input.value = query.words
  void run(query)
}

let waiting: ReturnType<typeof setTimeout> | undefined
input.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(update, 120)
})
for (const { select } of selects) select.addEventListener('change', update)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  update()
})
addEventListener('popstate', restore)
form.dataset['ready'] = 'true'
restore()
