import { Overtaken, searchWorker } from './client.ts'
import { element, make } from './elements.ts'
import type { Answer, FoundEntry } from './engine.ts'
import { moveWithArrows } from './arrows.ts'
import { narrowing } from './narrowing.ts'
import { addressOf, isEmpty, queryIn, type Query } from './query.ts'
import { entryItem, nameItem } from './results.ts'
import { said } from './said.ts'

const perPage = 10
/** Results that fill a screen. */
const perScreen = 5

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

const read = (): Query => ({ words: input.value, ...narrow.read(), exact })

const clear = (): void => {
  names.hidden = true
  more.hidden = true
  for (const part of [nameList, list, notice]) part.replaceChildren()
  listed = ''
}

const say = (answer: Answer, query: Query): void => {
  const { records, unfiltered, entries, mended, missing, loose } = answer
  const typed = query.words.trim()
  status.textContent =
    records > 0
      ? said.results(records, entries)
      : unfiltered > 0
        ? said.nothingLeft(unfiltered)
        : said.nothing(typed)
  notice.replaceChildren()
  if (mended !== undefined) {
    const address = addressOf({ ...query, exact: true })
    const instead = make('a', { href: `?${address}`, dir: 'auto' }, typed)
    instead.addEventListener('click', (event) => {
      event.preventDefault()
      exact = true
      update(true)
      input.focus()
    })
    notice.append(...said.mended<Node>(make('strong', { dir: 'auto' }, mended), instead))
  }
  if (missing.length > 0 && records > 0) notice.append(said.missing(missing))
  if (loose && records > 0) notice.append(said.loose)
}

const itemOf = (entry: FoundEntry, place: number): HTMLLIElement => {
  const item = entryItem(entry, () => {
    void engine.show(place, place + 1, Infinity).then(([whole]) => {
      if (whole === undefined || !item.isConnected) return
      const full = entryItem(whole, () => undefined)
      item.replaceWith(full)
      full.querySelector<HTMLElement>('.parts a')?.focus()
    })
  })
  return item
}

/** Calls once when an element comes near the part of the page that is seen. */
const whenNear = (element: Element, call: () => void): void => {
  const observer = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting !== true) return
    observer.disconnect()
    call()
  })
  observer.observe(element)
}

/** Adds results up to the end of a page of them, each handful when the reader is near it. */
const fill = async (from: number, end: number, of: number): Promise<void> => {
  const next = Math.min(from + perScreen, end)
  const entries = await engine.show(from, next)
  if (of !== turn) return
  list.append(...entries.map((entry, index) => itemOf(entry, from + index)))
  fillWhenNear(next, end, of)
}

const fillWhenNear = (from: number, end: number, of: number): void => {
  const last = list.lastElementChild
  if (from < end && last !== null) whenNear(last, () => of === turn && void fill(from, end, of))
}

/** Offers the next page of results, once a reader is through with this one. */
const offerMore = (from: number, total: number, of: number): void => {
  more.hidden = from >= total
  more.onclick = async () => {
    const end = Math.min(from + perPage, total)
    offerMore(end, total, of)
    await fill(from, end, of)
    if (of === turn) list.children[from]?.querySelector<HTMLElement>('a')?.focus()
  }
}

/** What the list shows, to leave it as it is when another letter finds the same. */
let listed = ''

/** All of an answer at once, so that the page is laid out and painted once. */
const present = (answer: Answer, query: Query, of: number): void => {
  say(answer, query)
  names.hidden = answer.names.length === 0
  nameList.replaceChildren(...answer.names.map(nameItem))
  const { first, entries } = answer
  const now = JSON.stringify(first)
  if (now === listed) while (list.children.length > first.length) list.lastElementChild?.remove()
  else list.replaceChildren(...first.map(itemOf))
  listed = now
  const end = Math.min(perPage, entries)
  fillWhenNear(first.length, end, of)
  offerMore(end, entries, of)
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
    const answer = await engine.ask(query, isEmpty(query) ? 0 : perScreen)
    if (of !== turn) return
    if (!isEmpty(query)) present(answer, query, of)
    if (narrow.isOpen()) narrow.offer(await engine.counts())
  } catch (error) {
    if (of !== turn || error instanceof Overtaken) return
    clear()
    status.textContent = said.failed
  } finally {
    if (of === turn) form.ariaBusy = 'false'
  }
}

const urlOf = (query: Query): string => {
  const address = addressOf(query)
  return address === '' ? location.pathname : `?${address}`
}

/** Milliseconds without a key after which the address follows. Browsers count changes of the address: Safari allows 100 in 30 s. */
const rest = 300
let resting: ReturnType<typeof setTimeout> | undefined

const writeAddress = (): void => {
  clearTimeout(resting)
  resting = undefined
  history.replaceState(null, '', urlOf(read()))
}

/** @param step whether going back in the browser undoes it; a letter is no step */
const update = (step: boolean): void => {
  const query = read()
  if (resting !== undefined) writeAddress()
  if (step) history.pushState(null, '', urlOf(query))
  void run(query)
}

const narrow = narrowing(() => update(true))

const restore = (): void => {
  const query = queryIn(new URLSearchParams(location.search))
  input.value = query.words
  exact = query.exact
  narrow.write(query)
  void run(query)
}

input.addEventListener('input', () => {
  exact = false
  clearTimeout(resting)
  resting = setTimeout(writeAddress, rest)
  void run(read())
})
// When the reader leaves the field, for a result or for another tab.
input.addEventListener('change', writeAddress)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  writeAddress()
  void run(read())
})
addEventListener('popstate', restore)
moveWithArrows(input, () => [
  ...names.querySelectorAll('a'),
  ...list.querySelectorAll<HTMLElement>('a, button'),
])
form.dataset['ready'] = 'true'
restore()
if (input.value === '') input.focus()
// Whoever is here has come to search.
engine.ready().catch(() => undefined) // told when a search is asked
