import type { Root } from 'hast'
import { select } from 'hast-util-select'
import { pagesOf } from '../site/pages.ts'
import type { BuiltSite } from '../site/sites.ts'

/** A kind of page, and a page that stands for it. */
export interface PageKind {
  /** The pattern of its address, and what else sets it apart: `/people/<id>/`, `/commentaries/<id>/ (rtl)`. */
  kind: string
  site: BuiltSite
  /** The page's path from the site's root. */
  path: string
}

/** Parts of an address that are words of the site; after the first part, all others are ids. */
const words = new Set(['addressee', 'status', 'topic', 'page'])

/** The pattern of an address: `recommendations/status/open/` is a `recommendations/status/<id>/`. */
export const patternOf = (path: string): string => {
  const [, language = '', rest = ''] = /^([a-z]{2}\/)?(.*)$/.exec(path) ?? []
  return (
    language +
    rest
      .split('/')
      .map((part, index) => (index === 0 || part === '' || words.has(part) ? part : '<id>'))
      .join('/')
  )
}

const kindOf = (path: string, tree: Root): string =>
  [
    `/${patternOf(path)}`,
    select('html[dir=rtl]', tree) && '(rtl)',
    select('meta[name=robots][content*=noindex]', tree) && '(noindex)',
  ]
    .filter(Boolean)
    .join(' ')

/** One page of each kind: the longest, since it holds most of what can go wrong. Pages that only redirect are none. */
export const pageKinds = async (sites: readonly BuiltSite[]): Promise<PageKind[]> => {
  const longest = new Map<string, PageKind & { length: number }>()
  for (const site of sites)
    for (const { path, tree } of await pagesOf(site)) {
      if (select('meta[http-equiv=refresh]', tree)) continue
      const kind = kindOf(path, tree)
      const length = tree.position?.end.offset ?? 0
      if (length > (longest.get(kind)?.length ?? -1)) longest.set(kind, { kind, site, path, length })
    }
  return [...longest.values()]
    .map(({ kind, site, path }) => ({ kind, site, path }))
    .sort((a, b) => a.kind.localeCompare(b.kind))
}
