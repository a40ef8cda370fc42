import { make } from './elements.ts'
import type { Found, FoundEntry } from './engine.ts'
import { dayOf, kindOf, said } from './said.ts'

const whatAndWhen = ({ kind, date }: Found): string =>
  [kindOf(kind), date === undefined ? '' : dayOf(date)].filter(Boolean).join(' · ')

const link = ({ address, title }: Found): HTMLAnchorElement =>
  make('a', { href: address, dir: 'auto' }, title)

const excerpt = ({ excerpt: runs }: Found): HTMLParagraphElement =>
  make('p', { dir: 'auto' }, ...runs.map(({ text, found }) => (found ? make('mark', {}, text) : text)))

/** Somebody or something of the name that was searched for. */
export const nameItem = (found: Found): HTMLLIElement =>
  make('li', {}, make('span', { className: 'meta' }, kindOf(found.kind)), ' ', link(found))

/** An entry: its best part in full, the others as lines below. @param showAll called for the parts that are not shown */
export const entryItem = ({ parts, further }: FoundEntry, showAll: () => void): HTMLLIElement => {
  const [best, ...others] = parts
  if (best === undefined) return make('li', {})
  const lines = others.map((part) =>
    make('li', {}, make('span', { className: 'meta' }, kindOf(part.kind)), ' ', link(part)),
  )
  if (further > 0) {
    const button = make('button', { type: 'button', className: 'plain' }, said.moreInEntry(further))
    button.addEventListener('click', showAll)
    lines.push(make('li', {}, button))
  }
  return make(
    'li',
    {},
    make('p', { className: 'meta when' }, whatAndWhen(best)),
    make('h2', {}, link(best)),
    ...(best.within === undefined ? [] : [make('p', { className: 'meta within', dir: 'auto' }, best.within)]),
    ...(best.excerpt.length === 0 ? [] : [excerpt(best)]),
    ...(lines.length === 0 ? [] : [make('ul', { className: 'parts' }, ...lines)]),
  )
}
