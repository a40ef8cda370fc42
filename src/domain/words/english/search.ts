import type { Status } from '../../schema/recommendation.ts'
import { forms } from './forms.ts'
import { kind, status } from './values.ts'

const { counted, listed, number } = forms

/** What the search page says; its script takes these words along, so that they stand in a file of their own. */
export const search = {
  label: 'Words, names or a “phrase in quotes”',
  keys: 'Arrow keys lead through the results, Escape leads back here.',
  narrow: 'Narrow and sort',
  chosen: (count: number): string => `(${number(count)} chosen)`,
  any: 'Any',
  facets: {
    kind: 'Kind',
    topic: 'Topic',
    person: 'Person',
    addressee: 'Addressed to',
    status: 'Status',
    year: 'Year',
    language: 'Language',
  },
  order: 'Order',
  orders: { relevance: 'Relevance', newest: 'Newest', oldest: 'Oldest' },
  clear: 'Clear',
  byName: 'By this name',
  more: 'More results',
  moreInEntry: (count: number): string => `${number(count)} more in this entry`,
  elsewhere: 'Other ways to find something',
  noScript: 'Searching needs JavaScript. These lists do not.',
  archive: 'Archive by year',
  results: (records: number, entries: number): string =>
    `${counted(records, 'result', 'results')}${entries > 0 ? ` in ${counted(entries, 'entry', 'entries')}` : ''}`,
  nothing: (said: string): string =>
    `Nothing found for “${said}”. Try fewer or other words, or one of the lists below.`,
  nothingLeft: (without: number): string =>
    `Nothing with these filters. Without them there ${without === 1 ? 'is 1 result' : `are ${number(without)} results`}: take one away.`,
  failed: 'The search could not be loaded. The lists below lead to every article.',
  /** What was searched for, and what was typed: both come out as what they are given as. */
  mended: <T>(meant: T, typed: T): (T | string)[] => [
    'Showing results for ',
    meant,
    '. Search instead for ',
    typed,
    '. ',
  ],
  missing: (words: readonly string[]): string =>
    `Nothing here names ${listed(words.map((word) => `“${word}”`))}. `,
  loose: 'No single text has all of these words; these have some of them.',
  /** What the index calls a thing, as it is shown. */
  kinds: {
    Commentary: kind.commentary,
    Digest: kind.digest,
    'Webinar brief': kind.brief,
    Section: 'Section',
    Point: 'Point',
    Recommendation: 'Recommendation',
    Event: 'Event',
    Person: 'Person',
    Term: 'Term',
    Topic: 'Topic',
    Organisation: 'Organisation',
    Page: 'Page',
  },
  status: status satisfies Record<Status, string>,
}
