import { trackedOf } from '../domain/ledger.ts'
import type { Recommendation } from '../domain/nodes/recommendation.ts'
import { type ListPage, pagesOf } from '../domain/paging.ts'

/** How many entries a list shows on a page, and how many recommendations. */
export const pageSize = 20
export const recommendationsPerPage = 25

/**
 * Static paths of a list whose route ends in `[...page]`: the first page at the list's own address, the others at
 * `page/<n>`.
 * @param params other parameters of the route
 * @param props what each page is handed beside its part of the list
 */
export const listPaths = <T, Params extends Record<string, string>, Props extends object>(
  items: readonly T[],
  size: number,
  params: Params,
  props: Props,
): { params: Params & { page: string | undefined }; props: Props & { list: ListPage<T> } }[] =>
  pagesOf(items, size).map((list) => ({
    params: { ...params, page: list.number === 1 ? undefined : `page/${list.number}` },
    props: { ...props, list },
  }))

/** Static paths of a part of the ledger. What its pages say of the whole part is counted once, not on each of them. */
export const ledgerPaths = <Params extends Record<string, string>, Props extends object>(
  recommendations: readonly Recommendation[],
  params: Params,
  props: Props,
) =>
  listPaths(recommendations, recommendationsPerPage, params, {
    ...props,
    tracked: trackedOf(recommendations),
  })
