import { trackedOf } from '../domain/ledger.ts'
import type { Recommendation } from '../domain/nodes/recommendation.ts'
import type { Person } from '../domain/nodes/person.ts'
import type { Topic } from '../domain/nodes/topic.ts'
import { lettersOf, type PageNumber, pagesOf, sharedPages } from '../domain/paging.ts'

/** How many articles or events a page shows. Each of these numbers leaves a page whole in 14 kB (docs/weight.md). */
export const pageSize = 20
/** How many recommendations with their text. */
export const recommendationsPerPage = 25
/** How many dated occurrences, told and drawn. */
export const incidentsPerPage = 30
/** How many sentences that name a term. */
export const mentionsPerPage = 30
/** How many people or organisations by name. */
export const namesPerPage = 100
/** How many topics or terms with what they mean. */
export const wordsPerPage = 50
/** How many of each list of a person or an organisation, which share their pages. */
export const partSize = 10

/**
 * Static paths of a list whose route ends in `[...page]`: the first page at the list's own address, the others at
 * `page/<n>`.
 * @param pages from `domain/paging.ts`
 * @param params other parameters of the route
 * @param props what each page is handed beside its part of the list
 */
export const listPaths = <
  Page extends PageNumber,
  Params extends Record<string, string>,
  Props extends object,
>(
  pages: readonly Page[],
  params: Params,
  props: Props,
): { params: Params & { page: string | undefined }; props: Props & { list: Page } }[] =>
  pages.map((list) => ({
    params: { ...params, page: list.number === 1 ? undefined : `page/${list.number}` },
    props: { ...props, list },
  }))

/**
 * Static paths of a list in the order of names, with the letters that lead into it.
 * @param nameOf the name by which an item stands where it does
 */
export const namePaths = <T>(items: readonly T[], size: number, nameOf: (item: T) => string) => {
  const pages = pagesOf(items, size)
  return listPaths(pages, {}, { letters: lettersOf(pages, nameOf) })
}

/** Static paths of a part of the ledger. What its pages say of the whole part is counted once, not on each of them. */
export const ledgerPaths = <Params extends Record<string, string>, Props extends object>(
  recommendations: readonly Recommendation[],
  params: Params,
  props: Props,
) =>
  listPaths(pagesOf(recommendations, recommendationsPerPage), params, {
    ...props,
    tracked: trackedOf(recommendations),
  })

/** Static paths of a person's page in a language. */
export const personPaths = <Params extends Record<string, string>>(
  person: Person,
  language: string,
  params: Params,
) => {
  const { appearances, points, authored, digested } = person.shownIn(language)
  const lists = [appearances, points, authored, digested].map((items) => [items, partSize] as const)
  return listPaths(sharedPages(lists), { ...params, id: person.id }, { person, language })
}

/** Static paths of a topic's page in a language. */
export const topicPaths = <Params extends Record<string, string>>(
  topic: Topic,
  language: string,
  params: Params,
) => {
  const { articles, points } = topic.shownIn(language)
  const pages = sharedPages([
    [articles, pageSize],
    [points, partSize],
  ])
  return listPaths(pages, { ...params, id: topic.id }, { topic, language })
}
