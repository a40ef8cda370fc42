import { searchWorker } from './client.ts'
import { element, make } from './elements.ts'
import type { Answer } from './engine.ts'
import { moveWithArrows } from './arrows.ts'
import { narrowing } from './narrowing.ts'
import { addressOf, isEmpty, queryIn, type Query } from './query.ts'
import { entryItem, nameItem } from './results.ts'

const perPage = 10
/** Milliseconds without a key before a search starts. */
const pause = 60

const form = element('search', HTMLFormElement)
const input = element('search-words', HTMLInputElement)
const status = element('search-status', HTMLElement)
const notice = element('search-notice', HTMLElement)
const names = element('search-names', HTMLElement)
const nameList = element('search-name-list', HTMLUListElement)
const list = element('search-results', HTMLOListElement)
const more = element('search-more', HTMLButtonElement)

const engine = searchWorker(`${form.dataset['base'] ?? '/'}pagefind/`)
let exact = false
let turn = 0

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

const read = (): Query => ({ words: input.value, ...narrow.read(), exact })

const clear = (): void => {
  names.hidden = true
  more.hidden = true
  for (const part of [nameList, list, notice]) part.replaceChildren()
}

const say = (answer: Answer, query: Query): void => {
  const { records, unfiltered, entries, mended, missing, loose } = answer
  const said = query.words.trim()
  status.textContent =
    records > 0
      ? `${counted(records, 'result', 'results')}${entries > 0 ? ` in ${counted(entries, 'entry', 'entries')}` : ''}`
      : unfiltered > 0
        ? `Nothing with these filters. Without them there ${unfiltered === 1 ? 'is 1 result' : `are ${unfiltered} results`}: take one away.`
        : `Nothing found for “${said}”. Try fewer or other words, or one of the lists below.`
  notice.replaceChildren()
  if (mended !== undefined) {
    const address = addressOf({ ...query, exact: true })
    const instead = make('a', { href: `?${address}` }, said)
    instead.addEventListener('click', (event) => {
      event.preventDefault()
      exact = true
      update('push')
      input.focus()
    })
    notice.append('Showing results for ', make('strong', {}, mended), '. Search instead for ', instead, '. ')
  }
  if (missing.length > 0 && records > 0)
    notice.append(`Nothing here names ${missing.map((word) => `“${word}”`).join(', ')}. `)
  if (loose && records > 0) notice.append('No single text has all of these words; these have some of them.')
}

const show = async (from: number, total: number, of: number): Promise<void> => {
  const entries = await engine.show(from, from + perPage)
  if (of !== turn) return
  const items = entries.map((entry, index) => {
    const place = from + index
    const item = entryItem(entry, () => {
      void engine.show(place, place + 1, Infinity).then(([whole]) => {
        if (whole === undefined || of !== turn) return
        const full = entryItem(whole, () => undefined)
        item.replaceWith(full)
        full.querySelector<HTMLElement>('.parts a')?.focus()
      })
    })
    return item
  })
  if (from === 0) list.replaceChildren(...items)
  else {
    list.append(...items)
    items[0]?.querySelector<HTMLElement>('a')?.focus()
  }
  more.hidden = from + perPage >= total
  more.onclick = () => void show(from + perPage, total, of)
}

const run = async (query: Query): Promise<void> => {
  const of = ++turn
  form.ariaBusy = 'true'
  try {
    if (isEmpty(query)) {
      clear()
      status.textContent = ''
      if (!narrow.isOpen()) return
    }
    const answer = await engine.ask(query)
    if (of !== turn) return
    if (!isEmpty(query)) {
      say(answer, query)
      names.hidden = answer.names.length === 0
      nameList.replaceChildren(...answer.names.map(nameItem))
      await show(0, answer.entries, of)
    }
    if (narrow.isOpen()) narrow.offer(await engine.counts())
  } catch {
    if (of !== turn) return
    clear()
    status.textContent = 'The search could not be loaded. The lists below lead to every article.'
  } finally {
    if (of === turn) form.ariaBusy = 'false'
  }
}

const update = (how: 'replace' | 'push'): void => {
  const query = read()
  const address = addressOf(query)
  const url = address === '' ? location.pathname : `?${address}`
  if (how === 'push') history.pushState(null, '', url)
  else history.replaceState(null, '', url)
  void run(query)
}

const narrow = narrowing(() => update('push'))

const restore = (): void => {
  const query = queryIn(new URLSearchParams(location.search))
  input.value = query.words
  exact = query.exact
  narrow.write(query)
  void run(query)
}

let waiting: ReturnType<typeof setTimeout> | undefined
input.addEventListener('input', () => {
  exact = false
  clearTimeout(waiting)
  waiting = setTimeout(() => update('replace'), pause)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(waiting)
  update('replace')
})
addEventListener('popstate', restore)
moveWithArrows(input, () => [
  ...names.querySelectorAll('a'),
  ...list.querySelectorAll<HTMLElement>('a, button'),
])
form.dataset['ready'] = 'true'
restore()
if (input.value === '') input.focus()
