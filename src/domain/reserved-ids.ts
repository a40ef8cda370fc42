import type { Kind } from './kinds.ts'

/** Names that follow a list's address: `/commentaries/page/2/`, `/recommendations/status/open/`. */
const belowLists: ReadonlySet<string> = new Set(['addressee', 'status', 'topic', 'page'])

/** First parts of the site's own addresses, where the publication's own pages (`/about/`) lie as well. */
const atTheTop: ReadonlySet<string> = new Set([
  '404',
  'admin',
  'archive',
  'briefs',
  'commentaries',
  'contribute',
  'corrections',
  'events',
  'index',
  'organisations',
  'pagefind',
  'people',
  'pictures',
  'recommendations',
  'search',
  'series',
  'share',
  'speakers',
  'styleguide',
  'terms',
  'timeline',
  'topics',
  'ur',
])

/** Whether a page of the site itself lies where an entry with this id would. */
export const isReservedId = (kind: Kind | 'recommendation', id: string): boolean =>
  belowLists.has(id) || (kind === 'page' && atTheTop.has(id))
